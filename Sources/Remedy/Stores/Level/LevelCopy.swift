/// A copy of a LevelDB folder to be edited. Tables never change once they are written, so they get
/// a second name instead of being copied: 200 MB cost nothing.
struct LevelCopy {
  private let original: LevelReader
  private let folder: Folder
  private let owner: UInt32
  /// Files of its own; all others are second names of the original's.
  private var made: [FileName] = []

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
      for name in try source.names() { try bring(name) }
      for name in made { try settle(name) }
    } catch {
      throw StoreTrouble(error)
    }
  }

  private mutating func bring(_ name: FileName) throws(Trouble) {
    let source = original.folder
    guard let entry = try source.entry(name) else { throw Trouble(.changed, source.place(name)) }
    guard entry.type == .file else {
      throw Trouble(entry.type == .link ? .link : .notAFile, source.place(name))
    }
    switch LevelFile(name) {
    // LevelDB makes both anew.
    case .lock, .information: return
    case .table(let number):
      // LevelDB would write over what a crash left there, and so into the original.
      guard original.manifest.tables[number] != nil else { return }
      // Drives from Windows, and files of others, have no second names.
      if (try? source.linkFile(name, to: folder, as: name)) != nil { return }
    case .current, .manifest, .log, .other: break
    }
    try source.copyFile(name, to: folder, as: name, atMost: Self.copyLimit, mode: entry.mode)
    made.append(name)
  }
}

extension LevelCopy {
  /// Takes keys out of the copy, and proves that all others are as they were.
  func remove(_ keys: [[UInt8]]) throws(StoreTrouble) {
    let sorted = Set(keys).sorted { $0.lexicographicallyPrecedes($1) }
    let before = try LevelReader(folder, until: original.deadline)
    let isWhole = try before.isSame(as: original)
    guard isWhole, let log = try LevelDeletion(sorted, after: before) else {
      throw StoreTrouble(.changing, folder.path)
    }
    do throws(Trouble) {
      try folder.makeFile(log.name, log.bytes, mode: 0o600)
      try settle(log.name)
      try folder.sync()
    } catch {
      throw StoreTrouble(error)
    }
    let after = try LevelReader(folder, until: original.deadline)
    // The tables are the same files; only what the logs say lies above them.
    let isAsPlanned =
      after.manifest.tables == before.manifest.tables
      && after.logs == before.logs + [log.name]
    let expected = try before.overlay().removing(Set(sorted))
    let found = try after.overlay()
    guard isAsPlanned, found == expected else {
      throw StoreTrouble(.notAsPlanned, folder.path)
    }
  }

  /// Gives what was made the original's owner and permissions, and lets it outlive a power cut.
  private func settle(_ name: FileName) throws(Trouble) {
    let current = FileName(known: "CURRENT")
    let mode = try original.folder.entry(current)?.mode ?? 0o600
    guard let entry = try folder.entry(name), entry.links == 1 else {
      throw Trouble(.changed, folder.place(name))
    }
    try folder.setAttributes(name, inode: entry.identity.inode, owner: owner, mode: mode)
    try folder.syncFile(name)
  }
}
