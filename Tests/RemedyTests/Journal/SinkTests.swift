import Glibc
import Testing

@testable import Remedy

@Suite struct SinkTests {
  let tree = Tree([
    ".config/Sample/Cache/a": "one", ".config/Sample/Cache/sub/b": "two",
    ".config/Sample/Cookies": "three", ".config/Sample/notes": "mine", "letter": "private",
  ])

  func aside(_ paths: String...) throws -> Plan {
    Plan("cache.clear", ["only": "all"], try paths.map { .aside(try tree.item($0)) })
  }

  @Test func whatIsMovedAsideComesBackAsItWas() throws {
    let host = try tree.host()
    let before = tree.picture()
    let receipt = try host.apply(try aside(".config/Sample/Cache", ".config/Sample/Cookies"))
    #expect(
      tree.picture(below: ".config/Sample") == ["notes 600 mine"])
    let undone = try host.undo(receipt.id)
    #expect(undone.stage == .undone)
    #expect(tree.picture() == before)
  }

  @Test func undoKeepsWhatHasComeSince() throws {
    let host = try tree.host()
    let receipt = try host.apply(try aside(".config/Sample/Cache"))
    tree.add(".config/Sample/Cache/new", "newer")
    _ = try host.undo()
    #expect(tree.text(".config/Sample/Cache/a") == "one")
    #expect(tree.text(".config/Sample/Cache/new") == nil)
    let held = ".local/state/unstick/repairs/\(receipt.id)/held/0/new"
    #expect(tree.text(held) == "newer")
  }

  @Test func undoingTwiceIsRefused() throws {
    let host = try tree.host()
    let receipt = try host.apply(try aside(".config/Sample/Cache"))
    _ = try host.undo()
    #expect(throws: Refusal(.alreadyUndone, at: receipt.id)) { try host.undo(receipt.id) }
    #expect(throws: Refusal(.noReceipt)) { try host.undo() }
  }

  @Test func whatChangedSinceThePlanIsRefused() throws {
    let host = try tree.host()
    let plan = try aside(".config/Sample/Cache", ".config/Sample/Cookies")
    tree.add(".config/Sample/Cookies", "changed")
    let before = tree.picture()
    #expect(throws: Refusal.self) { try host.apply(plan) }
    #expect(tree.picture() == before)
    #expect(try host.history().isEmpty)
  }

  @Test func aLinkInTheWayIsRefused() throws {
    let host = try tree.host()
    let plan = try aside(".config/Sample/Cache")
    rename(tree.home + "/.config/Sample", tree.home + "/Elsewhere")
    tree.link(".config/Sample", to: tree.home + "/Elsewhere")
    #expect(throws: Refusal.self) { try host.apply(plan) }
    #expect(tree.text("Elsewhere/Cache/a") == "one")
  }

  @Test func nothingOutsideTheTerritoryIsTouched() throws {
    let host = try tree.host()
    #expect(throws: Refusal(.outside, at: tree.home + "/letter")) {
      try host.apply(try aside("letter"))
    }
    #expect(tree.text("letter") == "private")
  }

  @Test func anEditedFileIsExchangedAndComesBack() throws {
    let host = try tree.host()
    let before = tree.picture()
    let item = try tree.item(".config/Sample/Cookies")
    _ = try host.apply(Plan("x", [:], [.replace(item, .contents(Array("new".utf8)))]))
    #expect(tree.text(".config/Sample/Cookies") == "new")
    _ = try host.undo()
    #expect(tree.picture() == before)
  }

  @Test func aPlacedFileGoesAgain() throws {
    let host = try tree.host()
    let before = tree.picture()
    let spot = Spot(tree, ".config/Sample/extra")
    _ = try host.apply(Plan("x", [:], [.place(spot, contents: Array("e".utf8), mode: 0o644)]))
    #expect(tree.text(".config/Sample/extra") == "e")
    _ = try host.undo()
    #expect(tree.picture() == before)
  }

  @Test func permissionsComeBack() throws {
    let host = try tree.host()
    chmod(tree.home + "/.config/Sample/notes", 0o400)
    let before = tree.picture()
    let item = try tree.item(".config/Sample/notes")
    _ = try host.apply(Plan("x", [:], [.attributes(item, mode: 0o600, owner: geteuid())]))
    #expect(tree.picture(below: ".config/Sample").contains("notes 600 mine"))
    _ = try host.undo()
    #expect(tree.picture() == before)
  }

  @Test func twoInstancesExcludeEachOther() throws {
    let host = try tree.host()
    let plan = try aside(".config/Sample/Cache")
    let state = try StateFolder(making: host)
    let lock = try state.lock()
    #expect(throws: Refusal(.otherInstance)) { try host.apply(plan) }
    withExtendedLifetime(lock) {}
  }

  /// As a child does between fork and exec, only longer.
  @Test func aChildWithTheLocksFileLocksNobodyOut() throws {
    let state = try StateFolder(making: try tree.host())
    var lock: StateLock? = try state.lock()
    _ = fcntl(try #require(lock).file, F_SETFD, 0)
    let child = try Running("/bin/sleep", ["1000"])
    lock = nil
    #expect(throws: Never.self) { try state.lock() }
    withExtendedLifetime(child) {}
  }

  @Test func purgeDeletesWhatIsHeldAndNothingElse() throws {
    let host = try tree.host()
    let receipt = try host.apply(try aside(".config/Sample/Cache"))
    let rest = tree.picture(below: ".config")
    let purged = try host.purge(try host.purgeable(before: .max))
    #expect(purged.map(\.id) == [receipt.id])
    #expect(tree.picture(below: ".config") == rest)
    #expect(try host.purgeable(before: .max).isEmpty)
    #expect(throws: Refusal(.purged, at: receipt.id)) { try host.undo(receipt.id) }
  }

  @Test func purgeGoesThroughDeepFoldersAndLinks() throws {
    let deep = Array(repeating: "d", count: 300).joined(separator: "/")
    tree.add(".config/Sample/Cache/" + deep + "/end", "x")
    tree.link(".config/Sample/Cache/out", to: tree.home)
    let host = try tree.host()
    _ = try host.apply(try aside(".config/Sample/Cache"))
    _ = try host.purge(try host.purgeable(before: .max))
    #expect(tree.text("letter") == "private")
    let receipt = try #require(try host.history().first)
    #expect(tree.picture(below: ".local/state/unstick/repairs/\(receipt.id)/held").isEmpty)
  }
}
