extension Journey {
  /// Takes in an entry at the node at hand; nil where the way goes on.
  mutating func take(_ entry: Entry) throws(Refusal) -> Station? {
    guard !station.isFinal, let node = index[here] else { throw .outOfTurn }
    switch (node.kind, phase, entry) {
    case (.ask(let ask), .arrived, .chose(let choice)): return try take(choice, at: ask)
    case (.ask(let ask), .arrived, .typed(let value)): return try take(value, at: ask)
    case (.check(let check), .arrived, .checked(let findings)):
      try learn(findings, of: check.probes)
      return go(by: check.next)
    case (.repair(let repair), .arrived, .did(let result)):
      return finished(repair, result)
    case (.repair(let repair), .verifying, .checked(let findings)):
      try learn(findings, of: repair.verify)
      return go(by: repair.next)
    case (.ladder(let ladder), _, _): return try take(entry, on: ladder)
    default: throw .outOfTurn
    }
  }

  private mutating func take(_ entry: Entry, on ladder: Ladder) throws(Refusal) -> Station? {
    switch (phase, entry) {
    case (.arrived, .took(let rung)):
      try choose(rung, of: ladder)
      return .repair(rung)
    case (.repairing(let rung), .did(let result)): return finished(rung, result)
    case (.verifying(let rung), .checked(let findings)):
      try learn(findings, of: index.repair(rung)?.verify ?? [])
      phase = .judging(rung)
      return .didItHelp(rung)
    case (.judging(let rung), .helped(let helped)):
      if helped { return go(to: ladder.solved) }
      failures.append(attempt(rung, of: ladder))
      return leave(rung)
    default: throw .outOfTurn
    }
  }

  private mutating func choose(_ ref: NodeRef, of ladder: Ladder) throws(Refusal) {
    let rungs = ladder.rungs.filter { $0.ref(in: here.chart) == ref }
    guard !rungs.isEmpty, index.repair(ref) != nil else { throw .unknownRung(ref) }
    guard !tried.contains(ref) else { throw .triedRung(ref) }
    guard rungs.contains(where: { knowledge.allows($0.when) }) else { throw .hiddenRung(ref) }
    phase = .repairing(ref)
  }

  /// A repair that stands by itself.
  private mutating func finished(_ repair: Repair, _ result: RepairResult) -> Station? {
    guard result == .done, !repair.verify.isEmpty else { return go(by: repair.next) }
    phase = .verifying(here)
    return .verify(repair.verify, of: here)
  }

  /// A repair that is a rung.
  private mutating func finished(_ rung: NodeRef, _ result: RepairResult) -> Station? {
    guard result == .done, let repair = index.repair(rung) else { return leave(rung) }
    guard !repair.verify.isEmpty else {
      phase = .judging(rung)
      return .didItHelp(rung)
    }
    phase = .verifying(rung)
    return .verify(repair.verify, of: rung)
  }

  /// Back to the ladder, without that rung.
  private mutating func leave(_ rung: NodeRef) -> Station? {
    tried.insert(rung)
    phase = .arrived
    return nil
  }

  private func attempt(_ ref: NodeRef, of ladder: Ladder) -> Attempt {
    let rungs = ladder.rungs.filter { $0.ref(in: here.chart) == ref }
    let rung = rungs.first { knowledge.allows($0.when) } ?? rungs.first
    return Attempt(rung: ref, cures: rung.map { index.cures(of: $0, in: here.chart) } ?? [:])
  }

  /// Takes in results of exactly these probes, and the facts they tell.
  private mutating func learn(_ findings: Findings, of probes: [ProbeID]) throws(Refusal) {
    let missing = probes.filter { findings.outcomes[$0] == nil }
    guard missing.isEmpty else { throw .missing(missing) }
    if let stranger = findings.outcomes.keys.sorted().first(where: { !probes.contains($0) }) {
      throw .unexpectedProbe(stranger)
    }
    for (fact, value) in findings.facts.sorted(by: { $0.key < $1.key }) {
      guard let known = index[fact], let probe = known.detectedBy, probes.contains(probe),
        known.type.fits(value)
      else { throw .unexpectedFact(fact) }
    }
    knowledge.learn(findings, told: { index[$0]?.detectedBy }, at: spot)
  }
}

extension PackIndex {
  /// What a rung cures: as the ladder says, else as the repair itself says.
  public func cures(of rung: Ladder.Rung, in own: ChartID) -> [CauseID: Double] {
    rung.cures ?? repair(rung.ref(in: own))?.cures ?? [:]
  }
}
