import TestSupport
import Testing

@testable import Flow

/// What the checker says of random packs, held against sessions that walk through them.
struct CheckerProperties {
  /// A pack on the checker's bench, with what its proofs go over.
  private struct Bench {
    let pack: Pack
    var inspection: Inspection
    let calls: Calls
    let reach: Reachability

    init(_ pack: Pack) {
      self.pack = pack
      inspection = Census(Inspection(pack, Self.catalogue)).run()
      calls = Calls(inspection.graph)
      reach = inspection.checkReachability()
    }

    static let catalogue = Catalogue(
      probes: RandomPack.probes.map { .init(id: $0, kinds: RandomPack.kinds) }, remedies: [])

    func number(_ ref: NodeRef) -> Int? {
      guard let chart = inspection.names.charts[ref.chart],
        let index = pack.charts[chart].index[ref.node]
      else { return nil }
      return inspection.graph.firstNode[chart] + index
    }
  }

  /// Calls `body` at each station of some walks.
  private func visit(_ pack: Pack, _ seed: UInt64, _ body: (Journey) throws -> Void) throws {
    let index = PackIndex(pack)
    var random = Seeded(seed)
    for _ in 0..<20 {
      var walk = Journey(index, through: "symptom", given: random.given())
      try body(walk)
      for _ in 0..<15 {
        guard let entry = random.entry(at: walk.station) else { break }
        try walk.enter(entry)
        try body(walk)
      }
    }
  }

  @Test(arguments: UInt64(0)..<150)
  func whereSomebodyStandsIsReachable(seed: UInt64) throws {
    let bench = Bench(RandomPack.make(seed, wild: seed % 2 == 0))
    try visit(bench.pack, seed) { walk in
      if let node = bench.number(walk.spot.node) { #expect(bench.reach.isWalked[node]) }
      if let rung = walk.spot.rung, let node = bench.number(rung) {
        #expect(bench.reach.isOffered[node])
      }
    }
  }

  @Test(arguments: UInt64(0)..<150)
  func whatIsNotKnownIsComplainedOf(seed: UInt64) throws {
    let bench = Bench(RandomPack.make(seed))
    let needs = Foreknowledge(bench.inspection, bench.calls).needs[0]
    let variables = bench.inspection.names.variables
    try visit(bench.pack, seed) { walk in
      guard let node = bench.number(walk.spot.node) else { return }
      for read in bench.inspection.reads.onEntry(of: node)
      where !walk.knows(variables[read.variable].subject) {
        let isInSymptom = bench.inspection.graph.stations[node].chart == 0
        #expect(
          needs.contains {
            $0.read.variable == read.variable && (!isInSymptom || $0.node == node)
          })
      }
    }
  }

  @Test(arguments: UInt64(0)..<150)
  func whatIsKnownIsPossible(seed: UInt64) throws {
    var bench = Bench(RandomPack.make(seed))
    let names = bench.inspection.names
    var values = Values(Array(bench.pack.facts.indices), names)
    let narrowings = bench.inspection.checkRoutes(tracked: values.isTracked)
    values.spread(bench.inspection, bench.calls, bench.reach, narrowings)
    try visit(bench.pack, seed) { walk in
      guard let node = bench.number(walk.spot.node), walk.spot.rung == nil else { return }
      for (number, fact) in bench.pack.facts.enumerated() where values.isTracked[number] {
        guard let choice = walk.knowledge[fact.id]?.choice else {
          #expect(fact.isGiven || values.mayBeUnknown(number, at: node))
          continue
        }
        guard let value = names.variables[number].number(of: choice.text) else { continue }
        #expect(values.possible(number, at: node) >> UInt64(value) & 1 == 1)
      }
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func faultsAreComplainedOf(seed: UInt64) throws {
    let pack = RandomPack.make(seed, wild: true)
    let codes = Set(pack.complaints(against: Bench.catalogue).map(\.code))
    try visit(pack, seed) { walk in
      guard case .fault(let fault) = walk.station else { return }
      let answers: Set<Code> =
        switch fault {
        case .noSuchChart, .noStart: [.unknownFlow, .wrongRole]
        case .noSuchNode: [.unknownNode]
        case .noChoice: [.allHidden, .cannotProve, .noChoices, .factNotKnown, .probeNotRun]
        case .noWay: [.nowhereToGo, .lastArmConditional]
        case .notCalled: [.backOutsidePart]
        case .tooDeep: [.cyclicCall, .callsTooDeep, .wrongRole]
        case .endless: [.loopWithoutUser, .cyclicCall, .wrongRole]
        }
      #expect(!codes.isDisjoint(with: answers), "\(fault)")
    }
  }

  /// The same with all facts given and all probes run first: then only the proof about hiding can
  /// have seen it coming.
  @Test(arguments: UInt64(0)..<300)
  func hiddenQuestionsAreComplainedOf(seed: UInt64) throws {
    let pack = RandomPack.make(seed, wild: true).allKnown
    let complaints = pack.complaints(against: Bench.catalogue)
    let hidden = Set(
      complaints.filter { $0.code == .allHidden || $0.code == .cannotProve }
        .compactMap { $0.details["name"] })
    #expect(!complaints.contains { $0.code == .factNotKnown || $0.code == .probeNotRun })
    let index = PackIndex(pack)
    var random = Seeded(seed)
    for _ in 0..<20 {
      let given = Dictionary(
        uniqueKeysWithValues: pack.facts.map { ($0.id, random.value(of: $0.type)) })
      var walk = Journey(index, through: "symptom", given: given)
      for _ in 0..<15 {
        guard let entry = random.entry(at: walk.station) else { break }
        try walk.enter(entry)
      }
      guard case .fault(.noChoice(let node)) = walk.station else { continue }
      #expect(hidden.contains(node.node.text))
    }
  }
}

extension Journey {
  fileprivate func knows(_ subject: Variable.Subject) -> Bool {
    switch subject {
    case .fact(let fact): knowledge[fact] != nil
    case .probe(let probe): knowledge.outcomes[probe] != nil
    }
  }
}

extension Pack {
  /// The same pack with all facts given, and a look at everything before anything else.
  fileprivate var allKnown: Pack {
    let look = { (start: NodeID) in
      Node(
        id: "look", title: "",
        kind: .check(Check(probes: RandomPack.probes, next: Route(to: start))))
    }
    return Pack(
      name: name, version: version, title: title,
      facts: facts.map { fact in
        Fact(
          id: fact.id, type: fact.type, title: "", isGiven: true, detectedBy: fact.detectedBy)
      },
      causes: causes, evidence: evidence,
      charts: charts.map { chart in
        guard chart.role == .symptom, let start = chart.start else { return chart }
        return Chart(
          id: chart.id, role: chart.role, title: "", priors: chart.priors, start: "look",
          nodes: chart.nodes + [look(start)])
      }, texts: texts)
  }
}
