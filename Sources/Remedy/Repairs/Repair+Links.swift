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
    let entry = Array(entry(program).utf8)
    let steps =
      try writing(data + ["applications", fileName]) { _ in entry }
      + writing(config + ["mimeapps.list"]) { DefaultApps.list($0, naming: fileName, for: type) }
    // Both may lie below a folder that is not there; it is made once.
    return steps.reduce(into: []) { found, step in
      if !found.contains(step) { found.append(step) }
    }
  }

  /// The file new, with the folders around it that are not there, or in the place of an older one.
  private func writing(
    _ way: [String], _ made: ([UInt8]) -> [UInt8]
  ) throws(Refusal) -> [Step] {
    guard let path = FilePath(way.joined(separator: "/")), let name = path.last else {
      throw Refusal(.outside, at: host.home)
    }
    let (parent, rest) = try standing(path)
    do throws(Trouble) {
      guard rest.names.count == 1, try parent.entry(name) != nil else {
        return (1..<rest.names.count).map { count in
          .folder(Spot(parent.path, FilePath(Array(rest.names[..<count]))), mode: 0o700)
        } + [.place(Spot(parent.path, rest), contents: made([]), mode: 0o644)]
      }
    } catch {
      throw Refusal(error)
    }
    // What it is comes before what it says: a change in between is then seen when it is replaced.
    let item = try host.item(rest, in: parent)
    do throws(Trouble) {
      return [.replace(item, .contents(made(try parent.contents(rest, atMost: 1 << 20))))]
    } catch {
      throw Refusal(error)
    }
  }

  /// The last folder on the way that is there, and the way on from it.
  private func standing(_ path: FilePath) throws(Refusal) -> (Folder, FilePath) {
    do throws(Trouble) {
      var (folder, rest) = (try host.openHome(), path)
      while rest.names.count > 1, let name = rest.names.first, let there = try folder.entry(name) {
        if there.type == .link { throw Trouble(.link, folder.place(name)) }
        folder = try folder.folderAcrossMounts(FilePath([name]))
        rest = FilePath(Array(rest.names.dropFirst()))
      }
      return (folder, rest)
    } catch {
      throw Refusal(error)
    }
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
