import Flow
import Remedy

extension Conversation {
  /// What begins by itself: a look at what earlier runs left behind, and at everything else.
  ///
  /// - Parameter isLooking: where the session can go on meanwhile.
  public mutating func open(isLooking: Bool = true) -> [Effect] {
    guard workplace != nil else { return [] }
    let history = Effect.run(errand(.history))
    guard isLooking else { return [history] }
    return [history, lookAtEverything()]
  }

  mutating func lookAtEverything() -> Effect {
    let probes = Library.probes.map(\.name)
    let look = errand(.look(probes))
    looking.begin(probes, look.id)
    return .run(look)
  }

  mutating func errand(_ work: Errand.Work) -> Errand {
    (errands, waited) = (errands + 1, 0)
    return Errand(id: errands, work: work)
  }

  /// Gets what a check waits for: from what is known, from a round under way, or by a new one.
  mutating func look(for probes: [ProbeID]) -> [Effect] {
    guard workplace != nil else { return [.runProbes(probes)] }
    if looking.knows(probes) { return conclude(probes) }
    if looking.isAtWork(on: probes) { return [] }
    let look = errand(.look(probes.map(\.text)))
    looking.begin(probes.map(\.text), look.id)
    return [.run(look)]
  }

  /// Takes in what the library found for the check at hand; what it could not tell and a person
  /// can is asked.
  private mutating func conclude(_ probes: [ProbeID]) -> [Effect] {
    guard let walk else { return [] }
    var asking = asking(about: probes, in: walk, seen: seen(probes))
    asking.facts = told(by: probes)
    return begin(asking)
  }

  /// An answer of a round came in.
  mutating func take(_ finding: Remedy.Finding) -> [Effect] {
    looking.take(finding)
    guardSecrets(of: finding)
    return awaited()
  }

  mutating func take(_ findings: [Remedy.Finding]) -> [Effect] {
    looking.end(findings)
    for finding in findings { guardSecrets(of: finding) }
    return awaited()
  }

  /// Goes on without what has not answered.
  mutating func goOnWithout() -> [Effect] {
    guard let probes = awaitedProbes else { return [] }
    looking.giveUp()
    return conclude(probes)
  }

  private mutating func awaited() -> [Effect] {
    guard workplace != nil, asking == nil, let probes = awaitedProbes, looking.knows(probes) else {
      return []
    }
    return conclude(probes)
  }

  /// Of the check at which the walk stands.
  var awaitedProbes: [ProbeID]? {
    switch walk?.station {
    case .check(let probes), .verify(let probes, of: _): probes
    case .question, .repair, .ladder, .didItHelp, .end, .fault, nil: nil
    }
  }
}

extension Remedy.Finding {
  /// Whether a person may know what the probe could not tell. What is explained by something
  /// deeper, or has no place here, is asked of nobody.
  var isAskable: Bool {
    guard case .unknown(let reason) = status else { return false }
    switch reason {
    case .explained, .notHere: return false
    case .timedOut, .offline, .notPermitted, .unreadable, .notSupported: return true
    }
  }
}
