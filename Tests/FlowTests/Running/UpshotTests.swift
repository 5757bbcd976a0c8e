import TestSupport
import Testing

@testable import Flow

/// The one line that a finished session leaves.
struct UpshotTests {
  private func walk(_ entries: [Entry]) throws -> Walk {
    var walk = Walk(LampPack.index, through: "dark")
    let start: [Entry] = [
      .chose("kitchen"), .checked(LampPack.found), .chose("no"), .typed(.number(5)),
      .typed(.text("Ann's lamp")),
    ]
    for entry in start + entries { try walk.enter(entry) }
    return walk
  }

  private let bulb = NodeRef("shelf", "new-bulb")
  private let fuse = NodeRef("shelf", "new-fuse")

  @Test func whatHelpedSpeaksForItsCause() throws {
    let walk = try walk([
      .took(bulb), .did(.done), .helped(false), .took(fuse), .did(.done),
      .checked(Findings(["lamp.power": .fine, "lamp.sound": .fine])), .helped(true),
    ])
    let upshot = try #require(walk.upshot(of: "20261121-3"))
    #expect(upshot.isSolved)
    #expect(upshot.repairs == [.init(bulb, .didNot), .init(fuse, .helped)])
    #expect(upshot.causes.first?.cause == "fuse")
    #expect((upshot.causes.first?.thousandths ?? 0) > 900)
  }

  @Test func itSaysNothingBeforeTheEnd() throws {
    #expect(try walk([.took(bulb), .did(.done)]).upshot(of: "x") == nil)
  }

  @Test func whatWasTypedIsNotInIt() throws {
    let walk = try walk([.took(bulb), .did(.done), .helped(true)])
    let line = try #require(walk.upshot(of: "20261121-3")).line
    #expect(!line.contains("Ann"))
    #expect(line.hasPrefix("upshot 1 20261121-3 lamp dark solved "))
  }

  @Test func aLineIsReadAgain() throws {
    for upshot in [
      try #require(try walk([.took(bulb), .did(.done), .helped(true)]).upshot(of: "20261121-3")),
      Upshot(
        session: "", pack: "a b", symptom: "%", isSolved: false, causes: [.init("=,", 7)],
        repairs: [.init(NodeRef("x,y", "a=b"), .failed)]),
    ] {
      #expect(Upshot(line: upshot.line) == upshot)
      #expect(!upshot.line.contains("\n"))
    }
  }

  @Test(arguments: [
    "", "upshot", "upshot 2 a lamp dark solved - -", "upshot 1 a lamp dark maybe - -",
    "upshot 1 a lamp dark solved fuse=1001 -", "upshot 1 a lamp dark solved fuse=-1 -",
    "upshot 1 a lamp dark solved fuse -", "upshot 1 a lamp dark solved - x/y=maybe",
    "upshot 1 a lamp dark solved - x/y#2=done", "upshot 1 a lamp dark solved - - -",
    "upshot 1 a lamp dark solved - ,", "upshot 1 \u{1B}[2J lamp dark solved - -",
  ])
  func whatIsNoneIsRefused(_ line: String) {
    #expect(Upshot(line: line) == nil)
  }
}
