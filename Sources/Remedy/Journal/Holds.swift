internal import CSystem

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The folders that hold what one repair moved aside: one on each mount, since things are only
/// ever renamed.
struct Holds {
  /// None for one that held nothing any more and was dropped.
  private var all: [Hold?] = []
  private let repair: Folder
  private let id: FileName
  private let host: Host

  private struct Hold {
    let folder: Folder
    /// What it lies in; none for the one in the repair's own folder.
    var top: Folder?
  }

  var folders: [Folder] { all.compactMap { $0?.folder } }
  var paths: [String] { folders.map(\.path) }

  subscript(index: Int) -> Folder {
    get throws(Trouble) {
      guard let hold = all[index] else { throw Trouble(.missing, repair.path) }
      return hold.folder
    }
  }

  private init(_ repair: Folder, _ id: FileName, _ host: Host) {
    (self.repair, self.id, self.host) = (repair, id, host)
  }

  private static let elsewhere = FileName(known: ".unstick-held")
}

extension Holds {
  /// For a repair that begins.
  init(making repair: Folder, id: FileName, host: Host) throws(Trouble) {
    self.init(repair, id, host)
    let folder = try repair.makeFolder(StateFolder.heldName, mode: StateFolder.mode)
    try host.give(folder)
    all = [Hold(folder: folder)]
  }

  /// The hold on the mount of a folder; made where there is none yet.
  mutating func index(for parent: Folder, _ spot: Spot) throws(Trouble) -> Int {
    let wanted = try parent.own()
    for (index, folder) in folders.enumerated() {
      let own = try folder.own()
      if own.isOnMount(of: wanted) { return index }
    }
    let top = try topmost(on: wanted, spot)
    let shared = try top.folder(Self.elsewhere, making: StateFolder.mode)
    try host.give(shared)
    let made = try shared.makeFolder(id, mode: StateFolder.mode)
    try host.give(made)
    all.append(Hold(folder: made, top: top))
    return all.count - 1
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
    for path in record.holds { all.append(try opened(path)) }
  }

  private func opened(_ path: String) throws(Refusal) -> Hold? {
    do throws(Trouble) {
      guard let hold = try found(path) else { return nil }
      let own = try hold.folder.own()
      guard own.mode & 0o077 == 0, own.owner == host.owner || own.owner == geteuid() else {
        throw Trouble(.foreignOwner, path)
      }
      return hold
    } catch {
      throw Refusal(error, .purged)
    }
  }

  /// Nil for one beside the data that was dropped, since it held nothing any more.
  private func found(_ path: String) throws(Trouble) -> Hold? {
    if path == repair.place(FilePath([StateFolder.heldName])) {
      return Hold(folder: try repair.folder(StateFolder.heldName))
    }
    let top = try top(of: path)
    do throws(Trouble) {
      return Hold(folder: try top.folder(FilePath([Self.elsewhere, id])), top: top)
    } catch {
      if error.kind == .missing { return nil }
      throw error
    }
  }

  /// The folder beside whose contents a hold lies.
  private func top(of path: String) throws(Trouble) -> Folder {
    let tail = "/" + Self.elsewhere.text + "/" + id.text
    guard path.hasSuffix(tail) else { throw Trouble(.elsewhere, path) }
    let top = String(path.dropLast(tail.count))
    if top == "/etc" { return try Folder(at: top) }
    guard top == host.home || top.hasPrefix(host.home + "/") else {
      throw Trouble(.elsewhere, path)
    }
    let names = FilePath(String(top.dropFirst(host.home.count + 1))) ?? FilePath([])
    return try host.openHome().folderAcrossMounts(names)
  }

  /// Leaves no trace beside the user's data where nothing is held there any more.
  func removeEmptyOnes() {
    for top in all.compactMap({ $0?.top }) {
      // A folder that holds anything cannot be removed.
      guard let shared = try? top.folder(Self.elsewhere) else { continue }
      try? shared.removeFolder(id)
      try? top.removeFolder(Self.elsewhere)
    }
  }
}

extension Entry {
  func isOnMount(of other: Entry) -> Bool {
    identity.device == other.identity.device && mount == other.mount
  }
}

extension Host {
  /// What root makes in another's home belongs to whose home it is: he must be able to take it back.
  func give(_ folder: Folder) throws(Trouble) { try give(folder.descriptor, folder.path) }

  /// The same for a file in a folder.
  func give(_ name: FileName, in folder: Folder) throws(Trouble) {
    guard geteuid() == 0, owner != 0 else { return }
    let file = try folder.openFile(FilePath([name]))
    defer { close(file) }
    try give(file, folder.place(name))
  }

  func give(_ file: Int32, _ place: String) throws(Trouble) {
    guard geteuid() == 0, owner != 0 else { return }
    let code = cs_set_owner(file, owner, UInt32.max)
    guard code >= 0 else { throw Trouble(code: code, place) }
  }
}
