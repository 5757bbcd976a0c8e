internal import Synchronization

extension Host {
  /// A check never takes longer, whatever hangs.
  static let checkLimit = 10_000

  /// Looks at everything named, side by side, and changes nothing. What has not answered at the
  /// limit is `unknown`, and its thread is left behind.
  ///
  /// - Parameter found: called from other threads as each answer comes in.
  public func check(
    _ names: [String] = Library.probes.map(\.name), within milliseconds: Int? = nil,
    found: @escaping @Sendable (Finding) -> Void = { _ in }
  ) -> [Finding] {
    let limit = min(milliseconds ?? Self.checkLimit, Self.checkLimit)
    let round = Round(Examination(self, deadline: .now + limit), names, found)
    return round.run()
  }
}

extension Library {
  /// Starts loading what a check of these over the network needs, for whoever has other things to do
  /// before it can begin.
  public static func expectCheck(of names: [String]) {
    if Probe.networkAll.contains(where: { names.contains($0.name) }) { Transfer.getReady() }
  }
}

/// The probes of one check, running.
private final class Round: Sendable {
  private let examination: Examination
  private let names: [String]
  private let found: @Sendable (Finding) -> Void
  private let findings = Mutex<[String: Finding]>([:])
  private let isDone = Signal()
  private let start = Moment.now

  init(
    _ examination: Examination, _ names: [String], _ found: @escaping @Sendable (Finding) -> Void
  ) {
    (self.examination, self.found) = (examination, found)
    var known: Set<String> = []
    self.names = names.filter { known.insert($0).inserted }
  }

  func run() -> [Finding] {
    for name in names { begin(name) }
    if !names.isEmpty { isDone.wait(until: examination.deadline) }
    let answered = findings.withLock { $0 }
    return names.map { answered[$0] ?? finding($0, .unknown(.timedOut)) }
  }

  private func begin(_ name: String) {
    let isOnline = Library.probes.first { $0.name == name }?.isOnline ?? false
    guard let probe = Probe.all[name] else { return post(finding(name, .unknown(.notSupported))) }
    if isOnline && examination.host.isOffline {
      return post(finding(name, .unknown(.offline)))
    }
    let hasStarted = Background.start { [self] in
      post(finding(name, probe.look(examination)))
    }
    if !hasStarted { post(finding(name, .unknown(.unreadable))) }
  }

  private func finding(_ name: String, _ observation: Observation) -> Finding {
    Finding(probe: name, observation, milliseconds: Moment.now.milliseconds(since: start))
  }

  private func post(_ finding: Finding) {
    let isLast = findings.withLock { findings in
      findings[finding.probe] = finding
      return findings.count == names.count
    }
    // Late answers of threads left behind are nobody's any more.
    if Moment.now < examination.deadline { found(finding) }
    if isLast { isDone.raise() }
  }
}
