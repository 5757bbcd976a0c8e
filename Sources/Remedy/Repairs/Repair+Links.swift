extension Repair {
  /// Makes the app open its own links again, for this user.
  static let links = Repair(name: "links.repair") { host, settings throws(Refusal) in
    guard let scheme = host.app.scheme else { throw Refusal(.unsupported, at: host.app.title) }
    var plan = Plan("links.repair", settings.values)
    switch host.system {
    case .linux: plan.steps = try LinkRepair(host, scheme).steps()
    case .windows: plan.steps = try WindowsLinkRepair(host, scheme).steps()
    // Launch Services registers an app when it is opened; there is no file to mend.
    case .macos: throw Refusal(.unsupported, at: host.app.title)
    }
    return plan
  } verify: { host, _ in
    [Probe.links.look(Examination(host, deadline: .now + 5_000))]
  } reverse: { host throws(Refusal) in
    guard host.system == .windows, let scheme = host.app.scheme else { return nil }
    return try WindowsLinkRepair(host, scheme).removal()
  }
}

/// A file of ours that starts the app, and a line that says it opens the links.
private struct LinkRepair {
  private let host: Host
  private let scheme: String

  init(_ host: Host, _ scheme: String) { (self.host, self.scheme) = (host, scheme) }

  private var type: String { "x-scheme-handler/" + scheme }
  private var fileName: String { "unstick-\(host.app.name).desktop" }

  func steps() throws(Refusal) -> [Step] {
    if case .fine = Probe.links.look(Examination(host, deadline: .now + 5_000)).status {
      return []
    }
    guard host.seesPrograms else { throw Refusal(.unsupported, at: host.home) }
    let programs = host.app.executables.compactMap(host.programPath)
    guard let program = programs.first(where: CommandRun.canRun) else {
      throw Refusal(.notFound, at: host.app.title)
    }
    guard let data = host.variable("XDG_DATA_HOME", or: [".local", "share"]),
      let config = host.variable("XDG_CONFIG_HOME", or: [".config"])
    else { throw Refusal(.outside, at: host.home) }
    return [
      try writing(entry(program), data + ["applications", fileName]),
      try writing(list(config), config + ["mimeapps.list"]),
    ]
  }

  /// The file new, or in the place of an older one.
  private func writing(_ text: String, _ way: [String]) throws(Refusal) -> Step {
    guard let path = FilePath(way.joined(separator: "/")), let name = path.last else {
      throw Refusal(.outside, at: host.home)
    }
    let parent = try host.open(root: host.path(path.parent))
    let there: Entry?
    do throws(Trouble) {
      there = try parent.entry(name)
    } catch {
      throw Refusal(error)
    }
    let bytes = Array(text.utf8)
    guard let there else {
      return .place(Spot(parent.path, FilePath([name])), contents: bytes, mode: 0o644)
    }
    guard there.type == .file else {
      throw Refusal(there.type == .link ? .link : .strangeThing, at: parent.place(name))
    }
    return .replace(try host.item(FilePath([name]), in: parent), .contents(bytes))
  }

  private func entry(_ program: String) -> String {
    // The quotes of desktop files take a sign after a backslash as it is; that backslash is
    // itself written twice.
    let quoted = program.map { "\"`$\\".contains($0) ? "\\\\" + String($0) : String($0) }.joined()
    return """
      [Desktop Entry]
      Type=Application
      Name=\(host.app.title.sansControls)
      Exec="\(quoted.replacingPercents)" %u
      MimeType=\(type);
      NoDisplay=true

      """
  }

  /// The user's list with our line first in its section; every other line as it was.
  private func list(_ config: [String]) -> String {
    let old = host.settingsFile(config + ["mimeapps.list"]) ?? []
    var lines = String(decoding: old, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let section = "[Default Applications]"
    let own = "\(type)=\(fileName);"
    guard let start = lines.firstIndex(of: section) else {
      return (lines + [section, own]).joined(separator: "\n") + "\n"
    }
    let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("[") } ?? lines.endIndex
    let rest = lines[(start + 1)..<end].filter { !$0.hasPrefix(type + "=") }
    return (lines[...start] + [own] + rest + lines[end...]).joined(separator: "\n") + "\n"
  }
}

extension String {
  fileprivate var sansControls: String { String(filter { !$0.isNewline && $0 >= " " }) }
  /// A percent sign begins a field in a command line of a desktop file.
  fileprivate var replacingPercents: String { map { $0 == "%" ? "%%" : String($0) }.joined() }
}

/// The same in Windows' registry, and only where nothing is registered: what is there stays.
private struct WindowsLinkRepair {
  private let host: Host
  private let scheme: String

  init(_ host: Host, _ scheme: String) { (self.host, self.scheme) = (host, scheme) }

  private var root: String { #"HKCU\Software\Classes\"# + scheme }

  func steps() throws(Refusal) -> [Step] {
    guard let side = host.windowsSide, let tool = side.program("reg.exe") else {
      throw Refusal(.unsupported, at: host.app.title)
    }
    let known = Command(tool, ["query", root, "/ve"]).run()
    if known.hasWorked { return [] }
    let programs = host.app.executables.compactMap(host.programPath).filter(SmallFile.exists)
    guard let program = programs.first.flatMap(side.windowsPath) else {
      throw Refusal(.notFound, at: host.app.title)
    }
    let command = "\"\(program)\" \"%1\""
    return [
      .run(Invocation(tool, ["add", root, "/ve", "/d", "URL:" + scheme, "/f"])),
      .run(Invocation(tool, ["add", root, "/v", "URL Protocol", "/d", "", "/f"])),
      .run(
        Invocation(tool, ["add", root + #"\shell\open\command"#, "/ve", "/d", command, "/f"])),
    ]
  }

  func removal() throws(Refusal) -> Invocation {
    guard let tool = host.windowsSide?.program("reg.exe") else {
      throw Refusal(.unsupported, at: host.app.title)
    }
    return Invocation(tool, ["delete", root, "/f"])
  }
}
