import Flow

/// A check that is put to the user question by question, because its probes cannot run here.
struct Asking: Equatable {
  let spot: Spot
  /// All of the check's probes.
  let probes: [ProbeID]
  /// Those that a person can answer for, and has not already.
  let questions: [ProbeID]
  /// What is known without asking.
  let settled: [ProbeID: Outcome]
  /// What the probes that ran tell besides.
  var facts: [FactID: Value] = [:]
  private(set) var answers: [Outcome] = []

  init(spot: Spot, probes: [ProbeID], questions: [ProbeID], settled: [ProbeID: Outcome]) {
    (self.spot, self.probes, self.questions) = (spot, probes, questions)
    self.settled = settled
  }

  /// The question to put now; nil when all are answered.
  var current: ProbeID? { answers.count < questions.count ? questions[answers.count] : nil }

  mutating func answer(_ outcome: Outcome) { answers.append(outcome) }

  /// Takes back the last answer, and says to which question it was; nil where there is none.
  mutating func back() -> ProbeID? {
    answers.popLast().map { _ in questions[answers.count] }
  }

  /// What nobody could tell is unknown, never fine.
  var findings: Findings {
    var outcomes = settled
    for (probe, answer) in zip(questions, answers) { outcomes[probe] = answer }
    for probe in probes where outcomes[probe] == nil { outcomes[probe] = .unknown }
    return Findings(outcomes, facts: facts)
  }
}

extension Conversation {
  /// Which of the probes to ask about.
  ///
  /// What was told since the last repair is not asked twice; after a repair only what was wrong
  /// before is asked again.
  ///
  /// - Parameter seen: what the library found itself.
  func asking(
    about probes: [ProbeID], in walk: Walk, seen: [ProbeID: Outcome] = [:]
  ) -> Asking {
    let isVerifying = if case .verify = walk.station { true } else { false }
    var settled = carried.outcomes.merging(walk.fresh) { _, fresh in fresh }
      .merging(seen) { _, seen in seen }
    if isVerifying {
      for probe in probes where settled[probe] == nil {
        if walk.knowledge.outcomes[probe] == .fine { settled[probe] = .fine }
      }
    }
    let questions = probes.filter { probe in
      guard settled[probe] == nil, index.pack.manualChecks[probe] != nil else { return false }
      guard isVerifying else { return true }
      if case .problem = walk.knowledge.outcomes[probe] { return true }
      return false
    }
    return Asking(
      spot: walk.spot, probes: probes, questions: questions,
      settled: settled.filter { probes.contains($0.key) })
  }
}

extension Walk {
  /// What was found out since the last repair was done, also what nobody could tell: who did not
  /// know a moment ago does not know now.
  fileprivate var fresh: [ProbeID: Outcome] {
    var fresh: [ProbeID: Outcome] = [:]
    for passage in trail {
      switch passage.how {
      case .said(.did(.done)): fresh = [:]
      case .said(.checked(let findings)):
        fresh.merge(findings.outcomes) { _, new in new }
      case .said, .known, .called, .cameBack, .nothingLeft: break
      }
    }
    return fresh
  }
}
