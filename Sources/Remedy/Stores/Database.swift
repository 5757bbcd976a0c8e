internal import CSQLite

/// A connection to a SQLite file, or to memory. Never to a file of the user's: those are copied
/// first, because SQLite may write even where it only reads.
///
/// Every file is hostile: it may define views and triggers of its own, be damaged on purpose, or
/// make a query run for ever. So nothing of its own schema is trusted, and all work ends in time.
final class Database {
  /// Statements keep their database, so it outlives them.
  let handle: OpaquePointer
  let place: String
  let deadline: Moment

  enum Access {
    case reading
    /// A file that is there already.
    case editing
  }

  /// Opens a file by its path from the root.
  init(at path: String, _ access: Access, until deadline: Moment) throws(StoreTrouble) {
    let flags = access == .reading ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
    (handle, place) = (try Self.open(path, flags), path)
    self.deadline = deadline
    guard protect() else { throw StoreTrouble(.damaged, path) }
  }

  /// Opens a file of the user's that is too large to be copied, as something that does not change:
  /// no lock is taken, nothing is written, and a log beside it is not looked at.
  init(unchanging path: String, until deadline: Moment) throws(StoreTrouble) {
    let name = "file:" + Self.encoded(path) + "?immutable=1"
    (handle, place) = (try Self.open(name, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI), path)
    self.deadline = deadline
    guard protect() else { throw StoreTrouble(.damaged, path) }
  }

  /// An empty one in memory.
  init(until deadline: Moment) throws(StoreTrouble) {
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY
    (handle, place) = (try Self.open(":memory:", flags), "")
    self.deadline = deadline
    guard protect() else { throw StoreTrouble(.damaged, "") }
  }

  deinit { sqlite3_close_v2(handle) }

  private static func open(_ path: String, _ flags: Int32) throws(StoreTrouble) -> OpaquePointer {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let handle else {
      sqlite3_close_v2(handle)  // a failed open allocates all the same
      throw StoreTrouble(.init(sqlite: code), path)
    }
    return handle
  }

  /// A path as it stands in a file address, where other signs have meanings of their own.
  private static func encoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = path.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x2D...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: [byte]
      default: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func protect() -> Bool {
    let switches = [
      (SQLITE_DBCONFIG_DEFENSIVE, Int32(1)), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_ENABLE_TRIGGER, 0), (SQLITE_DBCONFIG_ENABLE_VIEW, 0),
      (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    ]
    let areSet = switches.allSatisfy { csqlite_switch(handle, $0.0, $0.1) == SQLITE_OK }
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Self.largestValue)
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
    sqlite3_limit(handle, SQLITE_LIMIT_WORKER_THREADS, 0)
    sqlite3_busy_timeout(handle, 0)  // only we have the copy, so nobody else can be waited for
    // The handler is only called while a statement runs, and statements keep the database alive.
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(
      handle, 2_000,
      { context in
        guard let context else { return 1 }
        let database = Unmanaged<Database>.fromOpaque(context).takeUnretainedValue()
        return Moment.now < database.deadline ? 0 : 1
      }, context)
    return areSet
  }

  /// Bytes of one value or one row.
  static let largestValue: Int32 = 64 << 20
}

extension Database {
  /// Runs a statement that gives no rows we want.
  func run(_ sql: String) throws(StoreTrouble) {
    var statement = try Statement(sql, in: self)
    while try statement.step() {}
  }

  /// Does all of it or nothing.
  func transaction(_ body: () throws(StoreTrouble) -> Void) throws(StoreTrouble) {
    try run("BEGIN IMMEDIATE")
    do throws(StoreTrouble) {
      try body()
    } catch {
      try? run("ROLLBACK")
      throw error
    }
    try run("COMMIT")
  }

  /// Rows that the latest statement changed.
  var changes: Int { Int(sqlite3_changes64(handle)) }

  func trouble(_ code: Int32) -> StoreTrouble { StoreTrouble(.init(sqlite: code), place) }
}

extension StoreTrouble.Kind {
  init(sqlite code: Int32) {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .locked
    case SQLITE_INTERRUPT: self = .timedOut
    case SQLITE_TOOBIG: self = .tooLarge
    case SQLITE_FULL: self = .disk(.full)
    case SQLITE_READONLY: self = .disk(.readOnly)
    case SQLITE_PERM, SQLITE_AUTH: self = .disk(.notPermitted)
    // What cannot be opened is no database, or its folder has gone.
    default: self = .damaged
    }
  }
}
