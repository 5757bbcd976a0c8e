import CSQLite

/// Workspaces in a file of local storage, in Chromium's newest form, as SQLite itself writes it.
public enum StoredWorkspaces {
  /// Two with names that nobody else has, and one without.
  public static let usual: [(id: String, name: String?)] = [
    ("1f0e6a52-7c3b-4d19-8a64-0b5d92c7e301", "Lindgren & Sons"),
    ("1f0e6a52-7c3b-4d19-8a64-0b5d92c7e302", "Choir practice"),
    ("1f0e6a52-7c3b-4d19-8a64-0b5d92c7e303", nil),
  ]

  /// Makes the file in a folder that is there.
  public static func make(
    _ workspaces: [(id: String, name: String?)] = usual, in folder: String,
    origin: String = "https://app.sample.example/", prefix: String = "sample:workspace:"
  ) {
    var database: OpaquePointer?
    precondition(sqlite3_open(folder + "/LocalStorage", &database) == SQLITE_OK)
    defer { sqlite3_close(database) }
    let rows = workspaces.map { workspace in
      let name = workspace.name.map { ", \"name\": \"\($0)\"" } ?? ""
      let key = latin(prefix + workspace.id)
      return "(1, 0, \(key), \(latin("{\"id\": \"\(workspace.id)\"\(name)}")))"
    }
    let entries = [rows, ["(1, 0, \(latin("theme")), \(latin("dark")))"]].joined()
    let sql = """
      CREATE TABLE meta(key LONGVARCHAR NOT NULL UNIQUE PRIMARY KEY, value LONGVARCHAR);
      INSERT INTO meta VALUES('version', '1'), ('last_compatible_version', '1');
      CREATE TABLE maps(row_id INTEGER PRIMARY KEY AUTOINCREMENT, storage_key BLOB NOT NULL,
        last_accessed INTEGER, last_modified INTEGER, total_size INTEGER);
      CREATE TABLE map_entries(map_id INTEGER NOT NULL, value_compression_type INTEGER NOT NULL,
        key BLOB NOT NULL, value BLOB NOT NULL, PRIMARY KEY(map_id, key)) WITHOUT ROWID;
      INSERT INTO maps VALUES(1, CAST('\(origin)' AS BLOB), 0, 0, 10);
      INSERT INTO map_entries VALUES \(entries.joined(separator: ", "));
      """
    precondition(sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK)
  }

  /// The ids that the file still has, in their order.
  public static func ids(in folder: String) -> [String] {
    var database: OpaquePointer?
    precondition(sqlite3_open(folder + "/LocalStorage", &database) == SQLITE_OK)
    defer { sqlite3_close(database) }
    var statement: OpaquePointer?
    let sql = "SELECT substr(CAST(key AS TEXT), -36) FROM map_entries WHERE length(key) > 36"
    precondition(sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK)
    defer { sqlite3_finalize(statement) }
    var ids: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      ids.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
    }
    return ids.sorted()
  }

  /// Takes one out, as the app itself does.
  public static func forget(_ id: String, in folder: String) {
    var database: OpaquePointer?
    precondition(sqlite3_open(folder + "/LocalStorage", &database) == SQLITE_OK)
    defer { sqlite3_close(database) }
    let sql = "DELETE FROM map_entries WHERE CAST(key AS TEXT) LIKE '%\(id)'"
    precondition(sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK)
  }

  /// As Chromium marks text that fits into one byte for each letter.
  private static func latin(_ text: String) -> String {
    "x'"
      + ([1] + Array(text.utf8)).map { byte in
        let digits = String(byte, radix: 16)
        return digits.count < 2 ? "0" + digits : digits
      }.joined() + "'"
  }
}
