/// The only places that may ever be changed: what the app's profile and the browsers' table name,
/// and the few system files that a remedy of its own is about. Undo asks here too, since a journal
/// may be forged.
struct Territory: Sendable {
  let home: String
  /// Ways from the home, each a name or a pattern for one.
  let ways: [[String]]
  /// Files outside the home.
  let files: Set<String>

  init(_ host: Host) {
    home = host.home
    let app = host.app
    let places = (app.data + app.caches + app.logs).compactMap { host.way(to: $0) }
    let links = [
      host.variable("XDG_DATA_HOME", or: [".local", "share"]).map { $0 + ["applications", "*"] },
      host.variable("XDG_CONFIG_HOME", or: [".config"]).map { $0 + ["mimeapps.list"] },
    ]
    ways = places.map(Host.overSnapVersions) + host.browserWays + links.compactMap { $0 }
    files = host.isHomeGiven ? [] : ["/etc/hosts"]
  }

  /// Whether something may be changed there: one of the places itself, or below it.
  func contains(_ spot: Spot) -> Bool {
    if files.contains(spot.root + "/" + spot.way.text) { return true }
    guard let way = wayFromHome(spot) else { return false }
    return ways.contains { allowed in
      !allowed.isEmpty && way.count >= allowed.count
        && zip(allowed, way).allSatisfy { pattern, name in name.matches(pattern) }
    }
  }

  /// Whether one of the places lies below it: a folder may be made there, and nothing else.
  func begins(at spot: Spot) -> Bool {
    guard let way = wayFromHome(spot) else { return false }
    return ways.contains { allowed in
      way.count < allowed.count
        && zip(allowed, way).allSatisfy { pattern, name in name.matches(pattern) }
    }
  }

  private func wayFromHome(_ spot: Spot) -> [FileName]? {
    if spot.root == home { return spot.way.names }
    guard spot.root.hasPrefix(home + "/") else { return nil }
    guard let root = FilePath(String(spot.root.dropFirst(home.count + 1))) else { return nil }
    return (root + spot.way).names
  }
}

extension Host {
  /// The folder that a change is made in, and the name there; only within the territory.
  func reach(
    _ spot: Spot, within territory: Territory, for kind: RepairRecord.Kind? = nil
  ) throws(Refusal) -> (Folder, FileName) {
    let isAllowed = territory.contains(spot) || kind == .folder && territory.begins(at: spot)
    guard let name = spot.way.last, isAllowed else {
      throw Refusal(.outside, at: spot.text)
    }
    let root = try open(root: spot.root)
    do throws(Trouble) {
      return (try root.folder(spot.way.parent), name)
    } catch {
      throw Refusal(error, .noWay)
    }
  }
}

extension FileName {
  /// `*` stands for any run of characters.
  func matches(_ pattern: String) -> Bool {
    let pattern = Array(pattern.utf8)
    var (at, star, mark, place) = (0, -1, 0, 0)
    while place < bytes.count {
      if at < pattern.count, pattern[at] == 0x2A {
        (star, mark) = (at, place)
        at += 1
      } else if at < pattern.count, pattern[at] == bytes[place] {
        at += 1
        place += 1
      } else if star >= 0 {
        mark += 1
        (at, place) = (star + 1, mark)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == 0x2A }
  }
}

extension Host {
  /// Opens a folder that changes may be made in: the home, one below it, or that of a system file.
  func open(root path: String) throws(Refusal) -> Folder {
    do throws(Trouble) {
      if !path.hasPrefix(home + "/") {
        // The home itself, or `/etc` for its hosts file; the territory allows nothing else.
        return try Folder(at: path)
      }
      guard let way = FilePath(String(path.dropFirst(home.count + 1))) else {
        throw Trouble(.missing, path)
      }
      return try openHome().folderAcrossMounts(way)
    } catch {
      throw Refusal(error)
    }
  }
}
