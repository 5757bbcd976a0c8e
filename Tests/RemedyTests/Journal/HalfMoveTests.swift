import Glibc
import Testing

@testable import Remedy

/// Moves that were broken off between their two steps, as they are made where the file system
/// cannot move without replacing: the file then has both names.
@Suite struct HalfMoveTests {
  private let tree = Tree([".config/Sample/Cookies": "three", ".config/Sample/notes": "mine"])

  /// As if the power had gone before the end was written down.
  private func interrupted(_ receipt: Receipt) throws {
    let journal = ".local/state/unstick/repairs/\(receipt.id)/journal"
    let bytes = Array(try #require(tree.text(journal)).utf8)
    let lines = try #require(JournalLine.lines(of: bytes)).filter { $0.word != "done" }
    tree.add(journal, String(decoding: lines.flatMap(\.bytes), as: UTF8.self))
  }

  private func held(_ receipt: Receipt) -> String {
    ".local/state/unstick/repairs/\(receipt.id)/held"
  }

  private func name(_ path: String, again other: String) {
    #expect(link("\(tree.home)/\(path)", "\(tree.home)/\(other)") == 0)
  }

  @Test func whatWasMovedAsideLosesItsSecondName() throws {
    let before = tree.picture()
    let host = try tree.host()
    let plan = Plan("x", [:], [.aside(try tree.item(".config/Sample/Cookies"))])
    let receipt = try host.apply(plan)
    try interrupted(receipt)
    name(held(receipt) + "/0", again: ".config/Sample/Cookies")
    #expect(try host.recover().map(\.stage) == [.takenBack])
    #expect(tree.picture() == before)
    #expect(tree.picture(below: held(receipt)).isEmpty)
  }

  @Test func whatWasPutThereGoes() throws {
    let before = tree.picture()
    let host = try tree.host()
    let spot = Spot(tree.home + "/.config/Sample", FilePath([FileName(known: "new")]))
    let receipt = try host.apply(Plan("x", [:], [.place(spot, contents: [0x41], mode: 0o600)]))
    try interrupted(receipt)
    name(".config/Sample/new", again: held(receipt) + "/0")
    #expect(try host.recover().map(\.stage) == [.takenBack])
    #expect(tree.picture() == before)
  }

  @Test func anotherFileIsNeverReplacedNorRemoved() throws {
    let folder = try Folder(at: tree.home + "/.config/Sample")
    let (cookies, notes) = (FileName(known: "Cookies"), FileName(known: "notes"))
    #expect(throws: Trouble(.exists, folder.place(cookies))) {
      try folder.move(cookies, to: folder, as: notes)
    }
    name(".config/Sample/Cookies", again: ".config/Sample/second")
    #expect(throws: Trouble(.exists, folder.place(cookies))) {
      try folder.move(cookies, to: folder, as: cookies)
    }
    #expect(tree.text(".config/Sample/Cookies") == "three")
    #expect(tree.text(".config/Sample/notes") == "mine")
  }
}
