#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Probe {
  /// Which app is installed, and whether it can still be today's.
  static let installed = Probe("app.installed") { examination in
    let found = Installation.all(of: examination.host)
    if let broken = found.first(where: \.isDamaged) {
      return .problem("damaged", broken.evidence("app.installed.damaged"))
    }
    guard let first = found.first else { return notInstalled(examination) }
    let apps = Installation.apart(found)
    if apps.count > 1 {
      return Observation(.problem("several"), apps.map { $0.evidence("app.installed.path") })
    }
    if let date = first.date, Installation.isOutdated(date, now: Int64(time(nil))) {
      let values = ["path": Value.path(first.path), "date": .time(date)]
      return .problem("outdated", Evidence("app.installed.outdated", values))
    }
    return .fine(first.evidence("app.installed.path"))
  }

  /// Data without a program: it may be one that lies anywhere, such as an AppImage.
  private static func notInstalled(_ examination: Examination) -> Observation {
    if let running = examination.programs?.first(where: examination.host.appLikeness.fits) {
      let path = running.executable ?? running.name
      return .fine(Evidence("app.installed.path", ["path": .path(path)]))
    }
    guard let folders = examination.dataFolders else { return .unknown(.timedOut) }
    if folders.inUse != nil || !examination.host.seesPrograms { return .unknown(.notHere) }
    return .problem("not-installed", Evidence("app.installed.none"))
  }
}

extension Examination {
  /// Something of the app is on this computer: its program, what it keeps, or a copy that runs.
  /// Where that could not be looked at in time, it may be.
  var mayHaveApp: Bool {
    if !Installation.all(of: host).isEmpty { return true }
    if programs?.contains(where: host.appLikeness.fits) ?? false { return true }
    return dataFolders?.all.contains(where: \.wasUsed) ?? true
  }
}

/// One program file of the app.
struct Installation: Equatable {
  let path: String
  /// The same without links.
  let resolved: String
  /// When it was built, in seconds since 1970, as far as its files show it.
  let date: Int64?
  /// A link to nothing, or a bundle without its program.
  let isDamaged: Bool

  static func all(of host: Host) -> [Installation] {
    host.app.executables.compactMap(host.programPath).compactMap(look)
  }

  private static func look(_ path: String) -> Installation? {
    guard isThere(path) else { return nil }
    guard let resolved = SmallFile.resolved(path) else {
      return Installation(path: path, resolved: path, date: nil, isDamaged: true)
    }
    let isBundle = path.hasSuffix(".app")
    let isDamaged = isBundle && !SmallFile.exists(resolved + "/Contents/MacOS")
    let files =
      isBundle
      ? [resolved + "/Contents/Resources/app.asar", resolved + "/Contents/Info.plist"]
      : [folder(of: resolved) + "/resources/app.asar", resolved]
    let dates = files.compactMap(modified)
    return Installation(path: path, resolved: resolved, date: dates.max(), isDamaged: isDamaged)
  }

  /// One of each: a package has several names for one program.
  static func apart(_ all: [Installation]) -> [Installation] {
    var known: Set<String> = []
    return all.filter { one in
      let isNewFile = known.insert(one.resolved).inserted
      return known.insert(baseName(one.path).lowercased()).inserted && isNewFile
    }
  }

  /// Two years: the service has changed under such builds more than once, and they stay white or
  /// loop at the login. Reproducible packages write 1970 or 1980; that says nothing.
  static func isOutdated(_ date: Int64, now: Int64) -> Bool {
    let year: Int64 = 365 * 86_400
    return date > 30 * year && now - date > 2 * year
  }

  func evidence(_ id: String) -> Evidence { Evidence(id, ["path": .path(path)]) }

  private static func folder(of path: String) -> String {
    String(path.utf8.dropLast(baseName(path).utf8.count + 1)) ?? ""
  }

  private static func isThere(_ path: String) -> Bool {
    var found = stat()
    return lstat(path, &found) == 0
  }

  private static func modified(_ path: String) -> Int64? {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    #if os(Linux)
      return Int64(found.st_mtim.tv_sec)
    #else
      return Int64(found.st_mtimespec.tv_sec)
    #endif
  }
}

extension Host {
  /// Whether the folders in which programs are installed can be seen from here.
  var seesPrograms: Bool { system == .own || windowsSide != nil }
}
