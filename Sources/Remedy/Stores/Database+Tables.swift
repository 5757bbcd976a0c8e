internal import CSQLite

extension Database {
  /// The columns of a table; empty where there is no such table.
  func columns(of table: String) throws(StoreTrouble) -> Set<String> {
    var statement = try Statement("SELECT name FROM pragma_table_info(?1)", in: self)
    try statement.bind(table, at: 1)
    var names: Set<String> = []
    while try statement.step() { names.insert(statement.text(0)) }
    return names
  }

  func hasTable(_ name: String) throws(StoreTrouble) -> Bool {
    var statement = try Statement(
      "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?1", in: self)
    try statement.bind(name, at: 1)
    return try statement.step()
  }

  /// What Chromium's databases say of themselves under a key of their `meta` table.
  func meta(_ key: String) throws(StoreTrouble) -> Int64? {
    guard try columns(of: "meta").isSuperset(of: ["key", "value"]) else { return nil }
    var statement = try Statement("SELECT value FROM meta WHERE key = ?1", in: self)
    try statement.bind(key, at: 1)
    guard try statement.step() else { return nil }
    // A text in most of them.
    return Int64(statement.text(0)) ?? nil
  }

  /// Whether its pages make sense; the first complaint where they do not.
  func complaint() throws(StoreTrouble) -> String? {
    var statement = try Statement("PRAGMA quick_check(1)", in: self)
    guard try statement.step() else { return nil }
    let answer = statement.text(0)
    return answer == "ok" ? nil : answer
  }

  /// Of all rows of a query but those that are skipped.
  func fingerprint(
    _ query: String, skipping: (borrowing Statement) -> Bool = { _ in false }
  ) throws(StoreTrouble) -> Fingerprint {
    var statement = try Statement(query, in: self)
    var print = Fingerprint()
    while try statement.step() {
      if !skipping(statement) { print.add(statement.digest) }
    }
    return print
  }
}

extension Statement {
  /// Of the whole row.
  fileprivate var digest: Digest {
    var digest = Digest()
    for column in 0..<columnCount {
      digest.add(UInt64(bitPattern: Int64(type(of: column))))
      digest.add(bytes(column))
    }
    return digest
  }
}
