import TestSupport
import Testing

@testable import Flow

/// What is made of probes alone, against Bayes' rule by counting every possible world.
struct DiagnosisTests {
  @Test(arguments: UInt64(0)..<300)
  func chancesAreThoseOfAllPossibleWorlds(seed: UInt64) {
    let world = World(seed)
    let chances = world.chances
    let diagnosis = Diagnosis(world.outcomes, world.index)
    for cause in diagnosis.causes {
      let expected = chances[cause.cause] ?? 0
      #expect(abs(cause.probability - expected) < 1e-9, "\(cause.cause)")
    }
    // What is left out has no reason, or next to no chance.
    let left = chances.filter { chance in !diagnosis.causes.contains { $0.cause == chance.key } }
    for (cause, chance) in left {
      #expect(chance < 0.005 || world.reasons(for: cause).isEmpty, "\(cause)")
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func theLikeliestComesFirstAndEachHasItsReason(seed: UInt64) {
    let world = World(seed)
    let causes = Diagnosis(world.outcomes, world.index).causes
    for (one, next) in zip(causes, causes.dropFirst()) {
      #expect(one.probability >= next.probability)
    }
    for cause in causes {
      #expect(Set(cause.because) == world.reasons(for: cause.cause))
      #expect(!cause.because.isEmpty)
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func nothingSeenIsNoCause(seed: UInt64) {
    let world = World(seed)
    #expect(Diagnosis([:], world.index).causes.isEmpty)
    let fine = Dictionary(uniqueKeysWithValues: World.probes.map { ($0, Outcome.fine) })
    #expect(Diagnosis(fine, world.index).causes.isEmpty)
  }

  @Test(arguments: UInt64(0)..<100)
  func whatIsUnknownIsNoEvidence(seed: UInt64) {
    let world = World(seed)
    let told = world.outcomes.filter { $0.value != .unknown }
    let unknown = World.probes.filter { told[$0] == nil }.map { ($0, Outcome.unknown) }
    let more = told.merging(unknown) { told, _ in told }
    #expect(Diagnosis(told, world.index).causes == Diagnosis(more, world.index).causes)
  }

  @Test func aResultSpeaksForTheCauseThatShowsItMost() {
    let diagnosis = Diagnosis(["p.one": .problem("broken")], Lamp.index)
    #expect(diagnosis.cause(of: "p.one", .problem("broken")) == "rust")
    #expect(diagnosis.cause(of: "p.one", .problem("slow")) == nil)
    #expect(diagnosis.cause(of: "p.one", .fine) == nil)
    #expect(diagnosis.cause(of: "p.one", .unknown) == nil)
  }

  @Test func remediesComeByWhatTheyCureForTheirCostAndOnlyOnce() {
    let diagnosis = Diagnosis([:], Lamp.index)
    #expect(diagnosis.remedies(for: "rust").map(\.id) == ["oil", "sand"])
    #expect(diagnosis.remedies(for: "dust").map(\.id) == ["sand"])
    #expect(diagnosis.remedies(for: "mice").isEmpty)
  }
}

/// Packs that are nothing but causes, evidence and symptoms, with what was found.
private struct World {
  static let probes: [ProbeID] = ["p.one", "p.two", "p.three"]
  static let kinds: [KindID] = ["broken", "slow"]

  let pack: Pack
  let outcomes: [ProbeID: Outcome]
  var index: PackIndex { PackIndex(pack) }

  init(_ seed: UInt64) {
    var random = Seeded(seed)
    let causes = (0..<(2 + random.below(4))).map { CauseID("cause-\($0)") }
    let evidence = (0..<random.below(5)).map { number in
      Evidence(
        when: .test(
          .probe(random.pick(Self.probes), random.pick([.problem] + Self.kinds.map { .kind($0) }))),
        because: TextID("because-\(number)"),
        likelihood: Dictionary(
          causes.filter { _ in random.chance(0.4) }.map { ($0, 0.1 + 0.8 * random.share) },
          uniquingKeysWith: { first, _ in first }),
        otherwise: 0.05 + 0.4 * random.share)
    }
    let charts = (0..<(1 + random.below(3))).map { number in
      Chart(
        id: ChartID("chart-\(number)"), role: .symptom, title: "",
        priors: causes.filter { _ in random.chance(0.8) }.map { ($0, 1 + 20 * random.share) },
        start: nil, nodes: [])
    }
    pack = Pack(
      name: "world", version: Version(1, 0, 0), title: "", facts: [],
      causes: causes.map { Cause(id: $0, title: "") }, evidence: evidence, charts: charts,
      texts: Texts(languages: ["en"]))
    let results: [Outcome?] = [nil, .unknown, .fine] + Self.kinds.map { .problem($0) }
    outcomes = Self.probes.reduce(into: [:]) { $0[$1] = random.pick(results) }
  }

  /// Each symptom as likely as the next, each cause by its share of the symptom; then every way in
  /// which the evidence could have come out is counted, and those that differ from what was seen
  /// are thrown out.
  var chances: [CauseID: Double] {
    var weights: [CauseID: Double] = [:]
    for chart in pack.symptoms where !chart.priors.isEmpty {
      let sum = chart.priors.map(\.weight).reduce(0, +)
      for (cause, weight) in chart.priors {
        weights[cause, default: 0] += weight / sum * share(of: cause)
      }
    }
    let sum = weights.values.reduce(0, +)
    return sum > 0 ? weights.mapValues { $0 / sum } : weights
  }

  private func share(of cause: CauseID) -> Double {
    (0..<(1 << pack.evidence.count)).reduce(0) { sum, world in
      var chance = 1.0
      for (number, evidence) in pack.evidence.enumerated() {
        let isThere = world >> number & 1 == 1
        if let seen = isSeen(evidence), seen != isThere { return sum }
        let likelihood = evidence.likelihood[cause] ?? evidence.otherwise
        chance *= isThere ? likelihood : 1 - likelihood
      }
      return sum + chance
    }
  }

  private func isSeen(_ evidence: Evidence) -> Bool? {
    guard case .test(.probe(let probe, let finding)) = evidence.when else { return nil }
    switch (outcomes[probe], finding) {
    case (nil, _), (.unknown, _): return nil
    case (.problem, .problem): return true
    case (.problem(let found), .kind(let asked)): return found == asked
    default: return false
    }
  }

  /// What was seen and is clearly likelier with this cause than with the others on average.
  func reasons(for cause: CauseID) -> Set<TextID> {
    let known = pack.causes.map(\.id).filter { id in
      pack.symptoms.contains { $0.priors.contains { $0.cause == id } }
    }
    let others = known.filter { $0 != cause }
    return Set(
      pack.evidence.filter { evidence in
        guard isSeen(evidence) == true else { return false }
        func likelihood(_ cause: CauseID) -> Double {
          evidence.likelihood[cause] ?? evidence.otherwise
        }
        let average =
          others.isEmpty
          ? evidence.otherwise : others.map(likelihood).reduce(0, +) / Double(others.count)
        return likelihood(cause) > 1.4 * average
      }.map(\.because))
  }
}

extension Seeded {
  fileprivate var share: Double {
    mutating get { Double.random(in: 0..<1, using: &self) }
  }
}

/// Two causes, two remedies, one of them on two flows.
private enum Lamp {
  static let index: PackIndex = {
    func fix(_ remedy: RemedyID, _ minutes: Int, _ cures: [CauseID: Double]) -> Node {
      Node(
        id: NodeID(remedy.text), title: "",
        kind: .repair(
          Repair(
            remedy: RemedyUse(id: remedy), effects: Effects(disruption: 1, minutes: minutes),
            cures: cures)))
    }
    let priors: [(cause: CauseID, weight: Double)] = [("rust", 1), ("dust", 1), ("mice", 1)]
    let pack = Pack(
      name: "lamp", version: Version(1, 0, 0), title: "", facts: [],
      causes: ["rust", "dust", "mice"].map { Cause(id: $0, title: "") },
      evidence: [
        Evidence(
          when: .test(.probe("p.one", .kind("broken"))), because: "b", likelihood: ["rust": 0.9],
          otherwise: 0.1)
      ],
      charts: [
        Chart(
          id: "dark", role: .symptom, title: "", priors: priors, start: nil,
          nodes: [fix("sand", 20, ["rust": 0.9, "dust": 0.5]), fix("oil", 1, ["rust": 0.8])]),
        Chart(
          id: "loud", role: .symptom, title: "", priors: priors, start: nil,
          nodes: [fix("oil", 1, ["rust": 0.7])]),
      ], texts: Texts(languages: ["en"]))
    return PackIndex(pack)
  }()
}
