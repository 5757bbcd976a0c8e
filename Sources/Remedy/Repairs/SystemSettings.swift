#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The commands with which a system forgets names, and keeps its time.
extension Host {
  /// What flushes the system's cache of names; nothing where nothing keeps one.
  func flushing() throws(Refusal) -> [Invocation] {
    switch system {
    case .linux: try linuxFlushing()
    case .macos:
      [
        Invocation("/usr/bin/dscacheutil", ["-flushcache"]),
        Invocation("/usr/bin/killall", ["-HUP", "mDNSResponder"]),
      ]
    case .windows: [try windowsTool("ipconfig.exe", ["/flushdns"])]
    }
  }

  /// Whichever cache runs here.
  private func linuxFlushing() throws(Refusal) -> [Invocation] {
    guard let processes = Processes.look(by: .now + 2_000) else {
      throw Refusal(.cannotTellRunning, at: "/proc")
    }
    let names = Set(processes.all.map(\.name))
    var commands: [Invocation] = []
    // Linux keeps 15 bytes of a process's name.
    if names.contains("systemd-resolve"), let program = Command.found("resolvectl") {
      commands.append(Invocation(program, ["flush-caches"]))
    }
    if names.contains("nscd"), let program = Command.found("nscd") {
      guard geteuid() == 0 else { throw Refusal(.needsRights) }
      commands.append(Invocation(program, ["-i", "hosts"]))
    }
    if names.contains("unbound"), let program = Command.found("unbound-control") {
      guard geteuid() == 0 else { throw Refusal(.needsRights) }
      commands += app.domains.map { Invocation(program, ["flush_zone", $0]) }
    }
    return commands
  }

  /// What turns the system's own keeping of time on; nil where it is on.
  func turningTimeOn() throws(Refusal) -> Invocation? {
    keepsTime() == true ? nil : try turningTime(on: true)
  }

  func turningTimeOff() throws(Refusal) -> Invocation { try turningTime(on: false) }

  private func turningTime(on: Bool) throws(Refusal) -> Invocation {
    switch system {
    case .linux:
      guard geteuid() == 0 else { throw Refusal(.needsRights) }
      guard let program = Command.found("timedatectl") else { throw Refusal(.unsupported) }
      return Invocation(program, ["set-ntp", on ? "true" : "false"])
    case .macos:
      guard geteuid() == 0 else { throw Refusal(.needsRights) }
      return Invocation("/usr/sbin/systemsetup", ["-setusingnetworktime", on ? "on" : "off"])
    // Windows wants an administrator there, whom nobody is from here.
    case .windows: throw Refusal(.needsRights)
    }
  }

  /// Whether the system keeps its time by itself; nil where it does not say.
  func keepsTime() -> Bool? {
    switch system {
    case .linux:
      guard let program = Command.found("timedatectl") else { return nil }
      let result = Command(program, ["show", "--property=NTP", "--value"]).run()
      guard result.ending == .exited(0) else { return nil }
      return String(decoding: result.output, as: UTF8.self).hasPrefix("yes")
    case .macos:
      let result = Command("/usr/sbin/systemsetup", ["-getusingnetworktime"]).run()
      guard result.ending == .exited(0) else { return nil }
      return String(decoding: result.output, as: UTF8.self).hasSuffix("On\n")
    case .windows: return nil
    }
  }

  private func windowsTool(
    _ name: String, _ arguments: [String]
  ) throws(Refusal) -> Invocation {
    guard let program = windowsSide?.program(name) else { throw Refusal(.unsupported) }
    return Invocation(program, arguments)
  }
}
