import Testing

@testable import Remedy

@Suite struct LocalStorageTests {
  static let origins = [
    "https://app.notion.com", "https://www.notion.so", "notion://www.notion.so",
    "https://app.notion.com:8443", "https://app.notion.com.evil", "https://example.org",
    "https://example.org/^0https://notion.so", "https://app.notion.com/^0https://example.org",
    "file://", "https://xnotion.so",
  ]
  static let owned = [
    "https://app.notion.com", "https://app.notion.com:8443", "https://www.notion.so",
    "notion://www.notion.so",
  ]

  private func filled() throws -> StoreFolder {
    let store = try StoreFolder()
    var changes: [([UInt8], [UInt8]?)] = [(Array("VERSION".utf8), [0x31])]
    for origin in Self.origins {
      changes += [
        (Array("META:\(origin)".utf8), [8, 1]), (Array("METAACCESS:\(origin)".utf8), [8, 1]),
        (Stored.key(origin, "LRU:KeyValueStore2:sidebar"), Stored.text("{\"value\": 1}")),
        (Stored.key(origin, "名前 😀"), Stored.text("東京")),
      ]
    }
    store.level("leveldb", changes)
    return store
  }

  private func read(_ store: StoreFolder, _ name: String = "leveldb") throws -> LocalStorage {
    let folder = try store.folder.folder(FilePath(name) ?? FilePath([]))
    return try LocalStorage(LevelReader(folder, until: .soon), of: .notion)
  }

  @Test func itemsOfTheProductsHostsAreFoundWhateverTheScheme() throws {
    let storage = try read(filled())
    let origins = Set(storage.items.map { String(decoding: $0.origin.text, as: UTF8.self) })
    #expect(origins.sorted() == Self.owned)
    #expect(storage.items.count == 8)
    #expect(storage.notes.count == 8)
    #expect(storage.items.contains { $0.key == "名前 😀" && $0.value == "東京" })
  }

  @Test func removingAWholeSiteLeavesTheOthers() throws {
    let store = try filled()
    let storage = try read(store)
    let keys = (storage.items.map(\.address) + storage.notes).compactMap {
      if case .level(let key) = $0 { key } else { nil }
    }
    let before = try #require(store.levelContents("leveldb"))
    try store.edit("leveldb") { try $0.removeLevelKeys(keys) }
    let after = try #require(store.levelContents("edited"))
    #expect(after.count == before.count - 16)
    #expect(after.allSatisfy { before[$0.key] == $0.value })
    #expect(try read(store, "edited").items.isEmpty)
  }

  @Test func aKeyOfAnotherSiteIsNeverRemoved() throws {
    let store = try filled()
    let strangers = Self.origins.filter { !Self.owned.contains($0) }
    for origin in strangers {
      #expect(throws: StoreTrouble.self) {
        try store.edit("leveldb") { try $0.removeLevelKeys([Stored.key(origin, "x")]) }
      }
    }
    #expect(try store.names("") == ["leveldb"])
  }

  @Test(arguments: [
    ("https://app.notion.com", "app.notion.com"), ("https://app.notion.com/", "app.notion.com"),
    ("https://app.notion.com:8443", "app.notion.com"), ("notion://www.notion.so", "www.notion.so"),
    ("https://a@notion.so", nil), ("https://evil/notion.so", nil), ("https://", nil),
    ("://notion.so", nil), ("notion.so", nil), ("https://notion.so:x", nil),
    ("https://notion.so:", nil), ("https://[::1]:80", "[::1]"), ("https://[::1]", "[::1]"),
    ("https://evil?notion.so", nil), ("https://evil#.notion.so", nil), ("", nil), ("^", nil),
    ("https://evil\\.notion.so", nil), ("https://a b.notion.so", nil), ("file:///", nil),
  ])
  func originsNameOneHost(_ text: String, _ host: String?) {
    #expect(StorageKey(text.utf8)?.host == host)
  }

  @Test func storageWithinAnotherSiteIsNotTheSitesOwn() throws {
    let key = try #require(StorageKey("https://app.notion.com/^0https://example.org^31".utf8))
    #expect(key.host == "app.notion.com")
    #expect(key.partition == "0https://example.org^31")
    #expect(!key.isOwned(by: .notion))
  }

  @Test(arguments: UInt64(0)..<40)
  func textsComeBackAsTheyWere(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let scalars = (0..<Int.random(in: 0...50, using: &dice)).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0..<(seed % 2 == 0 ? 256 : 0x11_0000), using: &dice))
    }
    let text = String(String.UnicodeScalarView(scalars))
    let decoded = StorageText.decode(Stored.text(text)[...])
    #expect(decoded?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test(arguments: [[], [2, 65], [0, 65], [0xFF]] as [[UInt8]])
  func otherEncodingsAreNil(_ bytes: [UInt8]) {
    #expect(StorageText.decode(bytes[...]) == nil)
  }
}

/// The form that Chromium is moving to.
@Suite struct StorageRowTests {
  private func filled(version: Int = 1) throws -> StoreFolder {
    let store = try StoreFolder()
    store.sqlite(
      "LocalStorage",
      """
      CREATE TABLE meta(key LONGVARCHAR NOT NULL UNIQUE PRIMARY KEY, value LONGVARCHAR);
      INSERT INTO meta VALUES('version', '\(version)'), ('last_compatible_version', '\(version)');
      CREATE TABLE maps(row_id INTEGER PRIMARY KEY AUTOINCREMENT, storage_key BLOB NOT NULL,
        last_accessed INTEGER, last_modified INTEGER, total_size INTEGER);
      CREATE UNIQUE INDEX maps_by_storage_key ON maps(storage_key);
      CREATE TABLE map_entries(map_id INTEGER NOT NULL, value_compression_type INTEGER NOT NULL,
        key BLOB NOT NULL, value BLOB NOT NULL, PRIMARY KEY(map_id, key)) WITHOUT ROWID;
      """)
    for (index, origin) in LocalStorageTests.origins.enumerated() {
      let key = origin.contains("^") ? origin : origin + "/"
      store.sqlite(
        "LocalStorage",
        """
        INSERT INTO maps VALUES(\(index + 1), CAST('\(key)' AS BLOB), 0, 0, 10);
        INSERT INTO map_entries VALUES(\(index + 1), 0, x'0161', x'0162'),
          (\(index + 1), 1, x'00716c', x'0163');
        """)
    }
    return store
  }

  private func read(_ store: StoreFolder, _ name: String) throws -> LocalStorage {
    let copy = try DatabaseCopy(of: try #require(FileName(name)), in: store.folder, until: .soon)
    return try LocalStorage(rows: copy.read(), of: .notion)
  }

  @Test func itemsOfTheProductsHostsAreFound() throws {
    let storage = try read(filled(), "LocalStorage")
    let origins = Set(storage.items.map { String(decoding: $0.origin.text, as: UTF8.self) })
    #expect(origins.sorted() == LocalStorageTests.owned.map { $0 + "/" })
    #expect(Set(storage.items.map(\.key)) == ["a", "汱"])
    // One value is packed.
    #expect(Set(storage.items.map(\.value)) == ["b", nil])
  }

  @Test func onlyTheChosenRowsGo() throws {
    let store = try filled()
    let before = try read(store, "LocalStorage")
    try store.edit("LocalStorage") {
      try $0.removeStorageRows([StorageRow(map: 1, key: [1, 0x61])])
    }
    let after = try read(store, "edited")
    #expect(after.items.count == before.items.count - 1)
    #expect(after.items.allSatisfy { before.items.contains($0) })
  }

  @Test func aRowOfAnotherSiteIsNeverRemoved() throws {
    let store = try filled()
    #expect(throws: StoreTrouble.self) {
      try store.edit("LocalStorage") {
        try $0.removeStorageRows([StorageRow(map: 6, key: [1, 0x61])])
      }
    }
  }

  @Test func aNewerMakeIsNotTouched() throws {
    let store = try filled(version: 2)
    #expect(throws: StoreTrouble.self) { _ = try read(store, "LocalStorage") }
  }
}
