internal import CSystem

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Probe {
  /// Whether the user may write where the app keeps its login.
  static let writable = Probe("app.writable") { examination in
    guard let folders = examination.dataFolders else { return .unknown(.timedOut) }
    guard let data = folders.inUse, let home = try? examination.host.openHome() else {
      return .unknown(.notHere)
    }
    let host = examination.host
    for way in LoginPlaces.folders(of: data) {
      guard let folder = try? home.folderAcrossMounts(way), let own = try? folder.own() else {
        return .problem("no-permission", blocked("no-permission", way, host))
      }
      if let kind = attributes(own, host) ?? room(in: folder) ?? writing(in: folder, host) {
        return .problem(kind, blocked(kind, way, host))
      }
    }
    for store in LoginPlaces.stores(of: data) {
      if let kind = attributes(store.entry, host) {
        return .problem(kind, blocked(kind, data.way + store.way, host))
      }
    }
    return .fine(Evidence("app.writable.fine", ["path": host.value(data.way)]))
  }

  private static func blocked(_ kind: String, _ way: FilePath, _ host: Host) -> Evidence {
    Evidence("app.writable." + kind, ["path": host.value(way)])
  }

  private static func attributes(_ entry: Entry, _ host: Host) -> String? {
    if entry.owner != host.owner { return "foreign-owner" }
    if entry.isLocked { return "locked-flag" }
    let needed: UInt32 = entry.type == .folder ? 0o700 : 0o600
    return entry.mode & needed == needed ? nil : "no-permission"
  }

  private static func room(in folder: Folder) -> String? {
    guard let space = try? folder.space() else { return nil }
    if space.isReadOnly { return "read-only-disk" }
    return space.isOutOfEntries ? "inodes-used-up" : nil
  }

  /// Really writes, into a file that never has a name.
  private static func writing(in folder: Folder, _ host: Host) -> String? {
    // Root may write where the user may not, so there the attributes have to tell.
    guard geteuid() == host.owner else { return nil }
    switch -cs_try_writing(folder.descriptor) {
    case EROFS: return "read-only-disk"
    case EDQUOT: return "quota-reached"
    case ENOSPC: return "disk-full"
    case EACCES, EPERM: return "no-permission"
    default: return nil
    }
  }
}

/// Where the login is kept.
private enum LoginPlaces {
  static func stores(of data: DataFolder) -> [DataFolder.Store] {
    data.stores(of: .cookies) + data.stores(of: .session) + data.stores(of: .siteData)
  }

  /// From the home; the outermost first, each once.
  static func folders(of data: DataFolder) -> [FilePath] {
    var ways = [data.way] + data.partitions.map { data.way + $0.way }
    ways += stores(of: data).map { store in
      data.way + (store.entry.type == .folder ? store.way : store.way.parent)
    }
    var known: Set<FilePath> = []
    return ways.filter { known.insert($0).inserted }
  }
}
