import Testing
@testable import Flow
struct Debugging {
  @Test(arguments: [0, 33, 34, 41, 44, 47] as [UInt64]) func show(_ seed: UInt64) {
    let pack = BranchingPack.make(seed)
    let walks = ConcreteWalks(pack)
    var seen: Set<Outlook> = []
    var open = walks.starts("symptom")
    while let j = open.popLast() {
      guard seen.insert(j.outlook).inserted else { continue }
      if case .fault(.endless) = j.station {
        print("SEED", seed, j.trail.suffix(5).map { ($0.spot.node, $0.how) })
        print("  ", pack[j.node.chart]![j.node.node]!.kind)
        break
      }
      for e in walks.entries(at: j.station) { var n = j; try! n.enter(e); open.append(n) }
    }
  }
}
