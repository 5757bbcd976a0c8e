/// What the app keeps on this disk, for repairs that move parts of it aside.
struct AppStores {
  /// The data folders there are, by preference.
  let folders: [String]
  private let host: Host

  init(_ host: Host) throws(Refusal) {
    self.host = host
    var folders: [String] = []
    for place in host.app.data {
      guard let way = host.way(to: place) else { continue }
      for found in try host.places(way) where !folders.contains(found) { folders.append(found) }
    }
    self.folders = folders
  }

  /// What the app must let go of before these folders are touched.
  var closings: [Closing] { folders.map { Closing(Closing.app, root: $0) } }

  /// Everything of those purposes, in all partitions of all data folders.
  func items(_ purposes: Set<App.Purpose>) throws(Refusal) -> [Item] {
    var items: [Item] = []
    for path in folders {
      let folder = try host.open(root: path)
      do throws(Trouble) {
        for (way, purpose) in try ways(purposes, in: folder) {
          if let item = try Self.item(folder, way, purpose) { items.append(item) }
        }
      } catch {
        throw Refusal(error, .notFound)
      }
    }
    return items
  }

  /// Each once, with what it is for.
  private func ways(
    _ purposes: Set<App.Purpose>, in folder: Folder
  ) throws(Trouble) -> [(FilePath, App.Purpose)] {
    var found: [(way: FilePath, purpose: App.Purpose)] = []
    for store in host.app.stores where purposes.contains(store.purpose) {
      for partition in host.app.partitions {
        for pattern in store.patterns {
          for way in try folder.ways(matching: Self.names(partition) + Self.names(pattern))
          where !found.contains(where: { $0.way == way }) {
            found.append((way, store.purpose))
          }
        }
      }
    }
    return found
  }

  private static func names(_ path: String) -> [String] {
    path == "." ? [] : path.split(separator: "/").map(String.init)
  }

  private static func item(
    _ folder: Folder, _ way: FilePath, _ purpose: App.Purpose
  ) throws(Trouble) -> Item? {
    guard let name = way.last, let entry = try folder.entry(way) else { return nil }
    if entry.type == .link && purpose != .lock { throw Trouble(.link, folder.place(way)) }
    let parent = try folder.folder(way.parent)
    return Item(Spot(folder.path, way), entry, purpose, tally: try parent.tally(name))
  }
}

extension Folder {
  /// The ways below that fit a pattern for each name; `*` stands for any run of characters.
  func ways(matching patterns: [String]) throws(Trouble) -> [FilePath] {
    guard let pattern = patterns.first else { return [FilePath([])] }
    let rest = Array(patterns.dropFirst())
    var ways: [FilePath] = []
    for name in try matches(pattern) {
      guard !rest.isEmpty else {
        ways.append(FilePath([name]))
        continue
      }
      guard let entry = try entry(name), entry.type != .file, entry.type != .special else {
        continue
      }
      if entry.type == .link { throw Trouble(.link, place(name)) }
      ways += try folder(name).ways(matching: rest).map { FilePath([name] + $0.names) }
    }
    return ways
  }

  private func matches(_ pattern: String) throws(Trouble) -> [FileName] {
    if !pattern.contains("*") {
      guard let name = FileName(pattern), try entry(name) != nil else { return [] }
      return [name]
    }
    return try names().filter { $0.matches(pattern) }
  }
}

extension Host {
  /// The folders below the home that fit a way with patterns; other mounts may be on it. A link is
  /// in the way, not a way.
  func places(_ way: [String]) throws(Refusal) -> [String] {
    do throws(Trouble) {
      return try Self.places(try openHome(), way)
    } catch {
      throw Refusal(error, .notFound)
    }
  }

  private static func places(_ folder: Folder, _ way: [String]) throws(Trouble) -> [String] {
    guard let pattern = way.first else { return [folder.path] }
    var found: [String] = []
    for name in try folder.ways(matching: [pattern]) {
      guard let entry = try folder.entry(name) else { continue }
      if entry.type == .link { throw Trouble(.link, folder.place(name)) }
      guard entry.type == .folder else { continue }
      found += try places(folder.folderAcrossMounts(name), Array(way.dropFirst()))
    }
    return found
  }
}
