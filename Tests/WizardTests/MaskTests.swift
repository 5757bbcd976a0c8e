import Testing

@testable import Remedy
@testable import Wizard

@Suite struct MaskTests {
  private let mask = Mask(
    [.init(.person, "ann"), .init(.host, "anns-laptop"), .init(.workspace, "Acme Rockets")],
    open: ["app.notion.com"])

  struct Case: CustomTestStringConvertible {
    let text: String
    let masked: String
    var testDescription: String { text }

    init(_ text: String, _ masked: String) { (self.text, self.masked) = (text, masked) }
  }

  @Test(arguments: [
    ("/an", "/••"), ("a", "a"), ("ann", "•••"), ("anns-lap", "••••••••"), ("annual", "annual"),
    ("who is acme", "who is ••••"), ("Acme Rockets and", "•••••••••••• and"),
    ("mail to bob@example.org", "mail to •••••••••••••••"), ("loading", "loading"), ("", ""),
  ])
  func aLineBeingTypedShowsDotsForWhatIsPrivate(_ line: String, _ shown: String) {
    #expect(mask.covered(line) == shown)
  }

  @Test(arguments: [
    Case("/home/ann/.config/Notion", "/home/‹person 1›/.config/Notion"),
    Case("/home/bob/x and /Users/Bob Ray/y", "/home/‹person 2›/x and /Users/‹person 2› Ray/y"),
    Case(#"C:\Users\cleo\AppData, /Users/Shared"#, #"C:\Users\‹person 2›\AppData, /Users/Shared"#),
    Case("Annual plan of Ann", "Annual plan of ‹person 1›"),
    Case("anns-laptop", "‹host 1›"),
    Case("Signed in to Acme Rockets.", "Signed in to ‹workspace 1›."),
    Case("Write to ann.lee@example.org.", "Write to ‹mail 1›."),
    Case("a@b.de, c@d.de, a@b.de", "‹mail 1›, ‹mail 2›, ‹mail 1›"),
    Case("The resolver 192.168.1.7 says so.", "The resolver ‹address 1› says so."),
    Case("fe80::1c2d and 2001:db8::7", "‹address 1› and ‹address 2›"),
    Case("127.0.0.1, ::1, 0.0.0.0", "127.0.0.1, ::1, 0.0.0.0"),
    Case("At 10:15:00, version 1.10.2", "At 10:15:00, version 1.10.2"),
    Case("token_v2=v02abc9f81d7e6c5b4a3", "‹token 1›"),
    Case("app.notion.com", "app.notion.com"),
    Case("4b1d6c1e-22aa-4f0e-9f3a-0123456789ab", "‹token 1›"),
    Case(
      "A perfectly ordinary sentence-with-dashes-and-words.",
      "A perfectly ordinary sentence-with-dashes-and-words."),
    Case("", ""),
  ])
  func whatIsPrivateGetsAStandIn(_ example: Case) {
    #expect(mask.masked(example.text) == example.masked)
  }

  @Test func aNameIsCalledWhatItIsTheNameOf() throws {
    var session = try SessionWorld().session
    session.guardSecrets(
      of: Remedy.Evidence(
        "x",
        [
          "profile": .name("Weekend"), "workspace": .name("Acme Rockets"),
          "machine": .name("anns-laptop"),
        ]))
    #expect(
      session.mask.masked("Weekend, Acme Rockets, anns-laptop")
        == "‹profile 1›, ‹workspace 1›, ‹computer 1›")
  }

  /// Neither a beginning nor an end of what is private is left over, wherever it stands.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func noTextLetsASecretThrough(seed: UInt64) {
    var numbers = Numbers(seed: seed)
    let pieces = [
      "ann", "ANN", " ", "/", ".", "é", "日本", "acme rockets", "@", "x", "\u{301}", "-", "1",
    ]
    var text = ""
    for _ in 0..<numbers.next(below: 40) { text += pieces[numbers.next(below: pieces.count)] }
    let masked = mask.masked(text)
    for word in masked.lowercased().split(whereSeparator: {
      !($0.isLetter || $0.isNumber || $0 == "_")
    }) {
      #expect(word != "ann")
    }
    #expect(!(" " + masked.lowercased() + " ").contains(" acme rockets "))
  }
}
