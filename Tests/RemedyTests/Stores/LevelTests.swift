import Testing

@testable import Remedy

@Suite struct LevelTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// What chance would write, some of it over and over, some of it deleted again.
  private func changes(_ seed: UInt64, count: Int) -> [([UInt8], [UInt8]?)] {
    var dice = Dice(seed: seed)
    return (0..<count).map { _ in
      let key = bytes("key-\(Int.random(in: 0..<count, using: &dice))")
      let length = Int.random(in: 0...300, using: &dice)
      let value = (0..<length).map { UInt8(truncatingIfNeeded: $0 / 7) }
      return (key, Int.random(in: 0..<5, using: &dice) == 0 ? nil : value)
    }
  }

  @Test(arguments: [UInt64(1), 2, 3], [20, 3_000])
  func readsWhatLevelDBReads(_ seed: UInt64, _ count: Int) throws {
    let store = try StoreFolder()
    let changes = changes(seed, count: count)
    store.level("s", Array(changes[..<(count / 2)]), buffer: 64 << 10)
    store.level("s", Array(changes[(count / 2)...]), buffer: 64 << 10)
    let reader = try LevelReader(store.folder.folder(FileName(known: "s")), until: .soon)
    let found = try reader.entries(LevelWish(wants: { _ in true }))
    try reader.verify()
    #expect(found == store.levelContents("s"))
    #expect(count < 100 || reader.tables.count > 1)
  }

  @Test func readingWritesNothing() throws {
    let store = try StoreFolder()
    store.level("s", changes(1, count: 500), buffer: 64 << 10)
    let before = store.tree.picture()
    let reader = try LevelReader(store.folder.folder(FileName(known: "s")), until: .soon)
    _ = try reader.entries(LevelWish(wants: { _ in true }))
    #expect(store.tree.picture() == before)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4], [30, 3_000])
  func onlyTheChosenKeysGo(_ seed: UInt64, _ count: Int) throws {
    let store = try StoreFolder()
    store.level("s", changes(seed, count: count), buffer: 64 << 10)
    let source = try store.folder.folder(FileName(known: "s"))
    let all = try LevelReader(source, until: .soon).entries(LevelWish(wants: { _ in true }))
    let before = store.tree.picture(below: "s")
    var dice = Dice(seed: seed)
    let chosen = Array(
      all.keys.sorted { $0.lexicographicallyPrecedes($1) }
        .shuffled(using: &dice).prefix(7))
    let copy = try LevelCopy(
      of: source, as: FileName(known: "copy"), in: store.folder, until: .soon)
    try copy.remove(chosen)
    #expect(store.tree.picture(below: "s") == before)
    #expect(store.levelContents("copy") == all.filter { !chosen.contains($0.key) })
    #expect(store.levelContents("s") == all)
  }

  /// A log is written in blocks of 32 KiB; LevelDB itself puts the parts together again.
  @Test func aBatchOverManyBlocksGoes() throws {
    let store = try StoreFolder()
    let changes = (0..<3_000).map {
      (bytes("key \($0) " + String(repeating: "k", count: 50)), bytes("v"))
    }
    store.level("s", changes, buffer: 64 << 10)
    let source = try store.folder.folder(FileName(known: "s"))
    let copy = try LevelCopy(
      of: source, as: FileName(known: "copy"), in: store.folder, until: .soon)
    try copy.remove(changes.dropFirst().map(\.0))
    #expect(store.levelContents("copy") == [changes[0].0: changes[0].1])
  }

  /// A crash leaves tables that no manifest names, and whose numbers LevelDB gives out again.
  @Test func whatACrashLeftIsNotWrittenOver() throws {
    let store = try StoreFolder()
    store.level("s", [(bytes("a"), bytes("1")), (bytes("b"), bytes("2"))])
    let source = try store.folder.folder(FileName(known: "s"))
    let next = try LevelReader(source, until: .soon).manifest.nextFile
    for number in next..<(next + 4) { store.write("s/00000\(number).ldb", bytes("left")) }
    let before = store.tree.picture(below: "s")
    try LevelCopy(of: source, as: FileName(known: "copy"), in: store.folder, until: .soon)
      .remove([bytes("a")])
    #expect(store.levelContents("copy") == [bytes("b"): bytes("2")])
    #expect(store.tree.picture(below: "s") == before)
  }

  @Test func anotherComparatorIsRefused() throws {
    let store = try StoreFolder()
    store.level("s", [(bytes("a"), bytes("b"))], comparator: "idb_cmp1")
    let source = try store.folder.folder(FileName(known: "s"))
    #expect(throws: StoreTrouble(.unknownSchema, store.path + "/s/MANIFEST-000002")) {
      _ = try LevelCopy(of: source, as: FileName(known: "copy"), in: store.folder, until: .soon)
    }
    #expect(try store.names("") == ["s"])
  }

  @Test func aLinkAmongItsFilesIsRefused() throws {
    let store = try StoreFolder()
    store.level("s", [(bytes("a"), bytes("b"))])
    store.tree.link("s/000099.ldb", to: "/etc/passwd")
    let source = try store.folder.folder(FileName(known: "s"))
    #expect(throws: StoreTrouble(.disk(.link), store.path + "/s/000099.ldb")) {
      _ = try LevelCopy(of: source, as: FileName(known: "copy"), in: store.folder, until: .soon)
    }
  }

  @Test func tablesAreSharedAndNotCopied() throws {
    let store = try StoreFolder()
    store.level("s", changes(1, count: 3_000), buffer: 64 << 10)
    let source = try store.folder.folder(FileName(known: "s"))
    let tables = try LevelReader(source, until: .soon).tables.values
    _ = try LevelCopy(of: source, as: FileName(known: "copy"), in: store.folder, until: .soon)
    for table in tables { #expect(try source.entry(table)?.links == 2) }
  }

  @Test(arguments: [
    ("CURRENT", LevelFile.current), ("LOCK", .lock), ("LOG", .information),
    ("LOG.old", .information), ("MANIFEST-000002", .manifest(2)), ("000003.log", .log(3)),
    ("000005.ldb", .table(5)), ("12.sst", .table(12)), ("MANIFEST-", .other), ("x.ldb", .other),
    ("1.2.ldb", .other), ("-1.log", .other), ("99999999999999999999.log", .other),
    ("000003.log.bak", .other),
  ])
  func filesAreToldByTheirNames(_ name: String, _ file: LevelFile) throws {
    #expect(LevelFile(try #require(FileName(name))) == file)
  }
}
