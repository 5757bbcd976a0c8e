/// What is known at one moment, and where each thing comes from.
public struct Knowledge: Sendable, Equatable {
  public private(set) var facts: [FactID: Known] = [:]
  /// The latest result of each probe that ran.
  public private(set) var outcomes: [ProbeID: Outcome] = [:]
  /// Every result there was, the oldest first: what a repair changed is read from it.
  public private(set) var sightings: [Sighting] = []
  /// All that was ever said of the facts, the oldest first, also what was overruled.
  public private(set) var sources: [Source] = []

  /// A fact's value with where it comes from.
  public struct Known: Hashable, Sendable {
    public let value: Value
    public let provenance: Provenance
    /// Where it was answered or detected; nil for what was given.
    public let spot: Spot?

    public init(_ value: Value, _ provenance: Provenance, at spot: Spot? = nil) {
      (self.value, self.provenance, self.spot) = (value, provenance, spot)
    }
  }

  /// One result of one probe.
  public struct Sighting: Hashable, Sendable {
    public let probe: ProbeID
    public let outcome: Outcome
    public let spot: Spot
  }

  /// One thing that was said of a fact.
  public struct Source: Hashable, Sendable {
    public let fact: FactID
    public let known: Known
  }

  /// - Parameter told: the probe that a fact is left to; known beforehand, it was found by that.
  public init(given: [FactID: Value] = [:], told: (FactID) -> ProbeID? = { _ in nil }) {
    for (fact, value) in given.sorted(by: { $0.key < $1.key }) {
      learn(fact, Known(value, told(fact).map { .detected($0) } ?? .given))
    }
  }

  public subscript(fact: FactID) -> Value? { facts[fact]?.value }

  /// The result before the latest, where a probe ran more than once.
  public func before(_ probe: ProbeID) -> Outcome? {
    sightings.filter { $0.probe == probe }.dropLast().last?.outcome
  }

  /// Answers overrule what was detected, and that what was given; else the later counts.
  mutating func learn(_ fact: FactID, _ known: Known) {
    sources.append(Source(fact: fact, known: known))
    if let earlier = facts[fact], earlier.provenance.rank > known.provenance.rank { return }
    facts[fact] = known
  }

  /// Takes in results that came before any walk.
  package mutating func learn(_ outcomes: [ProbeID: Outcome]) {
    self.outcomes.merge(outcomes) { _, new in new }
  }

  mutating func learn(_ findings: Findings, told: (FactID) -> ProbeID?, at spot: Spot) {
    for (probe, outcome) in findings.outcomes.sorted(by: { $0.key < $1.key }) {
      outcomes[probe] = outcome
      sightings.append(Sighting(probe: probe, outcome: outcome, spot: spot))
    }
    for (fact, value) in findings.facts.sorted(by: { $0.key < $1.key }) {
      guard let probe = told(fact) else { continue }
      learn(fact, Known(value, .detected(probe), at: spot))
    }
  }
}

extension Provenance {
  /// Higher overrules lower.
  var rank: Int {
    switch self {
    case .given: 0
    case .detected: 1
    case .answered: 2
    }
  }
}

extension Knowledge {
  /// Whether the condition holds; nil is "cannot tell".
  ///
  /// A probe that never ran and a fact that nobody knows leave it open.
  public func truth(_ condition: Condition) -> Bool? {
    condition.truth { test in
      switch test {
      case .compare(let fact, let comparison, let value):
        self[fact].flatMap { $0.compares(comparison, to: value) }
      case .oneOf(let fact, let values): self[fact].map(values.contains)
      case .known(let fact): facts[fact] != nil
      case .probe(let probe, let finding): outcomes[probe].flatMap { $0.answers(finding) }
      }
    }
  }

  /// Whether something with that condition counts: it has none, or it is surely true.
  public func allows(_ condition: Condition?) -> Bool {
    condition.map { truth($0) == true } ?? true
  }

  /// The first arm whose condition is true; nil where there is none.
  public func way(_ route: Route) -> NodeID? { route.arms.first { allows($0.when) }?.to }
}
