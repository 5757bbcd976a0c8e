#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A SQLite file of the user's, copied together with what belongs to it to where SQLite may write.
struct DatabaseCopy {
  let scratch: Scratch
  /// The original, as it was when it was copied.
  let original: Entry
  let deadline: Moment

  /// Larger files are not copied: of what they hold we want little.
  static let limit: Int64 = 512 << 20

  init(
    of name: FileName, in folder: Folder, atMost limit: Int64 = limit, until deadline: Moment
  ) throws(StoreTrouble) {
    var trouble = StoreTrouble(.changing, folder.place(name))
    for attempt in 0..<5 where deadline.milliseconds > 0 {
      if attempt > 0 { usleep(20_000) }
      do throws(StoreTrouble) {
        (scratch, original) = try Self.copy(name, folder, limit)
        self.deadline = deadline
        return
      } catch {
        guard error.kind == .changing else { throw error }
        trouble = error
      }
    }
    throw trouble
  }

  /// The file, and what SQLite needs beside it after a crash. The index of a -wal is made anew from
  /// it, so an old one is no help.
  static let tails = ["", "-journal", "-wal"]
  static let copied = FileName(known: "copy")

  private static func copy(
    _ name: FileName, _ folder: Folder, _ limit: Int64
  ) throws(StoreTrouble) -> (Scratch, Entry) {
    do throws(Trouble) {
      let before = try family(name, folder)
      guard let original = before[0] else { throw Trouble(.missing, folder.place(name)) }
      let size = before.reduce(0) { $0 + ($1?.size ?? 0) }
      guard size <= limit else { throw Trouble(.tooLarge, folder.place(name)) }
      let scratch = try room(size)
      for (tail, entry) in zip(tails, before) where entry != nil {
        guard let from = name + tail, let to = copied + tail else { continue }
        try folder.copyFile(from, to: scratch.folder, as: to, atMost: limit)
      }
      let after = try family(name, folder)
      let isSame = zip(before, after).allSatisfy { a, b in
        if let a, let b { b.isUntouched(since: a) } else { a == nil && b == nil }
      }
      guard isSame else { throw Trouble(.changed, folder.place(name)) }
      return (scratch, original)
    } catch {
      let hasChanged = error.kind == .changed
      throw hasChanged ? StoreTrouble(.changing, error.path) : StoreTrouble(error)
    }
  }

  private static func room(_ size: Int64) throws(Trouble) -> Scratch {
    do throws(StoreTrouble) {
      return try Scratch(for: size)
    } catch {
      throw Trouble(error)
    }
  }

  private static func family(_ name: FileName, _ folder: Folder) throws(Trouble) -> [Entry?] {
    var entries: [Entry?] = []
    for tail in tails {
      guard let member = name + tail else { throw Trouble(.unsupported, folder.place(name)) }
      let entry = try folder.entry(member)
      if let entry, entry.type != .file {
        throw Trouble(entry.type == .link ? .link : .notAFile, folder.place(member))
      }
      entries.append(entry)
    }
    return entries
  }
}

extension DatabaseCopy {
  var path: String { scratch.folder.place(Self.copied) }

  /// Opens the copy to read it. Its names are gone at once, so that nothing is left behind whatever
  /// becomes of us.
  func read() throws(StoreTrouble) -> Database {
    // A hot journal is played back on opening, and that is writing.
    let database = try Database(at: path, .editing, until: deadline)
    try database.run("PRAGMA temp_store = MEMORY")
    try database.run("PRAGMA query_only = ON")
    try database.run("SELECT count(*) FROM sqlite_master")
    scratch.remove()
    return database
  }
}

extension FileName {
  /// Nil where it becomes too long for a name.
  static func + (name: FileName, tail: String) -> FileName? {
    FileName(bytes: name.bytes + Array(tail.utf8))
  }
}
