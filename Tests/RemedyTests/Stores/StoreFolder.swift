import CLevelDB
import CSQLite
import Glibc

@testable import Remedy

/// A temporary folder with databases in it, made by the libraries themselves.
final class StoreFolder {
  let tree = Tree()
  let folder: Folder

  init() throws { folder = try Folder(at: tree.home) }

  var path: String { tree.home }

  /// Writes to a LevelDB folder, which is made where there is none; nil for a key deletes it.
  func level(
    _ name: String, _ changes: [([UInt8], [UInt8]?)], buffer: Int = 4 << 20,
    comparator: String? = nil
  ) {
    let options = leveldb_options_create()
    defer { leveldb_options_destroy(options) }
    leveldb_options_set_create_if_missing(options, 1)
    leveldb_options_set_write_buffer_size(options, buffer)
    leveldb_options_set_compression(options, Int32(leveldb_snappy_compression))
    let other = comparator.map { _ in Self.strange() }
    defer { if let other { leveldb_comparator_destroy(other) } }
    if let other { leveldb_options_set_comparator(options, other) }
    var message: UnsafeMutablePointer<CChar>?
    let store = leveldb_open(options, path + "/" + name, &message)
    precondition(message == nil, message.map { String(cString: $0) } ?? "")
    defer { leveldb_close(store) }
    let writing = leveldb_writeoptions_create()
    defer { leveldb_writeoptions_destroy(writing) }
    for (key, value) in changes {
      let (key, value) = (key.map(CChar.init(bitPattern:)), value?.map(CChar.init(bitPattern:)))
      if let value {
        leveldb_put(store, writing, key, key.count, value, value.count, &message)
      } else {
        leveldb_delete(store, writing, key, key.count, &message)
      }
    }
    precondition(message == nil)
  }

  /// What LevelDB itself finds in a folder; nil where it does not open it.
  func levelContents(_ name: String) -> [[UInt8]: [UInt8]]? {
    let options = leveldb_options_create()
    defer { leveldb_options_destroy(options) }
    var message: UnsafeMutablePointer<CChar>?
    guard let store = leveldb_open(options, path + "/" + name, &message) else { return nil }
    defer { leveldb_close(store) }
    let reading = leveldb_readoptions_create()
    defer { leveldb_readoptions_destroy(reading) }
    let iterator = leveldb_create_iterator(store, reading)
    defer { leveldb_iter_destroy(iterator) }
    var found: [[UInt8]: [UInt8]] = [:]
    leveldb_iter_seek_to_first(iterator)
    while leveldb_iter_valid(iterator) != 0 {
      var (keys, values) = (0, 0)
      let key = leveldb_iter_key(iterator, &keys)
      let value = leveldb_iter_value(iterator, &values)
      found[Array(UnsafeRawBufferPointer(start: key, count: keys))] = Array(
        UnsafeRawBufferPointer(start: value, count: values))
      leveldb_iter_next(iterator)
    }
    return found
  }

  private static func strange() -> OpaquePointer? {
    leveldb_comparator_create(
      nil, { _ in },
      { _, a, aCount, b, bCount in
        guard let a, let b else { return 0 }
        let order = memcmp(a, b, min(aCount, bCount))
        return order == 0 ? Int32(clamping: aCount - bCount) : order
      },
      { _ in
        // A static string lasts as long as the program.
        let name: StaticString = "idb_cmp1"
        return UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
      })
  }

  /// Runs SQL on a file, which is made where there is none. What it is told to leave open stays so
  /// until the folder goes, so that a -wal stays as well.
  func sqlite(_ name: String, _ sql: String, leavingOpen: Bool = false) {
    var database: OpaquePointer?
    precondition(sqlite3_open(path + "/" + name, &database) == SQLITE_OK)
    sqlite3_exec(database, "PRAGMA synchronous = OFF", nil, nil, nil)
    var message: UnsafeMutablePointer<CChar>?
    let code = sqlite3_exec(database, sql, nil, nil, &message)
    precondition(code == SQLITE_OK, message.map { String(cString: $0) } ?? "")
    if leavingOpen { open.append(database) } else { sqlite3_close(database) }
  }

  private var open: [OpaquePointer?] = []
  deinit { for database in open { sqlite3_close(database) } }

  func bytes(_ name: String) throws -> [UInt8] {
    guard let way = FilePath(name) else { return [] }
    return try folder.contents(way, atMost: 1 << 28)
  }

  func write(_ name: String, _ bytes: [UInt8]) {
    let file = Glibc.open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    precondition(file >= 0)
    precondition(Glibc.write(file, bytes, bytes.count) == bytes.count)
    close(file)
  }

  func names(_ name: String) throws -> [String] {
    try folder.folder(FilePath(name) ?? FilePath([])).names().map(\.text)
  }
}

/// Keys and values as Chromium's local storage has them.
enum Stored {
  static func key(_ origin: String, _ name: String) -> [UInt8] {
    Array("_\(origin)".utf8) + [0] + text(name)
  }

  static func text(_ text: String) -> [UInt8] {
    let isLatin = text.unicodeScalars.allSatisfy { $0.value < 256 }
    if isLatin { return [1] + text.unicodeScalars.map { UInt8($0.value) } }
    return [0] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }
}

extension Domains {
  static let notion = Domains(["notion.so", "notion.com", "notion.site"])
}

extension Moment {
  static var soon: Moment { .now + 60_000 }
}
