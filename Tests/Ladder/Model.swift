import Flow
import TestSupport

/// What a pack says the world is like: causes by their priors, and for each cause what probes and
/// people would report.
struct Model {
  let index: PackIndex
  private let subjects: [Subject]

  /// What is reported of each probe and each fact.
  typealias Report = [Name: Reported]

  enum Name: Hashable, Comparable {
    case probe(ProbeID)
    case fact(FactID)

    static func < (one: Name, other: Name) -> Bool { "\(one)" < "\(other)" }
  }

  enum Reported: Hashable {
    case outcome(Outcome)
    case value(Value)
  }

  init(_ index: PackIndex) {
    self.index = index
    var pieces: [Name: [Evidence]] = [:]
    for evidence in index.pack.evidence {
      guard let name = evidence.when.firstName else { continue }
      pieces[name, default: []].append(evidence)
    }
    subjects = pieces.keys.sorted().map { Subject($0, pieces[$0] ?? [], index) }
  }

  /// All that would be reported of a cause, drawn.
  func report(of cause: CauseID, _ numbers: inout Seeded) -> Report {
    subjects.reduce(into: [:]) { report, subject in
      report[subject.name] = subject.values[draw(subject.chances(for: cause), &numbers)]
    }
  }

  /// Every report there can be; nil where they are more.
  func reports(atMost limit: Int) -> [Report]? {
    var reports: [Report] = [[:]]
    for subject in subjects {
      guard reports.count * subject.values.count <= limit else { return nil }
      reports = reports.flatMap { report in
        subject.values.map { report.merging([subject.name: $0]) { $1 } }
      }
    }
    return reports
  }

  func chance(of report: Report, given cause: CauseID) -> Double {
    subjects.reduce(1) { chance, subject in
      let value = subject.values.firstIndex { report[subject.name] == $0 }
      return chance * (value.map { subject.chances(for: cause)[$0] } ?? 0)
    }
  }

  /// How likely each cause is where only those facts are known.
  func weights(_ priors: [(cause: CauseID, weight: Double)], facts: [FactID: Value]) -> [Double] {
    Belief(priors: priors, evidence: index.pack.evidence, knowledge: Knowledge(given: facts))
      .chances
  }

  /// What is known of a report: all that probes tell, and the answers to what is asked.
  func knowledge(
    _ report: Report, facts: [FactID: Value], isAsked: (FactID) -> Bool
  ) -> Knowledge {
    var given = facts
    var outcomes: [ProbeID: Outcome] = [:]
    for (name, value) in report {
      switch (name, value) {
      case (.probe(let probe), .outcome(let outcome)): outcomes[probe] = outcome
      case (.fact(let fact), .value(let value)) where facts[fact] == nil && isAsked(fact):
        given[fact] = value
      case (.probe, .value), (.fact, _): break
      }
    }
    var knowledge = Knowledge(given: given)
    knowledge.learn(outcomes)
    return knowledge
  }
}
