#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The folders that hold what one repair moved aside: one on each mount, since things are only
/// ever renamed.
struct Holds {
  private(set) var folders: [Folder] = []
  private let repair: Folder
  private let id: FileName
  private let host: Host

  var paths: [String] { folders.map(\.path) }

  subscript(index: Int) -> Folder { folders[index] }

  private init(_ repair: Folder, _ id: FileName, _ host: Host) {
    (self.repair, self.id, self.host) = (repair, id, host)
  }

  private static let elsewhere = FileName(known: ".unstick-held")
}

extension Holds {
  /// For a repair that begins.
  init(making repair: Folder, id: FileName, host: Host) throws(Trouble) {
    self.init(repair, id, host)
    folders = [try repair.makeFolder(StateFolder.heldName, mode: StateFolder.mode)]
  }

  /// The hold on the mount of a folder; made where there is none yet.
  mutating func index(for parent: Folder, _ spot: Spot) throws(Trouble) -> Int {
    let wanted = try parent.own()
    for (index, folder) in folders.enumerated() {
      let own = try folder.own()
      if own.isOnMount(of: wanted) { return index }
    }
    let top = try topmost(on: wanted, spot)
    let all = try top.folder(Self.elsewhere, making: StateFolder.mode)
    folders.append(try all.makeFolder(id, mode: StateFolder.mode))
    return folders.count - 1
  }

  /// The highest folder on the way that lies on that mount: outside the app's own where it can be.
  private func topmost(on wanted: Entry, _ spot: Spot) throws(Trouble) -> Folder {
    guard spot.root == host.home || spot.root.hasPrefix(host.home + "/") else {
      return try Folder(at: spot.root)
    }
    let root = FilePath(String(spot.root.dropFirst(host.home.count + 1))) ?? FilePath([])
    let names = (root + spot.way).parent.names
    let home = try host.openHome()
    for count in 0...names.count {
      let folder = try home.folderAcrossMounts(FilePath(Array(names[..<count])))
      if try folder.own().isOnMount(of: wanted) { return folder }
    }
    throw Trouble(.elsewhere, spot.text)
  }
}

extension Holds {
  /// Those of a repair that was made before. Its journal says where they are, and is not believed:
  /// they must be ours, and closed to others.
  init(opening record: RepairRecord, _ repair: Folder, id: FileName, host: Host) throws(Refusal) {
    self.init(repair, id, host)
    for path in record.holds { folders.append(try opened(path)) }
  }

  private func opened(_ path: String) throws(Refusal) -> Folder {
    do throws(Trouble) {
      let folder = try place(path)
      let own = try folder.own()
      guard own.mode & 0o077 == 0, own.owner == host.owner || own.owner == geteuid() else {
        throw Trouble(.foreignOwner, path)
      }
      return folder
    } catch {
      throw Refusal(error, .purged)
    }
  }

  private func place(_ path: String) throws(Trouble) -> Folder {
    let own = repair.place(FilePath([StateFolder.heldName]))
    if path == own { return try repair.folder(StateFolder.heldName) }
    let tail = "/" + Self.elsewhere.text + "/" + id.text
    guard path.hasSuffix(tail) else { throw Trouble(.elsewhere, path) }
    let top = String(path.dropLast(tail.count))
    let way = FilePath([Self.elsewhere, id])
    if top == "/etc" { return try Folder(at: top).folder(way) }
    guard top == host.home || top.hasPrefix(host.home + "/") else {
      throw Trouble(.elsewhere, path)
    }
    let names = FilePath(String(top.dropFirst(host.home.count + 1))) ?? FilePath([])
    return try host.openHome().folderAcrossMounts(names).folder(way)
  }
}

extension Entry {
  func isOnMount(of other: Entry) -> Bool {
    identity.device == other.identity.device && mount == other.mount
  }
}
