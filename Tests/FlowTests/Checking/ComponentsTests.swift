import TestSupport
import Testing

@testable import Flow

struct ComponentsTests {
  /// Two nodes are in one component where each can be reached from the other.
  @Test(arguments: UInt64(0)..<200)
  func componentsAreWhatReachesItself(seed: UInt64) {
    var random = Seeded(seed)
    let count = 1 + random.below(12)
    let arrows = (0..<random.below(30)).map { _ in (random.below(count), random.below(count)) }
      .sorted { $0.0 < $1.0 }
    let first = (0...count).map { node in arrows.count { $0.0 < node } }
    let components = Components(
      nodes: 0..<count, arrows: { first[$0]..<first[$0 + 1] }, target: { arrows[$1].1 })
    let reach = (0..<count).map { reached(from: $0, arrows) }
    for one in 0..<count {
      for other in 0..<count {
        let isMutual = reach[one].contains(other) && reach[other].contains(one)
        #expect((components.number[one] == components.number[other]) == isMutual)
      }
    }
    for (from, to) in arrows { #expect(components.number[from] >= components.number[to]) }
  }

  private func reached(from start: Int, _ arrows: [(Int, Int)]) -> Set<Int> {
    var reached: Set = [start]
    var size = 0
    while size != reached.count {
      size = reached.count
      for (from, to) in arrows where reached.contains(from) { reached.insert(to) }
    }
    return reached
  }

  @Test func aLongLineNeedsNoStack() {
    let count = 300_000
    let components = Components(
      nodes: 0..<count, arrows: { $0..<$0 + 1 }, target: { node, _ in (node + 1) % count })
    #expect(components.members.count == 1)
  }
}
