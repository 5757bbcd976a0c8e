import Remedy

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Looks at this computer in a process of its own, which this one starts from its own program.
///
/// The session stays small, and whatever a server's answer or a system's library does over there
/// cannot harm it; a look that hangs is ended.
struct Lookout: Sendable {
  private let command: Command

  /// Nil where the system does not say which program this is.
  init?(_ invocation: Invocation) {
    let program = "/proc/self/exe"
    guard access(program, X_OK) == 0, let folder = Surroundings.folder else { return nil }
    var options: [String] = []
    for option in [Option.pack, .app, .home] {
      // What is a setting, the other process knows, too.
      guard let value = invocation.options.said(option) else { continue }
      options.append("--\(option.rawValue)=\(value)")
    }
    if invocation.options.has(.offline) { options.append("--offline") }
    var command = Command(program, ["look"] + options + ["--"])
    command.variables = Surroundings.variables
    command.folder = folder
    // The look ends by itself before that.
    command.milliseconds = 15_000
    self.command = command
  }

  /// What each probe found; nil where nothing could be started.
  ///
  /// - Parameter found: called as each answer comes in.
  func look(
    for probes: [String], found: @Sendable (Finding) -> Void
  ) -> [Finding]? {
    var findings: [String: Finding] = [:]
    var command = command
    command.arguments += probes
    let result = command.run { line in
      guard let finding = Finding(line: line), probes.contains(finding.probe) else { return }
      findings[finding.probe] = finding
      found(finding)
    }
    if case .notStarted = result.ending { return nil }
    return probes.map { probe in
      findings[probe] ?? Finding(probe: probe, .unknown(.timedOut), milliseconds: 0)
    }
  }
}
