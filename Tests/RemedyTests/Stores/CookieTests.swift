import CSQLite
import Testing

@testable import Remedy

/// How Chromium's jars looked, by their version.
enum CookieSchema: Int, CaseIterable, CustomTestStringConvertible {
  case old = 9
  case middle = 12
  case partitioned = 18
  case current = 24

  var testDescription: String { "version \(rawValue)" }

  private var extra: String {
    switch self {
    case .old, .middle: ""
    case .partitioned: ", is_same_party INTEGER NOT NULL DEFAULT 0"
    case .current:
      ", source_type INTEGER NOT NULL DEFAULT 0, has_cross_site_ancestor INTEGER NOT NULL DEFAULT 0"
    }
  }

  var sql: String {
    let key = rawValue < 10 ? "PRIMARY KEY" : ""
    let partition = rawValue >= 15 ? "top_frame_site_key TEXT NOT NULL DEFAULT ''," : ""
    let secret = rawValue >= 7 ? "encrypted_value BLOB DEFAULT ''," : ""
    return """
      CREATE TABLE meta(key LONGVARCHAR NOT NULL UNIQUE PRIMARY KEY, value LONGVARCHAR);
      INSERT INTO meta VALUES('version', '\(rawValue)'), ('last_compatible_version', '\(rawValue)');
      CREATE TABLE cookies(creation_utc INTEGER NOT NULL \(key), host_key TEXT NOT NULL,
        \(partition) name TEXT NOT NULL, value TEXT NOT NULL, \(secret) path TEXT NOT NULL,
        expires_utc INTEGER NOT NULL\(extra));
      """
  }
}

extension StoreFolder {
  static let hosts = [
    "app.notion.com", ".notion.so", "www.notion.so", ".www.notion.so", "x.notion.site",
    "APP.Notion.Com", "notion.so.evil.example", "notnotion.so", "example.org", ".com", "so", "",
  ]

  func jar(_ name: String, _ schema: CookieSchema = .current, journal: String = "DELETE") {
    sqlite(name, "PRAGMA journal_mode = \(journal); " + schema.sql)
    for (index, host) in Self.hosts.enumerated() {
      let expires = (Int64(1_900_000_000) + Int64(index) + 11_644_473_600) * 1_000_000
      sqlite(
        name,
        """
        INSERT INTO cookies(creation_utc, host_key, name, value, path, expires_utc)
        VALUES(\(1000 + index), '\(host)', 'token_v2', 'secret\(index)', '/', \(expires));
        """)
    }
  }

  func read(_ name: String) throws -> CookieJar {
    let copy = try DatabaseCopy(of: try #require(FileName(name)), in: folder, until: .soon)
    return try CookieJar(.chromium, in: copy.read(), of: .notion)
  }
}

@Suite struct CookieTests {
  @Test(arguments: CookieSchema.allCases)
  func theProductsCookiesAreFound(_ schema: CookieSchema) throws {
    let store = try StoreFolder()
    store.jar("Cookies", schema)
    let jar = try store.read("Cookies")
    #expect(jar.total == StoreFolder.hosts.count)
    #expect(jar.cookies.map(\.host) == Array(StoreFolder.hosts[..<6]))
    #expect(jar.cookies.first?.expires == 1_900_000_000)
    #expect(jar.cookies.allSatisfy { $0.hasValue && $0.name == "token_v2" })
  }

  @Test(arguments: CookieSchema.allCases)
  func onlyTheChosenRowsGo(_ schema: CookieSchema) throws {
    let store = try StoreFolder()
    store.jar("Cookies", schema)
    let before = try store.read("Cookies")
    let gone = [before.cookies[1].id, before.cookies[4].id]
    try store.edit("Cookies") { try $0.removeCookies(gone, .chromium) }
    let after = try store.read("edited")
    #expect(after.cookies == before.cookies.filter { !gone.contains($0.id) })
    #expect(after.total == before.total - 2)
    // The values are gone from the file as well, not only from its tables.
    let bytes = try String(decoding: store.bytes("edited"), as: UTF8.self)
    #expect(!bytes.contains("secret1\u{0}") && bytes.contains("secret6"))
  }

  @Test func aRowOfAnotherSiteIsNeverRemoved() throws {
    let store = try StoreFolder()
    store.jar("Cookies")
    let before = store.tree.picture()
    #expect(throws: StoreTrouble.self) {
      try store.edit("Cookies") { try $0.removeCookies([1, 8], .chromium) }
    }
    #expect(store.tree.picture() == before)
  }

  @Test(arguments: ["25", "x", ""])
  func aNewerMakeIsNotTouched(_ version: String) throws {
    let store = try StoreFolder()
    store.jar("Cookies")
    store.sqlite("Cookies", "UPDATE meta SET value = '\(version)'")
    #expect(throws: StoreTrouble.self) { _ = try store.read("Cookies") }
  }

  @Test func aNewerMakeThatOlderProgramsReadIsRead() throws {
    let store = try StoreFolder()
    store.jar("Cookies")
    store.sqlite("Cookies", "UPDATE meta SET value = '30' WHERE key = 'version'")
    #expect(try store.read("Cookies").cookies.count == 6)
  }

  @Test func whatOnlyTheLogHoldsIsSeenAndEdited() throws {
    let store = try StoreFolder()
    store.jar("Cookies", journal: "WAL")
    store.sqlite(
      "Cookies",
      """
      INSERT INTO cookies(creation_utc, host_key, name, value, path, expires_utc)
      VALUES(5000, '.notion.com', 'late', 'x', '/', 0);
      """, leavingOpen: true)
    #expect(try store.names("").contains("Cookies-wal"))
    let jar = try store.read("Cookies")
    let late = try #require(jar.cookies.first { $0.name == "late" })
    #expect(late.expires == nil)
    try store.edit("Cookies") { try $0.removeCookies([jar.cookies[0].id], .chromium) }
    #expect(try store.read("edited").cookies.contains(late))
    #expect(try store.read("edited").cookies.count == 6)
    let names = try DatabaseCopy.companions(of: FileName(known: "Cookies"), in: store.folder)
    #expect(names.map(\.text) == ["Cookies-wal", "Cookies-shm"])
  }

  @Test func aHotJournalIsPlayedBackInTheCopyOnly() throws {
    let store = try StoreFolder()
    store.jar("Cookies")
    try store.crash("Cookies", during: "DELETE FROM cookies")
    let before = store.tree.picture()
    #expect(try store.bytes("Cookies-journal").starts(with: [0xD9, 0xD5, 0x05, 0xF9]))
    #expect(try store.read("Cookies").total == StoreFolder.hosts.count)
    #expect(store.tree.picture() == before)
  }

  @Test func aLinkInTheWayIsRefused() throws {
    let store = try StoreFolder()
    store.jar("real")
    store.tree.link("Cookies", to: "real")
    #expect(throws: StoreTrouble(.disk(.link), store.path + "/Cookies")) {
      _ = try store.read("Cookies")
    }
    store.tree.link("real-wal", to: "/etc/passwd")
    #expect(throws: StoreTrouble(.disk(.link), store.path + "/real-wal")) {
      _ = try store.read("real")
    }
  }

  @Test func firefoxJarsAreRead() throws {
    let store = try StoreFolder()
    store.sqlite(
      "cookies.sqlite",
      """
      CREATE TABLE moz_cookies(id INTEGER PRIMARY KEY, originAttributes TEXT NOT NULL DEFAULT '',
        name TEXT, value TEXT, host TEXT, path TEXT, expiry INTEGER);
      INSERT INTO moz_cookies VALUES(7, '', 'token_v2', 'x', '.notion.so', '/', 1900000000),
        (8, '', 'token_v2', 'x', 'app.notion.com', '/', 1900000000000),
        (9, '', 'a', 'x', 'example.org', '/', 1);
      """)
    let copy = try DatabaseCopy(
      of: FileName(known: "cookies.sqlite"), in: store.folder, until: .soon)
    let jar = try CookieJar(.firefox, in: copy.read(), of: .notion)
    #expect(jar.cookies.map(\.id) == [7, 8])
    #expect(jar.cookies.map(\.expires) == [1_900_000_000, 1_900_000_000])
    try store.edit("cookies.sqlite") { try $0.removeCookies([7], .firefox) }
  }

  @Test func nothingIsLeftOfACopy() throws {
    let store = try StoreFolder()
    store.jar("Cookies")
    let copy = try DatabaseCopy(of: FileName(known: "Cookies"), in: store.folder, until: .soon)
    let place = copy.scratch.folder.path
    let database = try copy.read()
    #expect(throws: Trouble.self) { _ = try Folder(at: place) }
    #expect(try CookieJar(.chromium, in: database, of: .notion).cookies.count == 6)
  }

  @Test(arguments: [
    ("notion.so", true), (".notion.so", true), ("WWW.NOTION.SO", true), ("a.b.notion.site.", true),
    ("notion.so.evil", false), ("xnotion.so", false), ("so", false), ("", false), (".", false),
    ("notion.so:8443", false),
  ])
  func hostsAreComparedByWholeLabels(_ host: String, _ isOurs: Bool) {
    #expect(Domains.notion.cover(host) == isOurs)
  }
}

extension StoreFolder {
  /// Edits a copy, which then is `edited` in the folder.
  func edit(_ name: String, _ body: (StagedEdit) throws -> Void) throws {
    try body(
      StagedEdit(
        parent: folder, name: try #require(FileName(name)), hold: folder,
        slot: FileName(known: "edited"), domains: .notion))
  }

  /// Leaves a file as it is after a crash in the middle of a change: with a hot journal.
  func crash(_ name: String, during sql: String) throws {
    var database: OpaquePointer?
    sqlite3_open(path + "/" + name, &database)
    // One page of cache, so that pages are written before the end of the transaction.
    sqlite3_exec(
      database,
      "PRAGMA cache_size = 1; BEGIN EXCLUSIVE; UPDATE cookies SET value = hex(zeroblob(50000)); "
        + sql, nil, nil, nil)
    let (file, journal) = (try bytes(name), try bytes(name + "-journal"))
    sqlite3_close(database)
    write(name, file)
    write(name + "-journal", journal)
  }
}
