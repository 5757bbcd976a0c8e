extension Probe {
  /// Whether there is room where the app writes, and where a repair puts things aside.
  static let space = Probe("disk.space") { examination in
    let host = examination.host
    guard let folders = examination.dataFolders else { return .unknown(.timedOut) }
    guard let home = try? host.openHome() else { return .unknown(.notHere) }
    let data = folders.inUse.flatMap { try? home.folderAcrossMounts($0.way) }
    let spaces = [data, home].compactMap { $0 }.compactMap { folder in
      (try? folder.space()).map { (folder.path, $0) }
    }
    guard let tightest = spaces.min(by: { $0.1.freeBytes < $1.1.freeBytes }) else {
      return .unknown(.unreadable)
    }
    for (path, space) in spaces where space.isOutOfEntries {
      return .problem("inodes-used-up", Evidence("disk.space.inodes", ["path": .path(path)]))
    }
    let (path, space) = tightest
    let values = ["path": Value.path(path), "free": .size(Int64(clamping: space.freeBytes))]
    guard let kind = space.shortage else { return .fine(Evidence("disk.space.free", values)) }
    return .problem(kind, Evidence("disk.space." + kind, values))
  }
}

extension Space {
  /// Some file systems have no fixed number of entries, and say 0 of 0.
  var isOutOfEntries: Bool { totalEntries > 0 && freeEntries < 64 }

  /// Below 200 MB databases begin to fail; with less than 10 MB nearly everything does.
  var shortage: String? {
    if freeBytes < 10_000_000 { return "full" }
    return freeBytes < 200_000_000 ? "low" : nil
  }
}
