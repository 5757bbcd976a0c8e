import Testing

@testable import Remedy

extension App {
  static let stored: App = {
    var app = App(name: "notion", title: "Notion")
    app.data = [HomePlace(.config, ["Notion"])]
    app.domains = ["notion.so", "notion.com", "notion.site"]
    app.loginCookies = ["token_v2"]
    app.workspaceKeys = ["notion:workspace:", "LRU:KeyValueStore2:lastVisitedRoute"]
    app.partitions = ["Partitions/notion", "."]
    app.stores = [
      .init(.cookies, ["Network/Cookies", "Cookies"]),
      .init(.siteData, ["Local Storage", "LocalStorage", "IndexedDB"]),
      .init(.cache, ["Cache"]), .init(.precious, ["notion.db"]),
      .init(.diagnostics, ["logs"]),
    ]
    return app
  }()
}

/// An app's home, in which each test lays out what its probe is to find.
final class StoreHome {
  let store: StoreFolder
  static let partition = ".config/Notion/Partitions/notion"
  static let ids = [
    "11111111-2222-4333-8444-555555555501", "11111111-2222-4333-8444-555555555502",
  ]

  init() throws {
    store = try StoreFolder()
    store.tree.add(Self.partition + "/Local Storage/")
    store.tree.add(Self.partition + "/Cache/Cache_Data/")
  }

  func look(_ probe: Probe) throws -> Observation {
    let host = try store.tree.host(.stored)
    return probe.look(Examination(host, deadline: .now + 10_000))
  }

  func cookies(_ rows: [(host: String, expires: Int64)], in place: String = partition) {
    let path = place + "/Cookies"
    store.sqlite(path, CookieSchema.current.sql)
    for (index, row) in rows.enumerated() {
      let time = row.expires == 0 ? 0 : (row.expires + 11_644_473_600) * 1_000_000
      store.sqlite(
        path,
        """
        INSERT INTO cookies(creation_utc, host_key, name, value, path, expires_utc)
        VALUES(\(index), '\(row.host)', 'token_v2', 'hush', '/', \(time));
        """)
    }
  }

  func workspaces(
    _ ids: [String], accounts: Int = 0, in place: String = partition,
    origin: String = "https://app.notion.com"
  ) {
    store.tree.add(place + "/Local Storage/")
    let names = ids.enumerated().map { index, id in
      (
        Stored.key(origin, "notion:workspace:" + id),
        Optional(Stored.text("{\"id\": \"\(id)\", \"name\": \"Team \(index)\"}"))
      )
    }
    let users = (0..<accounts).map { index in
      (
        Stored.key(origin, "LRU:KeyValueStore2:current-user-id:\(index)"),
        Optional(Stored.text("{\"value\": \"99999999-2222-4333-8444-55555555550\(index)\"}"))
      )
    }
    store.level(place + "/Local Storage/leveldb", names + users)
  }
}

@Suite struct LoginProbeTests {
  private let later = Host.time + 86_400
  private let earlier = Host.time - 86_400

  private func status(_ rows: [(host: String, expires: Int64)]) throws -> Finding.Status {
    let home = try StoreHome()
    home.cookies(rows)
    return try home.look(.login).status
  }

  @Test func aLoginThatLastsIsFine() throws {
    #expect(try status([(".notion.so", later)]) == .fine)
    #expect(try status([("app.notion.com", 0)]) == .fine)
    #expect(try status([(".notion.so", later), (".app.notion.com", later)]) == .fine)
  }

  @Test func noneIsSignedOut() throws {
    #expect(try status([]) == .problem("signed-out"))
    #expect(try status([("example.org", later)]) == .problem("signed-out"))
  }

  @Test func oneThatIsOverIsExpired() throws {
    #expect(try status([(".notion.so", earlier)]) == .problem("expired"))
  }

  @Test func severalForOneHostContradict() throws {
    let pair = [(host: ".app.notion.com", expires: later), ("app.notion.com", later)]
    #expect(try status(pair) == .problem("contradicting"))
    #expect(
      try status([(".notion.so", later), (".app.notion.com", earlier)])
        == .problem("contradicting"))
  }

  @Test func aDamagedJarIsUnknownAndNotSignedOut() throws {
    let home = try StoreHome()
    home.cookies([(".notion.so", later)])
    let path = StoreHome.partition + "/Cookies"
    home.store.write(path, Array(try home.store.bytes(path).prefix(5_000)))
    #expect(try home.look(.login).status == .unknown(.unreadable))
  }

  @Test func withoutTheAppTheBrowsersCount() throws {
    let home = try StoreHome()
    #expect(try StoreHome().look(.login).status == .problem("signed-out"))
    home.store.tree.add(".config/chromium/Default/Preferences", "{}")
    home.cookies([(".notion.so", later)], in: ".config/chromium/Default")
    try Clearing.remove(FileName(known: "Notion"), from: Folder(at: home.store.path + "/.config"))
    #expect(try home.look(.login).status == .fine)
  }

  /// The app was never used here; what the browser has is what there is to judge.
  @Test func aFolderThatALogAloneMadeIsNoApp() throws {
    let home = try StoreHome()
    try Clearing.remove(FileName(known: "Notion"), from: Folder(at: home.store.path + "/.config"))
    home.store.tree.add(".config/Notion/logs/main.log", "started")
    #expect(try home.look(.login).status == .unknown(.notHere))
    home.store.tree.add(".config/chromium/Default/Preferences", "{}")
    home.cookies(
      [(".app.notion.com", later), ("app.notion.com", later)], in: ".config/chromium/Default")
    #expect(try home.look(.login).status == .problem("contradicting"))
    // One that was used counts again, and nobody is signed in there.
    home.store.tree.add(".config/Notion/Cache/Cache_Data/")
    #expect(try home.look(.login).status == .problem("signed-out"))
  }

  @Test func noValueIsEverShown() throws {
    let home = try StoreHome()
    home.cookies([(".notion.so", later), ("www.notion.so", earlier)])
    #expect(!"\(try home.look(.login))".contains("hush"))
  }
}

@Suite struct SessionsProbeTests {
  @Test func oneWorkspaceIsTheOnlyOne() throws {
    let home = try StoreHome()
    home.workspaces([StoreHome.ids[0]])
    let seen = try home.look(.sessions)
    #expect(seen.status == .problem("only-one"))
    #expect(seen.evidence == [Evidence("app.sessions.app", ["workspace": .name("Team 0")])])
  }

  @Test func twoOfOneAccountAreTheSameAccounts() throws {
    let home = try StoreHome()
    home.workspaces(StoreHome.ids, accounts: 1)
    #expect(try home.look(.sessions).status == .problem("same-account"))
  }

  @Test func twoAccountsAreFine() throws {
    let home = try StoreHome()
    home.workspaces(StoreHome.ids, accounts: 2)
    #expect(try home.look(.sessions).status == .fine)
  }

  @Test func theBrowsersProfilesCountAsWell() throws {
    let home = try StoreHome()
    home.workspaces([StoreHome.ids[0]])
    home.store.tree.add(".config/chromium/Profile 1/Preferences", "{}")
    home.workspaces(
      [StoreHome.ids[1]], in: ".config/chromium/Profile 1", origin: "https://www.notion.so")
    let seen = try home.look(.sessions)
    #expect(seen.status == .fine)
    #expect(seen.evidence.last?.values["profile"] == .name("chromium/Profile 1"))
  }

  @Test func noWorkspaceIsUnknown() throws {
    #expect(try StoreHome().look(.sessions).status == .unknown(.notHere))
  }

  @Test(arguments: [
    ("x:11111111-2222-4333-8444-555555555501", 1), ("11111111222243338444555555555501", 1),
    ("11111111-2222-4333-8444-5555555555011", 0), ("a11111111222243338444555555555501", 0),
    ("1111111-12222-4333-8444-555555555501", 0), ("11111111-2222-4333-8444-555555555501-x", 1),
    ("11111111-2222-4333-8444-555555555501z", 0), ("z11111111-2222-4333-8444-555555555501", 0),
    ("\"AAAAAAAA-2222-4333-8444-555555555501\"", 1), ("----", 0), ("", 0),
    ("11111111-2222-4333-8444-555555555501,11111111-2222-4333-8444-555555555502", 2),
  ])
  func idsAreWholeWords(_ text: String, _ count: Int) {
    #expect(UUIDText.found(in: text).count == count)
  }
}

@Suite struct HealthProbeTests {
  private func whole() throws -> StoreHome {
    let home = try StoreHome()
    home.cookies([(".notion.so", Host.time + 86_400)])
    home.workspaces(StoreHome.ids)
    home.store.sqlite(
      ".config/Notion/notion.db",
      "CREATE TABLE block(id TEXT, properties TEXT);"
        + "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3000)"
        + " INSERT INTO block SELECT i, hex(randomblob(40)) FROM n;")
    return home
  }

  private func damage(
    _ home: StoreHome, _ path: String, from start: Int, count: Int = 4_096
  ) throws {
    var bytes = try home.store.bytes(path)
    for index in start..<min(start + count, bytes.count) { bytes[index] = 0xA5 }
    home.store.write(path, bytes)
  }

  @Test func wholeStoresAreFine() throws {
    let home = try whole()
    let before = home.store.tree.picture()
    let seen = try home.look(.health)
    #expect(seen.status == .fine)
    #expect(seen.evidence == [Evidence("app.health.whole", ["count": .count(3)])])
    #expect(home.store.tree.picture() == before)
  }

  @Test func damagedCookiesAreFound() throws {
    let home = try whole()
    try damage(home, StoreHome.partition + "/Cookies", from: 100)
    #expect(try home.look(.health).status == .problem("cookies-damaged"))
  }

  @Test func emptyCookiesAreFound() throws {
    let home = try whole()
    home.store.write(StoreHome.partition + "/Cookies", [])
    #expect(try home.look(.health).status == .problem("cookies-empty"))
  }

  @Test func aDamagedDatabaseIsFound() throws {
    let home = try whole()
    try damage(home, ".config/Notion/notion.db", from: 40_000)
    #expect(try home.look(.health).status == .problem("database-damaged"))
  }

  @Test(arguments: ["CURRENT", ".log", "MANIFEST"])
  func damagedLocalStorageIsFound(_ part: String) throws {
    let home = try whole()
    let folder = StoreHome.partition + "/Local Storage/leveldb"
    let name = try #require(try home.store.names(folder).first { $0.contains(part) })
    // Of a log only its middle: one that ends too early is what every crash leaves behind.
    try damage(home, folder + "/" + name, from: part == ".log" ? 20 : 0, count: 4)
    #expect(try home.look(.health).status == .problem("site-data-damaged"))
  }

  @Test func anUnknownMakeIsNoDamage() throws {
    let home = try whole()
    home.store.sqlite(StoreHome.partition + "/Cookies", "UPDATE meta SET value = 99")
    #expect(try home.look(.health).status == .problem("unknown-schema"))
  }

  @Test func aHotJournalIsFoundOnceItIsOld() throws {
    let home = try whole()
    try home.store.crash(StoreHome.partition + "/Cookies", during: "DELETE FROM cookies")
    let folder = try Folder(at: home.store.path + "/" + StoreHome.partition)
    let journal = try #require(FilePath("Cookies-journal"))
    #expect(HotJournal.isThere(journal, in: folder, now: Host.time + 60))
    #expect(!HotJournal.isThere(journal, in: folder, now: Host.time))
  }

  @Test func aDamagedCacheIsFound() throws {
    let home = try whole()
    let index = StoreHome.partition + "/Cache/Cache_Data/index"
    home.store.write(index, [0x30, 0x5C, 0x72, 0xA7, 0x1B, 0x6D, 0xFB, 0xFC, 1])
    #expect(try home.look(.health).status == .fine)
    home.store.write(index, [0, 0, 0, 0, 0, 0, 0, 0])
    #expect(try home.look(.health).status == .problem("cache-damaged"))
  }

  @Test func aLargeDatabaseIsReadWhereItLies() throws {
    let home = try whole()
    home.store.sqlite(
      ".config/Notion/notion.db",
      "CREATE TABLE large(a); INSERT INTO large VALUES(zeroblob(30000000)), (zeroblob(30000000));")
    #expect(try home.look(.health).status == .fine)
    try damage(home, ".config/Notion/notion.db", from: 40_000)
    #expect(try home.look(.health).status == .problem("database-damaged"))
    // With a log beside it, it is in use.
    home.store.write(".config/Notion/notion.db-wal", [1])
    #expect(try home.look(.health).status == .unknown(.unreadable))
  }

  @Test func withoutTheAppNothingIsKnown() throws {
    let store = try StoreFolder()
    let host = try store.tree.host(.stored)
    let seen = Probe.health.look(Examination(host, deadline: .now + 5_000))
    #expect(seen.status == .unknown(.notHere))
  }
}
