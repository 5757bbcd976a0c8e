/// What the app keeps on this disk, for repairs that change parts of it.
struct AppStores {
  let folders: [DataFolder]
  private let host: Host

  /// Refuses where something that no repair goes through stands in the way.
  init(_ host: Host) throws(Refusal) {
    self.host = host
    let found = host.dataFolders()
    folders = found.all
    if let blocked = found.blocked.first, found.all.isEmpty {
      throw Refusal(blocked.type == .link ? .link : .strangeThing, at: host.path(blocked.way))
    }
    for folder in found.all {
      guard let obstacle = folder.obstacles.first else { continue }
      throw Refusal(.link, at: host.path(folder.way + obstacle))
    }
  }

  /// What the app must let go of before these folders are touched.
  var closings: [Closing] {
    folders.map { Closing(Closing.app, root: host.path($0.way)) }
  }

  /// Everything of those purposes, in all partitions of all data folders.
  func items(_ purposes: Set<App.Purpose>) throws(Refusal) -> [Item] {
    var items: [Item] = []
    for folder in folders {
      let root = try host.open(root: host.path(folder.way))
      for store in folder.stores where purposes.contains(store.purpose) {
        items.append(try host.item(store.way, in: root, store.purpose))
      }
    }
    return items
  }
}

extension Host {
  func path(_ way: FilePath) -> String { way.isEmpty ? home : home + "/" + way.text }

  /// Something below a folder, as it is now, as a plan names it.
  func item(
    _ way: FilePath, in folder: Folder, _ purpose: App.Purpose? = nil
  ) throws(Refusal) -> Item {
    do throws(Trouble) {
      guard let name = way.last, let entry = try folder.entry(way) else {
        throw Trouble(.changed, folder.place(way))
      }
      let tally = try folder.folder(way.parent).tally(name)
      // It would go along, and could then never be purged.
      guard tally.mounts == 0 else { throw Trouble(.elsewhere, folder.place(way)) }
      return Item(Spot(folder.path, way), entry, purpose, tally: tally)
    } catch {
      throw Refusal(error)
    }
  }

  /// The folders below the home that fit a way with patterns; other mounts may be on it.
  func places(_ way: [String]) -> [FilePath] {
    guard let home = try? openHome() else { return [] }
    return home.matches(way, crossing: true).filter { $0.isWhole && $0.entry.type == .folder }
      .map(\.way)
  }
}
