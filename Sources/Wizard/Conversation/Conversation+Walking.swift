import Flow
import Remedy

extension Conversation {
  /// Starts what the station needs from outside; the rest waits for the user.
  mutating func settle() -> [Effect] {
    guard let walk, asking == nil, layers.isEmpty else { return [] }
    switch walk.station {
    case .check(let probes), .verify(let probes, of: _): return look(for: probes)
    case .repair(let repair): return plan(repair, at: walk.spot)
    case .question: return carriedAnswer().map { enter($0) } ?? []
    case .didItHelp(let rung): return lookAgain(after: rung)
    case .ladder, .end, .fault: return []
    }
  }

  mutating func enter(_ entry: Entry) -> [Effect] {
    guard var walk else { return [] }
    let passed = walk.trail.count
    do throws(Refusal) {
      try walk.enter(entry)
      (self.walk, asking, agreed, fixing) = (walk, nil, nil, nil)
      partial = [:]
      if case .did(.done) = entry {
        looking.forget()
        carried.outcomes = [:]
      }
      tellOfPassed(since: passed)
    } catch {
      // A choice on the screen is one that the walk offers, so this is an answer out of turn.
      notice = words["notice.out-of-turn"]
    }
    return settle()
  }

  mutating func ask(about probes: [ProbeID]) -> [Effect] {
    guard let walk else { return [] }
    return begin(asking(about: probes, in: walk))
  }

  /// Puts the questions of a check, or goes on where there are none.
  mutating func begin(_ questions: Asking) -> [Effect] {
    var asking = questions
    while let probe = asking.current, let said = partial[probe] { asking.answer(said) }
    guard asking.current != nil else { return enter(.checked(asking.findings)) }
    self.asking = asking
    return []
  }

  mutating func answer(_ outcome: Outcome) -> [Effect] {
    if let probe = asking?.current { partial[probe] = outcome }
    asking?.answer(outcome)
    guard let asking, asking.current == nil else { return [] }
    return enter(.checked(asking.findings))
  }

  /// Takes the rest of a ladder as skipped.
  mutating func skipRest() -> [Effect] {
    guard var walk, let spot = ladderSpot else { return [] }
    while case .ladder(let rungs) = walk.station, walk.spot.node == spot.node,
      let rung = rungs.first
    {
      do throws(Refusal) {
        try walk.enter(.took(rung))
        try walk.enter(.did(.skipped))
      } catch {
        break
      }
    }
    self.walk = walk
    return settle()
  }

  private var ladderSpot: Spot? {
    guard let walk, case .ladder = walk.station else { return nil }
    return walk.spot
  }
}

extension Conversation {
  /// One step back: out of what lies on top, to the question before, at last to the home screen.
  mutating func back() -> [Effect] {
    if !layers.isEmpty {
      layers.removeLast()
      return settle()
    }
    if agreed != nil {
      agreed = nil
      return []
    }
    if fixing?.stepBack() == true { return [] }
    if let effects = untell() { return effects }
    if let probe = asking?.back() {
      partial[probe] = nil
      return []
    }
    (asking, fixing) = (nil, nil)
    return backOnTheWay()
  }

  private mutating func backOnTheWay() -> [Effect] {
    guard let walk else { return [] }
    if let (spot, findings) = walk.lastAnsweredByHand(isAsked) {
      return reask(spot, findings, in: walk)
    }
    var earlier = walk
    do throws(Refusal) {
      try earlier.back()
      self.walk = earlier
      // A rung that was taken and not done is left together with the taking.
      return settle()
    } catch {
      return perform(.home)
    }
  }

  /// What the library itself can tell of them.
  func seen(_ probes: [ProbeID]) -> [ProbeID: Outcome] {
    probes.reduce(into: [:]) { seen, probe in
      guard let finding = looking.findings[probe.text], !finding.isAskable else { return }
      seen[probe] = Outcome(finding.status)
    }
  }

  /// Whether a person answers for that probe, as the library cannot.
  private func isAsked(_ probe: ProbeID) -> Bool {
    guard index.pack.manualChecks[probe] != nil else { return false }
    guard workplace != nil else { return true }
    return looking.findings[probe.text]?.isAskable ?? false
  }

  /// Puts the last question of a check again; the answers before it stay.
  private mutating func reask(_ spot: Spot, _ findings: Findings, in walk: Walk) -> [Effect] {
    let record = walk.record.without(spot, .findings)
    let earlier = Walk(index, resuming: record)
    self.walk = earlier
    var probes = Array(findings.outcomes.keys).sorted()
    if case .check(let all) = earlier.station { probes = all }
    var asking = asking(about: probes, in: earlier, seen: seen(probes))
    partial = [:]
    for probe in asking.questions.dropLast() {
      let said = findings.outcomes[probe] ?? .unknown
      asking.answer(said)
      partial[probe] = said
    }
    self.asking = asking
    return []
  }
}

extension Walk {
  /// The last thing said, where that was a check which people answered.
  fileprivate func lastAnsweredByHand(_ isAsked: (ProbeID) -> Bool) -> (Spot, Findings)? {
    for passage in trail.reversed() {
      guard case .said(let entry) = passage.how else { continue }
      guard case .checked(let findings) = entry else { return nil }
      let isByHand = findings.outcomes.keys.contains(where: isAsked)
      if isByHand { return (passage.spot, findings) }
    }
    return nil
  }
}

extension Record {
  func without(_ spot: Spot, _ kind: Entry.Kind) -> Record {
    Record(
      pack: pack, version: version, chart: chart, given: given,
      lines: lines.filter { $0.spot != spot || $0.entry.kind != kind })
  }
}
