/// The SQLite form, which Chromium is moving to.
extension LocalStorage {
  /// The newest make of the file that is known.
  static let newestKnown: Int64 = 1

  init(rows database: Database, of domains: Domains) throws(StoreTrouble) {
    try Self.checkSchema(database)
    var maps: [Int64: StorageKey] = [:]
    var list = try Statement("SELECT row_id, storage_key FROM maps", in: database)
    while try list.step() {
      guard let key = StorageKey(list.bytes(1)), key.isOwned(by: domains) else { continue }
      maps[list.integer(0)] = key
    }
    var items: [Item] = []
    for (map, origin) in maps {
      items += try Self.items(of: map, origin, database)
      guard items.count <= Self.itemLimit else { throw StoreTrouble(.tooLarge, database.place) }
    }
    self.init(unsorted: items, [])
  }

  private static func items(
    of map: Int64, _ origin: StorageKey, _ database: Database
  ) throws(StoreTrouble) -> [Item] {
    // Values can be packed, in ways that are not looked into.
    let isPlain =
      try database.columns(of: "map_entries").contains("value_compression_type")
      ? "value_compression_type = 0" : "1"
    var statement = try Statement(
      "SELECT key, CASE WHEN \(isPlain) AND length(value) <= \(valueLimit) THEN value END"
        + " FROM map_entries WHERE map_id = ?1", in: database)
    statement.bind(map, at: 1)
    var items: [Item] = []
    while try statement.step() {
      let key = statement.bytes(0)
      guard items.count < itemLimit else { throw StoreTrouble(.tooLarge, database.place) }
      guard let name = StorageText.decode(key[...]) else { continue }
      let value = statement.isNull(1) ? nil : StorageText.decode(statement.bytes(1)[...])
      items.append(Item(origin: origin, key: name, value: value, address: .row(map: map, key: key)))
    }
    return items
  }

  private static func checkSchema(_ database: Database) throws(StoreTrouble) {
    let isEmpty = try database.isEmpty
    guard !isEmpty else { throw StoreTrouble(.empty, database.place) }
    let maps = try database.columns(of: "maps")
    let entries = try database.columns(of: "map_entries")
    let versions = [try database.meta("last_compatible_version"), try database.meta("version")]
    guard maps.isSuperset(of: ["row_id", "storage_key"]),
      entries.isSuperset(of: ["map_id", "key", "value"]),
      let version = versions.compactMap({ $0 }).first, version <= newestKnown
    else { throw StoreTrouble(.unknownSchema, database.place) }
  }

  /// Takes rows out of a copy, and proves that the rest is as it was.
  static func remove(
    _ rows: [StorageRow], from database: Database, of domains: Domains
  ) throws(StoreTrouble) {
    let before = try LocalStorage(rows: database, of: domains)
    let gone = Set(rows.map { Address.row(map: $0.map, key: $0.key) })
    guard Set(before.items.map(\.address)).isSuperset(of: gone) else {
      throw StoreTrouble(.notAsPlanned, database.place)
    }
    let others = try rest(database, without: gone)
    try database.run("PRAGMA secure_delete = ON")
    try database.transaction { () throws(StoreTrouble) in
      var statement = try Statement(
        "DELETE FROM map_entries WHERE map_id = ?1 AND key = ?2", in: database)
      for row in rows {
        statement.reset()
        statement.bind(row.map, at: 1)
        try statement.bind(blob: row.key, at: 2)
        _ = try statement.step()
      }
    }
    let after = try LocalStorage(rows: database, of: domains)
    let remaining = try rest(database, without: [])
    let complaint = try database.complaint()
    let isAsPlanned =
      after.items == before.items.filter { !gone.contains($0.address) } && remaining == others
      && complaint == nil
    guard isAsPlanned else { throw StoreTrouble(.notAsPlanned, database.place) }
  }

  private static func rest(
    _ database: Database, without gone: Set<Address>
  ) throws(StoreTrouble) -> [Fingerprint] {
    let entries = try database.fingerprint("SELECT map_id, key, * FROM map_entries") {
      gone.contains(.row(map: $0.integer(0), key: $0.bytes(1)))
    }
    return [
      entries, try database.fingerprint("SELECT * FROM maps"),
      try database.fingerprint("SELECT * FROM meta"),
      try database.fingerprint("SELECT * FROM sqlite_master"),
    ]
  }
}
