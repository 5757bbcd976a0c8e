/// Who opens links of a scheme on a Linux desktop, by the desktop's own rules.
struct LinkHandlers {
  let host: Host
  let scheme: String

  enum Finding: Equatable {
    case none
    /// The program of the app's file; nil where the file names none.
    case app(name: String, program: String?)
    /// Registered, and its program is not there any more.
    case gone(name: String, program: String)
  }

  var finding: Finding {
    var gone: Finding?
    for name in candidates {
      guard let app = app(name) else { continue }
      guard let program = app.program else { return .app(name: name, program: nil) }
      let isThere = isThere(program) && app.required.map(isThere) ?? true
      if isThere { return .app(name: name, program: program) }
      gone = gone ?? .gone(name: name, program: program)
    }
    return gone ?? .none
  }

  /// Names of desktop files, the one that counts first.
  private var candidates: [String] {
    let type = "x-scheme-handler/" + scheme
    var (defaults, added): ([String], [String]) = ([], [])
    var removed: Set<String> = []
    for file in lists {
      guard let bytes = read(file) else { continue }
      let choice = DesktopText.choice(for: type, bytes)
      defaults += choice.defaults
      added += choice.added.filter { !removed.contains($0) }
      removed.formUnion(choice.removed)
    }
    var known: Set<String> = []
    return (defaults + added).filter { known.insert($0).inserted }
  }

  /// Files that say which app opens what: the user's first, the system's after them.
  private var lists: [Place] {
    let desktops = (host.variables["XDG_CURRENT_DESKTOP"] ?? "").lowercased().split(separator: ":")
    let names = desktops.prefix(4).map { $0 + "-mimeapps.list" } + ["mimeapps.list"]
    let config = configFolders.flatMap { folder in names.map { folder + $0 } }
    let data = dataFolders.flatMap { folder in
      (names + ["mimeinfo.cache"]).map { folder + "applications" + $0 }
    }
    return config + data
  }

  private func app(_ name: String) -> DesktopText.App? {
    // A name with hyphens may stand for folders; the spec lets the first hyphens become slashes.
    for folder in dataFolders.map({ $0 + "applications" }) {
      for way in Self.ways(of: name) {
        guard let bytes = read(folder + way), let app = DesktopText.app(bytes) else { continue }
        return app.isHidden ? nil : app
      }
    }
    return nil
  }

  static func ways(of name: String) -> [String] {
    guard let hyphen = name.firstIndex(of: "-") else { return [name] }
    return [name, name[..<hyphen] + "/" + name[name.index(after: hyphen)...]]
  }

  private func isThere(_ program: String) -> Bool {
    if program.hasPrefix("/") { return SmallFile.exists(program) }
    let own = [host.home + "/.local/bin", host.home + "/bin"]
    let extra = ["/usr/games", "/snap/bin", "/opt/bin"]
    return Command.found(program, among: Command.folders + extra + own) != nil
  }
}

extension LinkHandlers {
  /// A place that is only read: below the home by its names, or from the root.
  enum Place {
    case home([String])
    case root(String)

    static func + (place: Place, name: String) -> Place {
      switch place {
      case .home(let way): .home(way + name.split(separator: "/").map(String.init))
      case .root(let path): .root(path + "/" + name)
      }
    }
  }

  private func read(_ place: Place) -> [UInt8]? {
    switch place {
    case .home(let way):
      way.contains("..") ? nil : host.settingsFile(way, atMost: 1 << 20)
    case .root(let path): SmallFile.bytes(path, atMost: 4 << 20)
    }
  }

  private var configFolders: [Place] {
    let own = host.variable("XDG_CONFIG_HOME", or: [".config"]).map { [Place.home($0)] } ?? []
    return own + roots("XDG_CONFIG_DIRS", or: ["/etc/xdg"])
  }

  private var dataFolders: [Place] {
    let own =
      host.variable("XDG_DATA_HOME", or: [".local", "share"]).map { [Place.home($0)] } ?? []
    let flatpak = Place.home([".local", "share", "flatpak", "exports", "share"])
    let shared = ["/usr/local/share", "/usr/share", "/var/lib/flatpak/exports/share"]
    return own + [flatpak] + roots("XDG_DATA_DIRS", or: shared)
      + [.root("/var/lib/snapd/desktop")]
  }

  private func roots(_ variable: String, or usual: [String]) -> [Place] {
    guard !host.isHomeGiven, let value = host.variables[variable], !value.isEmpty else {
      return usual.map(Place.root)
    }
    return value.split(separator: ":").prefix(32).map(String.init)
      .filter { $0.hasPrefix("/") }.map(Place.root)
  }
}
