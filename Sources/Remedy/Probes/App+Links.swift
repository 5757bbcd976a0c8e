extension Probe {
  /// Whether links of the app's own scheme come back into the app.
  static let links = Probe("app.links") { examination in
    let host = examination.host
    guard let scheme = host.app.scheme else { return .unknown(.notHere) }
    let seen =
      switch host.system {
      case .linux: onLinux(host, scheme)
      case .windows: onWindows(host, scheme)
      // Launch Services keeps that in a database of its own and has no program that says it.
      case .macos: Observation.unknown(.notSupported)
      }
    // Who uses only a browser misses no way back into an app.
    return seen.isAboutNothing && !examination.mayHaveApp ? .unknown(.notHere) : seen
  }

  private static func onLinux(_ host: Host, _ scheme: String) -> Observation {
    // Which programs another machine has cannot be seen from here.
    guard host.seesPrograms else { return .unknown(.notSupported) }
    let link = ["scheme": Value.text(scheme + "://")]
    switch LinkHandlers(host: host, scheme: scheme).finding {
    case .none:
      return .problem("not-registered", Evidence("app.links.not-registered", link))
    case .gone(_, let program):
      let values = link.merging(["program": .program(program)]) { a, _ in a }
      return .problem("program-gone", Evidence("app.links.program-gone", values))
    case .app(let name, let program):
      let values = link.merging(["program": .program(program ?? name)]) { a, _ in a }
      guard isOwn(name, program, host) else {
        return .problem("other-app", Evidence("app.links.other-app", values))
      }
      return .fine(Evidence("app.links.fine", values))
    }
  }

  /// By its program, or by what its file is called: Flatpak's and Snap's programs are their own.
  private static func isOwn(_ name: String, _ program: String?, _ host: Host) -> Bool {
    let names = Set((host.app.processes + host.app.executables.map(baseName)).map(lowercased))
    let file = lowercased(name.hasSuffix(".desktop") ? String(name.dropLast(8)) : name)
    if let program, names.contains(lowercased(baseName(program))) { return true }
    return names.contains(file) || file.hasPrefix(host.app.name.lowercased())
  }

  private static func lowercased(_ text: String) -> String { text.lowercased() }

  private static func onWindows(_ host: Host, _ scheme: String) -> Observation {
    guard let side = host.windowsSide else { return .unknown(.notSupported) }
    let link = ["scheme": Value.text(scheme + "://")]
    let answers = ["HKCU", "HKLM"].compactMap { root in
      side.command("reg.exe", ["query", WindowsLinks.key(root, scheme), "/ve"])?.run()
    }
    guard !answers.isEmpty else { return .unknown(.notPermitted) }
    guard
      let path = answers.lazy.filter(\.hasWorked).compactMap({ WindowsLinks.program($0.text) })
        .first
    else { return .problem("not-registered", Evidence("app.links.not-registered", link)) }
    let values = link.merging(["program": .program(path)]) { a, _ in a }
    guard let here = side.path(path), SmallFile.exists(here) else {
      return .problem("program-gone", Evidence("app.links.program-gone", values))
    }
    let names = host.app.processes.map(lowercased)
    guard names.contains(lowercased(baseName(here))) else {
      return .problem("other-app", Evidence("app.links.other-app", values))
    }
    return .fine(Evidence("app.links.fine", values))
  }
}

extension Observation {
  /// Nobody takes the links, or a program that is gone.
  fileprivate var isAboutNothing: Bool {
    [.problem("not-registered"), .problem("program-gone")].contains(status)
  }
}

/// Schemes as Windows registers them.
enum WindowsLinks {
  static func key(_ root: String, _ scheme: String) -> String {
    root + #"\Software\Classes\"# + scheme + #"\shell\open\command"#
  }

  /// Of reg.exe's answer: `    (Default)    REG_SZ    "C:\…\App.exe" "%1"`. What stands before
  /// the type is in the user's language.
  static func program(_ answer: String) -> String? {
    for line in answer.split(whereSeparator: \.isNewline).prefix(100) {
      let parts = line.split(separator: " ", omittingEmptySubsequences: true)
      guard let type = parts.firstIndex(where: { $0 == "REG_SZ" || $0 == "REG_EXPAND_SZ" }) else {
        continue
      }
      let value = line[parts[type].endIndex...].drop { $0 == " " }
      if value.first == "\"" { return String(value.dropFirst().prefix { $0 != "\"" }) }
      // Without quotes the path ends where the arguments begin.
      return value.split(separator: " %").first.map(String.init)
    }
    return nil
  }
}
