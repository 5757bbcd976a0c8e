import TestSupport
import Testing

@testable import Flow

struct RecordTests {
  @Test func recordIsPlainLines() throws {
    let walk = try Walk.lamp(
      given: ["system": .choice("linux")], .chose("cellar"), .chose("yes"),
      .checked(
        Findings(
          ["lamp.power": .fine, "lamp.sound": .problem("humming"), "lamp.dimmer": .unknown],
          facts: ["dimmer": .flag(false)])), .typed(.number(3)), .typed(.text("100 % größer\n")),
      .took(.bulb), .did(.done), .helped(false))
    #expect(
      walk.record.text == """
        walk 1
        pack lamp 1.2.3
        from dark
        given system choice linux
        chose dark/where cellar
        chose dark/down>cellar/stairs yes
        checked dark/look lamp.dimmer unknown lamp.power fine lamp.sound problem humming dimmer := flag no
        typed dark/age number 3
        typed dark/label text 100%20%25%20gr%c3%b6%c3%9fer%0a
        took dark/repairs@shelf/new-bulb
        did dark/repairs@shelf/new-bulb done
        helped dark/repairs@shelf/new-bulb no

        """)
    #expect(try Record(text: walk.record.text) == walk.record)
  }

  @Test func everyKindOfEntryComesBack() throws {
    let spot = Spot(
      calls: [NodeRef("a", "b"), NodeRef("", " >#@/")], node: NodeRef("é\u{0}", "%"), visit: 7)
    let entries: [Entry] = [
      .reopened, .typed(.size(.max)), .checked(Findings([:])), .did(.skipped), .helped(true),
    ]
    let lines =
      entries.map { Record.Line($0, at: spot) } + [
        Record.Line(.took(NodeRef("", "\n")), at: spot),
        Record.Line(spot.on(.bulb), .typed(.number(.min))),
        Record.Line(spot.on(.fuse), .typed(.text(""))),
      ]
    let record = Record(
      pack: "\n\n", version: Version(0, 10, 3), chart: ".", given: ["x": .flag(true)],
      lines: lines)
    #expect(try Record(text: record.text) == record)
    #expect(record.text.utf8.allSatisfy { $0 == 10 || (32..<127).contains($0) })
  }

  private static let head = "walk 1\npack lamp 1.2.3\nfrom dark\n"

  @Test(
    arguments: [
      ("", .notARecord), ("walk", .notARecord), ("walk 1\npack lamp 1.2.3\nfrom dark", .notARecord),
      ("\n\n\n\n", .notARecord), ("walk 1 2\npack a 1.2.3\nfrom b\n", .notARecord),
      ("walk 2\nanything\nat all\n", .otherFormat(2)),
      ("walk 1\npack lamp 1.2\nfrom dark\n", .badLine(2)),
      ("walk 1\r\npack lamp 1.2.3\r\nfrom dark\r\n", .notARecord),
      ("walk 1\npack lamp 01.2.3\nfrom dark\n", .badLine(2)),
      ("walk 1\npack lamp 1.2.99999999999999999999\nfrom dark\n", .badLine(2)),
      ("walk 1\npack lamp 1.2.3\nfrom \n", .badLine(3)), (head + "\n", .badLine(4)),
      (head + "given system choice linux\ngiven system choice linux\n", .badLine(5)),
      (head + "helped a/b yes\ngiven system choice linux\n", .badLine(5)),
      (head + "chose a/b c\nchose a/b d\n", .badLine(5)), (head + "chose a/b c d\n", .badLine(4)),
      (head + "chose a c\n", .badLine(4)), (head + "chose a/b/c d\n", .badLine(4)),
      (head + "chose a/b#0 c\n", .badLine(4)), (head + "chose a/b#x c\n", .badLine(4)),
      (head + "chose a/b#1#2 c\n", .badLine(4)), (head + "chose a/b@c d\n", .badLine(4)),
      (head + "chose a/b@ d\n", .badLine(4)), (head + "chose > d\n", .badLine(4)),
      (head + "took a/b\n", .badLine(4)), (head + "did a/b maybe\n", .badLine(4)),
      (head + "chose a/b %c3\n", .badLine(4)), (head + "chose a/b %C3%A9\n", .badLine(4)),
      (head + "chose a/b %\u{1b}\n", .badLine(4)), (head + "chose a/b é\n", .badLine(4)),
      (head + "checked a/b p fine p fine\n", .badLine(4)),
      (head + "checked a/b p :=\n", .badLine(4)), (head + "typed a/b size -1\n", .badLine(4)),
      (head + String(repeating: "reopened a/b\n", count: 10_000), .tooLong),
      (head + String(repeating: "x", count: 1 << 20) + "\n", .tooLong),
      (head + "chose " + String(repeating: "a/b>", count: 70) + "a/b c\n", .badLine(4)),
    ] as [(String, Record.TextFault)])
  func everythingElseIsRefused(text: String, fault: Record.TextFault) {
    #expect(throws: fault) { try Record(text: text) }
  }

  /// A text with anything changed is read or refused; and what is read can be walked.
  @Test(arguments: UInt64(0)..<200)
  func damagedTextDoesNoHarm(seed: UInt64) throws {
    var random = Seeded(seed)
    let index = PackIndex(RandomPack.make(seed))
    let text = try random.walk(index).record.text
    for _ in 0..<20 {
      var bytes = Array(text.utf8)
      for _ in 0...random.below(3) {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(random.pick(Array(" \n%#@>/:=-0".utf8)), at: place)
        default: bytes.removeLast(min(random.below(20), bytes.count - 1))
        }
      }
      guard let record = try? Record(text: String(decoding: bytes, as: UTF8.self)) else { continue }
      let walk = Walk(index, resuming: record)
      #expect(try Record(text: walk.record.text) == record)
      _ = (walk.offers, walk.causes, SessionCode.text(of: walk))
    }
  }
}
