/// How to tell the processes of one app or browser from all others.
struct Likeness: Sendable, Equatable {
  /// What its processes are called.
  var names: Set<String>
  /// Files, or folders of programs, from the root.
  var executables: Set<String> = []
  /// What the names are usually part of; decides for runtimes that many apps share.
  var marks: Set<String> = []
  /// Its data folders, from the root. A process that was told another one is somebody else's
  /// window into the same program.
  var dataFolders: Set<String> = []
  /// Helpers are known by what they have open alone: many programs have some of that name.
  var ignoresHelpers = false
  /// Windows does not tell capitals from small letters.
  var ignoresCase = false

  func fits(_ program: RunningProgram) -> Bool {
    if ignoresHelpers && program.isHelper { return false }
    if let folder = program.words.dataFolder, !dataFolders.isEmpty, !dataFolders.contains(folder) {
      return false
    }
    if let path = program.executable, isExecutable(path) { return true }
    guard isNamed(program) else { return false }
    return !isRuntime(program) || isMarked(program)
  }

  private func isExecutable(_ path: String) -> Bool {
    executables.contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  private func isNamed(_ program: RunningProgram) -> Bool {
    let own = [program.executable, program.words.program].compactMap { $0 }.map(baseName)
    return names.contains { name in
      // Linux keeps 15 bytes of a name.
      (own + [program.name]).contains { isSame($0, name) }
        || (program.name.utf8.count == 15 && name.utf8.starts(with: program.name.utf8))
    }
  }

  private func isSame(_ a: String, _ b: String) -> Bool {
    a == b || (ignoresCase && a.lowercased() == b.lowercased())
  }

  /// One program file that runs many apps.
  private func isRuntime(_ program: RunningProgram) -> Bool {
    let file = program.executable.map(baseName) ?? program.name
    return file.hasPrefix("electron")
  }

  private func isMarked(_ program: RunningProgram) -> Bool {
    if let folder = program.words.dataFolder, dataFolders.contains(folder) { return true }
    let parts = (program.words.subject ?? "").split(separator: "/").map { $0.lowercased() }
    return parts.contains { part in
      marks.contains { part == $0 || part.hasPrefix($0 + "-") || part.hasPrefix($0 + ".") }
    }
  }
}

extension Host {
  /// The app's own processes.
  var appLikeness: Likeness {
    let runtimes = app.processes.filter { $0.hasPrefix("electron") }
    var likeness = Likeness(names: Set(app.processes))
    likeness.executables = Set(app.executables.compactMap(programPath))
    likeness.marks = Set((app.processes + [app.name]).map { $0.lowercased() })
      .subtracting(runtimes)
    likeness.dataFolders = Set(app.data.compactMap(way(to:)).map { path(of: $0) })
    likeness.ignoresCase = system == .windows
    return likeness
  }

  /// A browser's own processes.
  func likeness(of browser: Browser) -> Likeness {
    var likeness = Likeness(names: Set(browser.processes[system] ?? []))
    let places = (browser.roots[system] ?? []).compactMap(way(to:))
    likeness.dataFolders = Set(places.map { path(of: $0) })
    likeness.ignoresHelpers = true
    likeness.ignoresCase = system == .windows
    return likeness
  }

  /// Of what a plan names: `app`, or a browser.
  func likeness(of what: String) -> Likeness {
    Browser.named(what).map(likeness(of:)) ?? appLikeness
  }

  func path(of names: [String]) -> String { ([home] + names).joined(separator: "/") }
}
