import Testing

@testable import Remedy

/// Databases with every byte range zeroed, flipped or cut off in turn: a finding or a refusal, never
/// a trap, a hang, or a changed original.
@Suite struct DamageTests {
  enum Blow: CaseIterable {
    case zeroes, flips, cut
  }

  private func struck(_ bytes: [UInt8], at start: Int, _ blow: Blow, width: Int) -> [UInt8] {
    var bytes = bytes
    let range = start..<min(start + width, bytes.count)
    switch blow {
    case .zeroes: for index in range { bytes[index] = 0 }
    case .flips: for index in range { bytes[index] ^= UInt8(truncatingIfNeeded: 1 + start * 37) }
    case .cut: bytes.removeSubrange(start...)
    }
    return bytes
  }

  private static let values = (0..<120).map { index in
    let key = Stored.key("https://app.notion.com", "key \(index)")
    return (key, Stored.text(String(repeating: "value \(index) ", count: 4)))
  }

  /// Two tables, a log and a manifest.
  private func filledLevel() throws -> StoreFolder {
    let store = try StoreFolder()
    let changes = Self.values.map { ($0.0, Optional($0.1)) }
    store.level("s", Array(changes[..<50]))
    store.level("s", Array(changes[50..<100]))
    store.level("s", Array(changes[100...]))
    return store
  }

  @Test(arguments: Blow.allCases)
  func aDamagedLevelFolderDoesNoHarm(_ blow: Blow) throws {
    let store = try filledLevel()
    let names = try store.names("s").filter { !["LOCK", "LOG", "LOG.old"].contains($0) }
    #expect(names.count == 5)
    for name in names {
      let path = "s/" + name
      let whole = try store.bytes(path)
      for start in stride(from: 0, to: whole.count, by: 12) {
        let damaged = struck(whole, at: start, blow, width: 12)
        store.write(path, damaged)
        try strike(store)
        #expect(try store.bytes(path) == damaged, "\(name) at \(start)")
      }
      store.write(path, whole)
    }
  }

  /// Reads and edits. Where the edit goes through, the result holds what was read before. LevelDB
  /// itself is not asked: damaged files can end the process that it runs in.
  private func strike(_ store: StoreFolder) throws {
    let source = try store.folder.folder(FileName(known: "s"))
    let read: [[UInt8]: [UInt8]]
    do {
      let reader = try LevelReader(source, until: .soon)
      try reader.verify()
      read = try reader.entries(LevelWish(wants: { _ in true }))
    } catch {
      read = [:]
    }
    let key = Self.values[60].0
    defer { try? Clearing.remove(FileName(known: "edited"), from: store.folder) }
    do {
      try store.edit("s") { try $0.removeLevelKeys([key]) }
      guard !read.isEmpty else { return }
      let edited = try store.folder.folder(FileName(known: "edited"))
      let after = try LevelReader(edited, until: .soon).entries(LevelWish(wants: { _ in true }))
      #expect(after == read.filter { $0.key != key })
    } catch is StoreTrouble {}
  }

  @Test(arguments: Blow.allCases)
  func aDamagedJarDoesNoHarm(_ blow: Blow) throws {
    let store = try StoreFolder()
    store.jar("Cookies")
    let whole = try store.bytes("Cookies")
    let ids = try store.read("Cookies").cookies.map(\.id)
    for start in stride(from: 0, to: whole.count, by: whole.count / 400) {
      let damaged = struck(whole, at: start, blow, width: 24)
      store.write("Cookies", damaged)
      do {
        _ = try store.read("Cookies")
        try store.edit("Cookies") { try $0.removeCookies([ids[0]], .chromium) }
      } catch is StoreTrouble {}
      #expect(try store.bytes("Cookies") == damaged, "at \(start)")
      try? Clearing.remove(FileName(known: "edited"), from: store.folder)
    }
  }

  @Test(arguments: ["", "x", "SQLite format 3\u{0}", String(repeating: "\u{0}", count: 4096)])
  func whatIsNoJarIsATrouble(_ contents: String) throws {
    let store = try StoreFolder()
    store.write("Cookies", Array(contents.utf8))
    #expect(throws: StoreTrouble.self) { _ = try store.read("Cookies") }
  }

  @Test func aQueryThatNeverEndsEndsInTime() throws {
    let database = try Database(until: .now + 50)
    #expect(throws: StoreTrouble(.timedOut, "")) {
      try database.run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n")
    }
  }

  @Test func viewsAndTriggersOfTheFileDoNothing() throws {
    let store = try StoreFolder()
    store.jar("Cookies")
    store.sqlite(
      "Cookies",
      """
      CREATE TRIGGER worse AFTER DELETE ON cookies BEGIN DELETE FROM cookies; END;
      """)
    let ids = try store.read("Cookies").cookies.map(\.id)
    try store.edit("Cookies") { try $0.removeCookies([ids[0]], .chromium) }
    #expect(try store.read("edited").total == StoreFolder.hosts.count - 1)
    store.sqlite(
      "Cookies", "ALTER TABLE cookies RENAME TO c; CREATE VIEW cookies AS SELECT * FROM c")
    #expect(throws: StoreTrouble.self) { _ = try store.read("Cookies") }
  }

  @Test func anUnfinishedEndOfALogIsNoDamage() throws {
    let store = try filledLevel()
    let name = try #require(try store.names("s").first { $0.hasSuffix(".log") })
    let whole = try store.bytes("s/" + name)
    store.write("s/" + name, Array(whole.dropLast(5)))
    let reader = try LevelReader(store.folder.folder(FileName(known: "s")), until: .soon)
    let read = try reader.entries(LevelWish(wants: { _ in true }))
    #expect(read.count == Self.values.count - 1)
    #expect(read == store.levelContents("s"))
  }
}
