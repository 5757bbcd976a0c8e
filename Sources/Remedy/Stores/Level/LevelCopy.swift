internal import CSystem

/// A copy of a LevelDB folder to be edited. Tables never change once they are written, so they get
/// a second name instead of being copied: 200 MB cost nothing.
struct LevelCopy {
  private let original: LevelReader
  private let folder: Folder
  private let owner: UInt32

  /// Bytes of one file that is copied.
  private static let copyLimit: Int64 = 256 << 20

  /// Makes the copy as a new folder. The original must not be in use.
  init(
    of source: Folder, as name: FileName, in parent: Folder, until deadline: Moment
  ) throws(StoreTrouble) {
    original = try LevelReader(source, until: deadline)
    do throws(Trouble) {
      let own = try source.own()
      owner = own.owner
      folder = try parent.makeFolder(name, mode: own.mode)
      for name in try source.names() { try Self.bring(name, from: source, to: folder) }
    } catch {
      throw StoreTrouble(error)
    }
  }

  private static func bring(
    _ name: FileName, from source: Folder, to folder: Folder
  ) throws(Trouble) {
    guard let entry = try source.entry(name) else { throw Trouble(.changed, source.place(name)) }
    guard entry.type == .file else {
      throw Trouble(entry.type == .link ? .link : .notAFile, source.place(name))
    }
    switch LevelFile(name) {
    // LevelDB makes both anew.
    case .lock, .information: return
    case .table:
      // Drives from Windows, and files of others, have no second names.
      if (try? source.linkFile(name, to: folder, as: name)) != nil { return }
    case .current, .manifest, .log, .other: break
    }
    try source.copyFile(name, to: folder, as: name, atMost: copyLimit, mode: entry.mode)
  }
}

extension LevelCopy {
  /// Takes keys out of the copy, and proves that all others are as they were.
  func remove(_ keys: [[UInt8]]) throws(StoreTrouble) {
    let keys = Set(keys)
    let before = try original.overlay()
    let start = try LevelReader(folder, until: original.deadline)
    try start.checkIndexes()
    do {
      let store = try LevelStore(copy: start)
      try store.delete(keys.sorted { $0.lexicographicallyPrecedes($1) })
    }
    try compare(before, try LevelReader(folder, until: original.deadline), keys)
    try settle()
  }

  private func compare(
    _ before: LevelOverlay, _ after: LevelReader, _ keys: Set<[UInt8]>
  ) throws(StoreTrouble) {
    let old = original.manifest.tables
    let hasAllTables = old.allSatisfy { after.manifest.tables[$0.key] == $0.value }
    let isAsPlanned: Bool
    if hasAllTables {
      // Then only what lies above these tables can differ.
      let new = after.tables.keys.filter { old[$0] == nil }
      isAsPlanned = try after.overlay(with: new) == before.removing(keys)
    } else {
      // LevelDB has tidied up meanwhile: all of it is compared.
      isAsPlanned = try after.digests() == original.digests(without: keys)
    }
    guard isAsPlanned else { throw StoreTrouble(.notAsPlanned, folder.path) }
  }

  /// Gives what LevelDB made the original's owner and permissions, and lets it outlive a power cut.
  private func settle() throws(StoreTrouble) {
    do throws(Trouble) {
      let current = FileName(known: "CURRENT")
      let mode = try original.folder.entry(current)?.mode ?? 0o600
      for name in try folder.names() {
        guard let entry = try folder.entry(name), entry.links == 1 else { continue }
        let inode = entry.identity.inode
        try folder.setAttributes(name, inode: inode, owner: owner, mode: mode)
        try folder.syncFile(name)
      }
      try folder.sync()
    } catch {
      throw StoreTrouble(error)
    }
  }
}
