extension ProxySettings {
  /// The settings that apply to the app here, found as its engine finds them: the desktop's own,
  /// and the variables where the desktop has none.
  static func find(on host: Host) -> Self {
    switch host.system {
    case .windows: return ofWindows() ?? Self()
    case .macos: return System.own == .macos ? ofMac() : Self()
    case .linux: break
    }
    let desktop = (host.variables["XDG_CURRENT_DESKTOP"] ?? "").lowercased()
    if desktop.contains("kde"), let kde = ofKDE(host) { return kde }
    let hasSettings = ["gnome", "unity", "cinnamon", "mate", "xfce", "budgie", "pantheon", "lxqt"]
    if hasSettings.contains(where: desktop.contains), let gnome = ofGnome(host) { return gnome }
    return reading(variables: host.variables) ?? Self()
  }

  private static func ofGnome(_ host: Host) -> Self? {
    guard let program = Command.found("gsettings") else { return nil }
    var command = Command(program, ["list-recursively", "org.gnome.system.proxy"])
    command.milliseconds = 1500
    // Without these the settings service of the session is not found.
    for name in ["HOME", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"] {
      command.variables[name] = host.variables[name]
    }
    let result = command.run()
    return result.hasWorked ? reading(gnome: result.text) : nil
  }

  private static func ofKDE(_ host: Host) -> Self? {
    guard let way = host.way(to: HomePlace(.config, ["kioslaverc"])),
      let path = FilePath(way.joined(separator: "/")),
      let bytes = try? host.openHome().contents(path, atMost: 1 << 20)
    else { return nil }
    return reading(kde: String(decoding: bytes, as: UTF8.self))
  }

  private static func ofMac() -> Self {
    let result = Command("/usr/sbin/scutil", ["--proxy"]).run()
    return result.hasWorked ? reading(scutil: result.text) : Self()
  }

  /// The Windows side's, asked through WSL.
  private static func ofWindows() -> Self? {
    let key = #"HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings"#
    guard let result = WindowsSide.own?.command("reg.exe", ["query", key])?.run(),
      result.hasWorked
    else { return nil }
    return reading(registry: result.text)
  }
}
