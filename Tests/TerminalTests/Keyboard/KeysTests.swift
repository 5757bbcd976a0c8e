import Flow
import Testing
import Wizard

@testable import Terminal

@Suite struct KeysTests {
  private func read(_ lines: String...) -> (keys: Keys, complaints: [KeyComplaint]) {
    Keys.read(SourceFile(path: "keys.yaml", bytes: Array(lines.joined(separator: "\n").utf8)))
  }

  @Test func everyUsualKeyDoesOneThing() {
    let all = Keys.standard.bindings.values.flatMap { $0 }
    #expect(all.count == Set(all).count)
  }

  @Test func everyDeedHasAKey() {
    for deed in Deed.all { #expect(Keys.standard.shown(deed) != nil, "\(deed)") }
  }

  @Test func noUsualKeyIsAChoices() {
    let choices = (0..<24).map { Key(name: Choice.key($0)) }
    #expect(Keys.standard.bindings.values.allSatisfy { $0.allSatisfy { !choices.contains($0) } })
  }

  @Test(arguments: [
    ("b", Deed.command(.back)), ("B", .command(.back)), ("Q", .command(.quit)),
    ("？", .command(.help)), ("ｂ", .command(.back)), ("L", .command(.language)),
    ("l", .move(.choose)), ("H", .command(.home)), ("h", .command(.back)),
  ])
  func capsLockAndWideKeysAreUnderstood(_ written: String, _ deed: Deed) throws {
    let character = try #require(written.first)
    #expect(Keys.standard.deed(.character(character)) == deed)
  }

  @Test(arguments: Keys.standard.bindings.values.flatMap { $0 })
  func everyKeyIsFoundByItsName(_ key: Key) {
    #expect(key.name.flatMap { Key(name: $0) } == key)
  }

  @Test func aFileChangesKeys() {
    let (keys, complaints) = read("back: Backspace, W", "help: 'F'", "quit: Ctrl-x")
    #expect(complaints == [])
    #expect(keys.deed(.backspace) == .command(.back))
    #expect(keys.deed(.character("F")) == .command(.help))
    #expect(keys.deed(.control("x")) == .command(.quit))
    #expect(keys.deed(.character("b")) == nil)
    #expect(keys.deed(.character("m")) == .command(.map))
  }

  @Test func whatAFileGetsWrongIsSaidAndChangesNothing() {
    let (keys, complaints) = read("hel: x", "map: Enterr", "search: a", "review: 1, C")
    #expect(
      complaints == [
        .unknownDeed("hel", nearest: "help"), .unknownKey("Enterr", deed: "map"),
        .reserved("1", deed: "review"), .reserved("a", deed: "search"),
      ])
    #expect(keys.deed(.character("m")) == .command(.map))
    #expect(keys.deed(.character("C")) == .command(.review))
  }

  @Test func oneKeyForTwoThingsIsSaid() {
    let (keys, complaints) = read("map: M", "report: M")
    #expect(complaints == [.conflict("M", "map", "report")])
    #expect(keys.deed(.character("M")) == .command(.map))
    #expect(keys.deed(.character("r")) == .command(.report))
  }

  @Test func aUsualKeyGivesWay() {
    let (keys, complaints) = read("map: q")
    #expect(complaints == [])
    #expect(keys.deed(.character("q")) == .command(.map))
    #expect(keys.shown(.command(.quit)) == .control("c"))
  }

  @Test func theWayOutIsNeverTaken() {
    let (keys, complaints) = read("map: q, Ctrl-C, M")
    #expect(complaints == [.needed(deed: "quit")])
    #expect(keys.deed(.character("q")) == .command(.quit))
    #expect(keys.deed(.character("M")) == .command(.map))
  }

  @Test(arguments: ["", "[1, 2]", "back: [a, b]", "\u{0}", "a: {b: c", "back: {x: y}"])
  func aBrokenFileLeavesTheUsualKeys(_ text: String) {
    #expect(read(text).keys == .standard)
  }

  @Test func helpListsTheKeysAsTheyAre() {
    var stage = Stage(
      ShippedSession.conversation(), size: Size(rows: 40, columns: 80),
      keys: read("map: M").keys)
    stage.play("1?")
    #expect(stage.grid.rows.contains { $0.hasPrefix("  M  ") && $0.contains("The map") })
    #expect(stage.grid.rows.contains { $0.contains("↑ ↓") })
  }
}
