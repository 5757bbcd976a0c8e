extension Host {
  /// Refuses while somebody uses data that is about to be changed, or may be using it.
  func requireClosed(_ closing: Closing) throws(Refusal) {
    let folder = try? open(root: closing.root)
    switch usage(of: folder, by: likeness(of: closing.what), deadline: .now + 4_000) {
    case .free: return
    case .used(let programs):
      let name = programs.first { !$0.isHelper }?.name ?? programs.first?.name ?? closing.what
      throw Refusal(.running, at: closing.root, ["program": .program(name)])
    case .unknown(let doubt):
      throw Refusal(.cannotTellRunning, at: closing.root, ["doubt": .text(doubt.id)])
    }
  }

  /// What must let go of its data before a repair is taken back.
  func closings(of record: RepairRecord) -> [Closing] {
    var closings: [Closing] = []
    for change in record.changes where change.kind != .run {
      guard let closing = closing(around: change.spot), !closings.contains(closing) else {
        continue
      }
      closings.append(closing)
    }
    return closings
  }

  /// Runs a command of a plan.
  func run(_ invocation: Invocation) throws(Refusal) {
    var command = Command(invocation.program, invocation.arguments)
    command.variables = sessionVariables
    command.milliseconds = 30_000
    let result = command.run()
    guard result.hasWorked else {
      throw Refusal(.commandFailed, ["program": .program(invocation.program)])
    }
  }

  /// What programs of the desktop need to find the session that they belong to.
  var sessionVariables: [String: String] {
    let names = [
      "HOME", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY",
      "XAUTHORITY", "XDG_CURRENT_DESKTOP", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "WSL_INTEROP",
    ]
    return variables.filter { names.contains($0.key) }
  }
}

extension Host {
  private func closing(around spot: Spot) -> Closing? {
    guard let way = names(of: spot) else { return nil }
    for place in (app.data + app.caches).compactMap(self.way(to:)).map(Self.overSnapVersions) {
      if let root = root(of: way, place) { return Closing(Closing.app, root: root) }
    }
    for browser in Browser.all {
      for place in (browser.roots[system] ?? []).compactMap(self.way(to:)) {
        let pattern = Self.overSnapVersions(place)
        if let root = root(of: way, pattern) { return Closing(browser.name, root: root) }
      }
    }
    return nil
  }

  /// From the home.
  private func names(of spot: Spot) -> [FileName]? {
    guard spot.text.hasPrefix(home + "/") else { return nil }
    return FilePath(String(spot.text.dropFirst(home.count + 1)))?.names
  }

  /// The beginning of a way that a pattern names.
  private func root(of way: [FileName], _ pattern: [String]) -> String? {
    guard !pattern.isEmpty, way.count >= pattern.count,
      zip(way, pattern).allSatisfy({ $0.matches($1) })
    else { return nil }
    return home + "/" + FilePath(Array(way.prefix(pattern.count))).text
  }
}

extension Usage.Doubt {
  /// What words are found by.
  var id: String {
    switch self {
    case .timedOut: "timed-out"
    case .processesHidden: "processes-hidden"
    case .heldUnseen: "held-unseen"
    case .otherMachine: "other-machine"
    case .windowsSilent: "windows-silent"
    }
  }
}
