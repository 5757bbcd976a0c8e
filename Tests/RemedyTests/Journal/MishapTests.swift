import Glibc
import Testing

@testable import Remedy

/// Journals that were torn, cut or forged, and what becomes of what quarantine holds.
@Suite struct MishapTests {
  let tree = Tree([
    ".config/Sample/Cache/a": "one", ".config/Sample/Cookies": "three",
    ".config/Sample/notes": "mine",
  ])

  private func applied() throws -> (host: Host, receipt: Receipt) {
    let host = try tree.host()
    let plan = Plan("cache.clear", [:], [.aside(try tree.item(".config/Sample/Cache"))])
    return (host, try host.apply(plan))
  }

  /// Has every change say something else.
  private func forge(_ receipt: Receipt, field: Int, _ text: String) throws {
    let forged = try tree.lines(receipt).map { line in
      guard line.word == "change" else { return line }
      var fields = line.fields
      fields[field] = Array(text.utf8)
      return JournalLine("change", fields)
    }
    tree.write(forged, receipt)
  }

  @Test func aTornLineDoesNotSpoilTheNext() throws {
    let before = tree.picture()
    let (host, receipt) = try applied()
    tree.add(tree.journal(receipt), try #require(tree.text(tree.journal(receipt))) + "00d946029ee0")
    _ = try host.undo(receipt.id)
    #expect(try host.history().map(\.stage) == [.undone])
    #expect(tree.picture() == before)
  }

  @Test func aJournalCutAfterItsPlanLosesNothing() throws {
    let before = tree.picture()
    let (host, receipt) = try applied()
    let lines = try tree.lines(receipt)
    let planned = try #require(lines.firstIndex { $0.word == "planned" })
    tree.write(Array(lines[...planned]), receipt)
    #expect(try host.recover().map(\.stage) == [.takenBack])
    #expect(tree.picture() == before)
  }

  @Test(arguments: [0, 1, 3])
  func whatIsHeldStaysWithoutAPlan(_ count: Int) throws {
    let (host, receipt) = try applied()
    tree.write(Array(try tree.lines(receipt)[..<count]), receipt)
    #expect(try host.recover().isEmpty)
    #expect(try host.history().map(\.stage) == [.damaged])
    #expect(tree.text(".local/state/unstick/repairs/\(receipt.id)/held/0/a") == "one")
  }

  @Test func aRepairThatNeverBeganIsNoneAndGoes() throws {
    let host = try tree.host()
    _ = try StateFolder(making: host)
    tree.add(".local/state/unstick/repairs/20260101-1/held/")
    #expect(try host.history().isEmpty)
    #expect(try host.recover().isEmpty)
    #expect(tree.picture(below: ".local/state/unstick/repairs").isEmpty)
  }

  @Test func whoeverOnlyLooksMakesNothing() throws {
    let host = try tree.host()
    tree.add(".local/state/unstick/")
    #expect(try host.history().isEmpty)
    #expect(tree.picture(below: ".local/state/unstick").isEmpty)
  }

  @Test func oneRepairThatCannotBeEndedKeepsNoOtherFromIt() throws {
    let before = tree.picture(below: ".config/Sample/Cache")
    let (host, stuck) = try applied()
    var bent = try tree.lines(stuck).filter { $0.word != "done" }
    bent[3] = JournalLine("hold", ["/nowhere"])
    tree.write(bent, stuck)
    _ = try host.recover()
    let plan = Plan("x", [:], [.aside(try tree.item(".config/Sample/Cookies"))])
    let open = try host.apply(plan)
    tree.write(try tree.lines(open).filter { $0.word != "done" }, open)
    #expect(Set(try host.recover().map(\.stage)) == [.takenBack, .unfinished])
    #expect(tree.text(".config/Sample/Cookies") == "three")
    #expect(tree.picture(below: ".config/Sample/Cache") != before)
  }

  @Test func aPurgeThatWasBrokenOffIsDoneAgain() throws {
    let (host, receipt) = try applied()
    tree.write(try tree.lines(receipt) + [JournalLine("purged")], receipt)
    let left = try host.purgeable(before: .max)
    #expect(left.map(\.id) == [receipt.id])
    _ = try host.purge(left)
    #expect(tree.picture(below: ".local/state/unstick/repairs/\(receipt.id)/held").isEmpty)
    #expect(try host.purgeable(before: .max).isEmpty)
  }

  @Test func noJournalGivesSpecialBits() throws {
    let host = try tree.host()
    let item = try tree.item(".config/Sample/notes")
    let receipt = try host.apply(
      Plan("x", [:], [.attributes(item, mode: 0o640, owner: geteuid())]))
    try forge(receipt, field: 7, String(0o6755))
    _ = try host.undo(receipt.id)
    #expect(tree.picture(below: ".config/Sample").contains("notes 755 mine"))
  }

  @Test(.enabled(if: geteuid() == 0)) func noJournalGivesAwayWhatIsNotRoots() throws {
    let host = try tree.host()
    let item = try tree.item(".config/Sample/notes")
    let receipt = try host.apply(
      Plan("x", [:], [.attributes(item, mode: 0o640, owner: geteuid())]))
    try forge(receipt, field: 6, "12345")
    _ = try? host.undo(receipt.id)
    #expect(try tree.item(".config/Sample/notes").owner == 0)
  }

  @Test(.enabled(if: geteuid() == 0)) func sudoIsNotTakenForRootsOwnTrouble() throws {
    let host = try Host(
      app: .sample, variables: ["HOME": tree.home, "SUDO_UID": "1000"])
    #expect(throws: Refusal(.homeOfAnother, at: tree.home)) { try host.plan("cache.clear") }
  }
}
