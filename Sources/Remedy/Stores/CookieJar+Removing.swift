extension CookieJar {
  /// Takes rows out of a copy of a jar, and proves that the rest is as it was.
  static func remove(
    _ ids: [Int64], _ format: Format, from database: Database, of domains: Domains
  ) throws(StoreTrouble) {
    let before = try CookieJar(format, in: database, of: domains)
    // A plan names rows of the product only; whatever else it names is not touched.
    let known = Set(before.cookies.map(\.id))
    guard known.isSuperset(of: ids) else { throw StoreTrouble(.notAsPlanned, database.place) }
    let table = try Layout(format, database).table
    let others = try rest(of: table, database, without: Set(ids))
    try database.run("PRAGMA secure_delete = ON")
    try database.transaction { () throws(StoreTrouble) in
      let key = format == .chromium ? "rowid" : "id"
      var statement = try Statement("DELETE FROM \(table) WHERE \(key) = ?1", in: database)
      for id in ids {
        statement.reset()
        statement.bind(id, at: 1)
        _ = try statement.step()
      }
    }
    let after = try CookieJar(format, in: database, of: domains)
    let remaining = try rest(of: table, database, without: [])
    let complaint = try database.complaint()
    let isAsPlanned =
      after.total == before.total - Set(ids).count && remaining == others && complaint == nil
      && after.cookies == before.cookies.filter { !ids.contains($0.id) }
    guard isAsPlanned else { throw StoreTrouble(.notAsPlanned, database.place) }
  }

  /// Everything in the file but those rows.
  private static func rest(
    of table: String, _ database: Database, without ids: Set<Int64>
  ) throws(StoreTrouble) -> [Fingerprint] {
    var prints = [
      try database.fingerprint("SELECT rowid, * FROM \(table)") { ids.contains($0.integer(0)) }
    ]
    if try database.hasTable("meta") {
      prints.append(try database.fingerprint("SELECT * FROM meta"))
    }
    prints.append(try database.fingerprint("SELECT * FROM sqlite_master"))
    return prints
  }
}
