import Testing

@testable import Flow

/// The explorer against oracles that drive real journeys with every input.
struct ExplorationTests {
  @Test(arguments: RandomCase.all)
  func explorerAndEngineComeToTheSame(_ random: RandomCase) {
    let index = PackIndex(random.pack)
    let report = Paths.explore(index)
    let map = ConcreteMap(ConcreteWalks(random.pack), through: "symptom", limit: 1_000)
    guard map.isComplete else { return }
    let terrain = Terrain(index)
    #expect(Set(terrain.nodes).subtracting(report.nodes.missing) == map.nodes)
    #expect(Set(terrain.arrows).subtracting(report.arrows.missing) == map.arrows)
    #expect(Set(report.charts.flatMap(\.ends).map(\.node)) == map.ends)
    #expect(Set(report.deadEnds.map(\.fault)) == map.faults.filter { !$0.isEndless })
    #expect(report.endless.isEmpty != map.isEndless)
  }

  @Test(arguments: RandomCase.all)
  func pathsAreCountedAsIfEachWereWalked(_ random: RandomCase) throws {
    let index = PackIndex(random.pack)
    let report = Paths.explore(index)
    let all = PathEnumeration(ConcreteWalks(random.pack), through: "symptom", budget: 3_000)
    guard all.isComplete else { return }
    let paths = try #require(report.charts.first)
    #expect(
      Dictionary(uniqueKeysWithValues: paths.ends.map { ($0.node, $0.paths.number) }) == all.paths)
    #expect(paths.longest?.length ?? 0 == all.longest)
    #expect(paths.mostQuestions?.length ?? -1 == all.mostQuestions)
    #expect(paths.longest.map { $0.stations.count == $0.length } ?? true)
  }
}

/// A random pack that is worth comparing and small enough to.
struct RandomCase: CustomTestStringConvertible {
  let name: String
  let pack: Pack

  var testDescription: String { name }

  static let all =
    some(20, of: "branching") { BranchingPack.make($0) }
    + some(4, of: "random") { RandomPack.make($0) }
    + some(4, of: "wild") { RandomPack.make($0, wild: true) }

  private static func some(
    _ count: Int, of name: String, _ make: @escaping (UInt64) -> Pack
  ) -> [RandomCase] {
    let all = (UInt64(0)...).lazy.map { RandomCase(name: "\(name) \($0)", pack: make($0)) }
    return Array(all.filter(\.isWorthIt).prefix(count))
  }

  private var isWorthIt: Bool {
    let report = Paths.explore(PackIndex(pack), limit: 300)
    return report.isComplete && (3...500).contains(report.paths.number)
  }
}

extension Fault {
  var isEndless: Bool { if case .endless = self { true } else { false } }
}
