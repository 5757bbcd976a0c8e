import Testing

@testable import Flow

/// The explorer against oracles that drive real journeys with every input.
struct ExplorationTests {
  @Test(arguments: RandomCase.all)
  func explorerAndEngineComeToTheSame(_ random: RandomCase) {
    let index = PackIndex(random.pack)
    let report = Paths.explore(index, limit: 20_000)
    let map = ConcreteMap(ConcreteWalks(random.pack), through: "symptom", limit: 3_000)
    guard report.isComplete, map.isComplete else { print("SKIPPED"); return }
    print("COMPARED", report.states, report.paths)
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
    let report = Paths.explore(index, limit: 20_000)
    let all = PathEnumeration(ConcreteWalks(random.pack), through: "symptom", budget: 30_000)
    guard report.isComplete, all.isComplete else { print("SKIPPED PATHS"); return }
    print("COUNTED", report.states, report.paths)
    let paths = try #require(report.charts.first)
    #expect(
      Dictionary(uniqueKeysWithValues: paths.ends.map { ($0.node, $0.paths.number) }) == all.paths)
    #expect(paths.longest?.length ?? 0 == all.longest)
    #expect(paths.mostQuestions?.length ?? -1 == all.mostQuestions)
    #expect(paths.longest.map { $0.stations.count == $0.length } ?? true)
  }
}

struct RandomCase: CustomTestStringConvertible {
  let name: String
  let pack: Pack

  var testDescription: String { name }

  static let all =
    (UInt64(0)..<150).map { RandomCase(name: "branching \($0)", pack: BranchingPack.make($0)) }
    + (UInt64(0)..<30).map { RandomCase(name: "random \($0)", pack: RandomPack.make($0)) }
    + (UInt64(0)..<30).map {
      RandomCase(name: "wild \($0)", pack: RandomPack.make($0, wild: true))
    }
}

extension Fault {
  var isEndless: Bool { if case .endless = self { true } else { false } }
}
