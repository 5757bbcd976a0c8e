/// A database of the user's, and the place where its edited copy is to be.
struct StagedEdit {
  let parent: Folder
  let name: FileName
  let hold: Folder
  let slot: FileName
  let domains: Domains

  /// What an edit may take, copy included.
  private static let limit = 120_000

  private var deadline: Moment { .now + Self.limit }

  func removeLevelKeys(_ keys: [[UInt8]]) throws(StoreTrouble) {
    // A plan holds keys of the product only; whatever else it holds is not touched.
    guard keys.allSatisfy({ LevelStorageKey($0).belongs(to: domains) }) else {
      throw StoreTrouble(.notAsPlanned, parent.place(name))
    }
    let source: Folder
    do throws(Trouble) {
      source = try parent.folder(name)
    } catch {
      throw StoreTrouble(error)
    }
    try LevelCopy(of: source, as: slot, in: hold, until: deadline).remove(keys)
  }

  func removeCookies(_ ids: [Int64], _ format: CookieJar.Format) throws(StoreTrouble) {
    try edit { database throws(StoreTrouble) in
      try CookieJar.remove(ids, format, from: database, of: domains)
    }
  }

  func removeStorageRows(_ rows: [StorageRow]) throws(StoreTrouble) {
    try edit { database throws(StoreTrouble) in
      try LocalStorage.remove(rows, from: database, of: domains)
    }
  }

  /// Edits a copy of the file and of what belongs to it; what comes back is one file that needs
  /// nothing beside it.
  private func edit(_ body: (Database) throws(StoreTrouble) -> Void) throws(StoreTrouble) {
    let copy = try DatabaseCopy(of: name, in: parent, until: deadline)
    do {
      let database = try Database(at: copy.path, .editing, until: copy.deadline)
      try database.run("PRAGMA temp_store = MEMORY")
      try body(database)
    }  // closed: a log is now part of the file
    do throws(Trouble) {
      for tail in DatabaseCopy.tails.dropFirst() {
        guard let rest = DatabaseCopy.copied + tail else { continue }
        let size = try copy.scratch.folder.entry(rest)?.size ?? 0
        guard size == 0 else { throw Trouble(.changed, parent.place(name)) }
      }
      try copy.scratch.folder.copyFile(
        DatabaseCopy.copied, to: hold, as: slot, atMost: DatabaseCopy.limit * 2)
      try hold.syncFile(slot)
    } catch {
      throw StoreTrouble(error)
    }
  }
}

extension DatabaseCopy {
  /// What lies beside a SQLite file and belongs to it. Where the file is exchanged, these go aside
  /// with it: an old journal would be played back into the new file.
  static func companions(of name: FileName, in folder: Folder) throws(Trouble) -> [FileName] {
    var found: [FileName] = []
    for tail in ["-journal", "-wal", "-shm"] {
      guard let companion = name + tail else { continue }
      if try folder.entry(companion) != nil { found.append(companion) }
    }
    return found
  }
}
