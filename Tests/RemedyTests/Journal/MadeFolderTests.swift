import Glibc
import Testing

@testable import Remedy

/// Folders that a repair makes for what it places in them, and how they are taken back.
@Suite struct MadeFolderTests {
  let tree = Tree([".config/Sample/notes": "mine", "empty/": ""])
  private let state = ".local/state/unstick/repairs/"

  private func plan() -> Plan {
    Plan(
      "x", [:],
      [
        .folder(Spot(tree, ".config/Sample/a"), mode: 0o700),
        .folder(Spot(tree, ".config/Sample/a/b"), mode: 0o750),
        .place(Spot(tree, ".config/Sample/a/b/file"), contents: Array("f".utf8), mode: 0o644),
      ])
  }

  @Test func whatIsMadeStandsAndGoesAgain() throws {
    let host = try tree.host()
    let before = tree.picture()
    let receipt = try host.apply(plan())
    #expect(
      tree.picture(below: ".config/Sample") == [
        "a/ 700", "a/b/ 750", "a/b/file 644 f", "notes 600 mine",
      ])
    #expect(receipt.changes.map(\.kind) == ["folder", "folder", "place"])
    #expect(try host.undo().stage == .undone)
    #expect(tree.picture() == before)
  }

  @Test func aFolderThatOthersUseStaysWithWhatIsTheirs() throws {
    let host = try tree.host()
    _ = try host.apply(plan())
    tree.add(".config/Sample/a/theirs", "t")
    #expect(try host.undo().stage == .undone)
    #expect(
      tree.picture(below: ".config/Sample") == ["a/ 700", "a/theirs 600 t", "notes 600 mine"])
  }

  @Test func aFolderThatIsGoneKeepsNothingFromBeingUndone() throws {
    let host = try tree.host()
    let before = tree.picture()
    _ = try host.apply(plan())
    run("/bin/rm", "-r", tree.home + "/.config/Sample/a")
    #expect(try host.undo().stage == .undone)
    #expect(tree.picture() == before)
  }

  @Test func aFolderThatHasComeSinceIsUsedAndStays() throws {
    let host = try tree.host()
    tree.add(".config/Sample/a/")
    let before = tree.picture()
    _ = try host.apply(plan())
    #expect(tree.text(".config/Sample/a/b/file") == "f")
    _ = try host.undo()
    #expect(tree.picture() == before)
  }

  @Test(arguments: [".config/Sample/notes", "../letter"])
  func whatStandsInItsPlaceIsRefused(_ target: String) throws {
    let host = try tree.host()
    tree.link(".config/Sample/a", to: target)
    let before = tree.picture()
    #expect(throws: Refusal.self) { try host.apply(plan()) }
    #expect(tree.picture() == before)
  }

  /// As a kill leaves it after each of the three steps, and before the first.
  @Test(arguments: 0...3)
  func anInterruptionIsTakenBack(after steps: Int) throws {
    let host = try tree.host()
    let before = tree.picture()
    let receipt = try host.apply(plan())
    tree.write(try tree.lines(receipt).filter { $0.word != "done" }, receipt)
    let ways = ["a", "a/b", "a/b/file"]
    for step in (steps..<3).reversed() {
      let held = tree.home + "/" + state + receipt.id + "/held/\(step)"
      #expect(rename(tree.home + "/.config/Sample/" + ways[step], held) == 0)
    }
    #expect(try host.recover().map(\.stage) == [.takenBack])
    #expect(tree.picture() == before)
    #expect(tree.picture(below: state + receipt.id + "/held").isEmpty)
  }

  /// Only on the way to a place that may be changed.
  @Test func noFolderIsMadeOrTakenElsewhere() throws {
    let host = try tree.host()
    let outside = Plan("x", [:], [.folder(Spot(tree, "other"), mode: 0o700)])
    #expect(throws: Refusal.self) { try host.apply(outside) }
    #expect(!tree.picture().contains("other/ 700"))
    let receipt = try host.apply(plan())
    let inode = try tree.item("empty").identity.inode
    let forged = try tree.lines(receipt).map { line in
      var fields = line.fields
      if line.word == "change", line.text(0) == "folder" { fields[2] = Array("empty".utf8) }
      if line.word == "staged" { fields[2] = Array(String(inode).utf8) }
      return JournalLine(line.word, fields)
    }
    tree.write(forged, receipt)
    #expect(throws: Refusal.self) { try host.undo(receipt.id) }
    #expect(tree.picture().contains("empty/ 700"))
  }
}
