internal import CSQLite

/// A prepared statement. Holds its database, so the connection outlives it.
struct Statement: ~Copyable {
  private let database: Database
  private let handle: OpaquePointer

  init(_ sql: String, in database: Database) throws(StoreTrouble) {
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v2(database.handle, sql, -1, &handle, nil)
    guard code == SQLITE_OK, let handle else { throw database.trouble(code) }
    (self.database, self.handle) = (database, handle)
  }

  deinit { sqlite3_finalize(handle) }

  /// Goes on to the next row; false after the last.
  mutating func step() throws(StoreTrouble) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw database.trouble(code)
    }
  }

  /// Ready to run again, with other values.
  mutating func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }
}

/// Values for its question marks, counted from 1.
extension Statement {
  func bind(_ value: Int64, at index: Int32) { sqlite3_bind_int64(handle, index, value) }

  func bind(_ text: String, at index: Int32) throws(StoreTrouble) {
    try bind(text: Array(text.utf8), at: index)
  }

  /// Bytes that SQLite takes for UTF-8.
  func bind(text: [UInt8], at index: Int32) throws(StoreTrouble) {
    let code = text.withUnsafeBytes { bytes in
      // SQLite copies them before this returns. An empty array may have no address, and no address
      // would mean NULL.
      bytes.baseAddress.map { address in
        csqlite_bind_text(
          handle, index, address.assumingMemoryBound(to: CChar.self), UInt64(bytes.count))
      } ?? csqlite_bind_text(handle, index, "", 0)
    }
    guard code == SQLITE_OK else { throw database.trouble(code) }
  }

  func bind(blob: [UInt8], at index: Int32) throws(StoreTrouble) {
    let code =
      blob.isEmpty
      ? sqlite3_bind_zeroblob(handle, index, 0)
      : blob.withUnsafeBytes {
        // SQLite copies them before this returns.
        csqlite_bind_blob(handle, index, $0.baseAddress, UInt64($0.count))
      }
    guard code == SQLITE_OK else { throw database.trouble(code) }
  }
}

/// Columns of the row at hand, counted from 0.
extension Statement {
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  var columnCount: Int32 { sqlite3_column_count(handle) }

  /// SQLite's number for the type of a value.
  func type(of column: Int32) -> Int32 { sqlite3_column_type(handle, column) }

  func isNull(_ column: Int32) -> Bool { type(of: column) == SQLITE_NULL }

  /// What the column holds, as it lies there; of a text its UTF-8.
  func bytes(_ column: Int32) -> [UInt8] {
    // The order is SQLite's: first the address, then the count that belongs to it. Both are good
    // until the next step.
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    let count = sqlite3_column_bytes(handle, column)
    return Array(UnsafeRawBufferPointer(start: start, count: Int(count)))
  }

  /// What is no UTF-8 is replaced.
  func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }
}
