import Flow
import Testing

@testable import Wizard

@Suite struct JSONTests {
  @Test func whatCouldSteerATerminalIsEscaped() {
    let json: JSON = [
      "a\"b": ["x\u{1B}[2J\n\t\\", "日本 é"], "n": 5, "d": .double(0.5), "e": [], "o": [:],
      "z": .null,
    ]
    #expect(
      json.text == """
        {
          "a\\"b": [
            "x\\u001b[2J\\n\\t\\\\",
            "日本 é"
          ],
          "n": 5,
          "d": 0.5,
          "e": [],
          "o": {},
          "z": null
        }
        """)
    #expect(JSON.string("\u{202E}\u{9B}\u{2028}\u{7F}").text == #""\u202e\u009b\u2028\u007f""#)
    #expect(JSON.double(.infinity).text == "null")
  }
}

@Suite struct ExcerptTests {
  private func excerpt(_ text: String, line: Int, column: Int) -> Excerpt? {
    Excerpt(SourceLines(Array(text.utf8)), line: line, column: column)
  }

  @Test func theCaretStandsUnderThePlace() {
    let shown = excerpt("flow: x\n  go: clear-cahce\n", line: 2, column: 7)
    #expect(shown?.text == "  go: clear-cahce\n      ^")
  }

  @Test func wideLettersTakeTwoColumnsAndTabsAreSeen() {
    #expect(excerpt("題名:\tx", line: 1, column: 5)?.text == "題名:␉x\n      ^")
    #expect(excerpt("e\u{301}x", line: 1, column: 3)?.caret == 1)
  }

  @Test func aLongLineIsClippedAroundThePlace() {
    let line = String(repeating: "a ", count: 500) + "HERE" + String(repeating: " b", count: 500)
    let shown = excerpt(line, line: 1, column: 1001)
    #expect(shown?.line.columns ?? 0 <= 92)
    #expect(shown?.line.dropFirst(shown?.caret ?? 0).hasPrefix("HERE") == true)
    #expect(shown?.line.first == "…" && shown?.line.last == "…")
  }

  @Test(arguments: [1, 2, 5, 40, 59, 60, 61, 62, 89, 90, 91, 92, 120])
  func theCaretIsNeverBesideItsLetter(column: Int) {
    let letters = (0..<120).map { String(Character(Unicode.Scalar(UInt8(33 + $0 % 90)))) }
    let shown = excerpt(letters.joined(), line: 1, column: column)
    #expect(
      shown?.line.dropFirst(shown?.caret ?? 0).first.map { String($0) } == letters[column - 1])
  }

  @Test func linesEndAsLibyamlEndsThem() {
    let lines = SourceLines(Array("a\r\nb\rc\u{85}d\u{2028}e\nf".utf8))
    let texts = (1...7).map { number in
      lines[number].map { String(decoding: $0, as: UTF8.self).prefix(1) }
    }
    #expect(texts == ["a", "b", "c", "d", "e", "f", nil])
  }

  @Test func placesOutsideTheFileShowNothing() {
    #expect(excerpt("a", line: 0, column: 1) == nil)
    #expect(excerpt("a", line: 9, column: 1) == nil)
    #expect(excerpt("a", line: 1, column: 99)?.text == "a\n ^")
    #expect(excerpt("", line: 1, column: 1)?.text == "\n^")
  }

  @Test func bytesThatAreNoTextAreShownAsSuch() {
    let lines = SourceLines([0x61, 0xFF, 0x1B, 0x5B, 0x62])
    #expect(Excerpt(lines, line: 1, column: 4)?.line == "a\u{FFFD}␛[b")
  }
}

@Suite struct ComplaintTextTests {
  private let files = [
    SourceFile(path: "flows/é x.yaml", bytes: Array("a: 1\n  go: clear-cahce\n".utf8))
  ]
  private let complaints = [
    Complaint(
      .unknownNode, at: Place(file: 0, line: 2, column: 7), ["name": "clear-\u{1B}cahce"],
      suggestion: "clear-cache"),
    Complaint(.strangerFile, at: .nowhere, ["name": "x.txt"]),
    Complaint(.emptyFile, at: Place(file: 0, line: 0, column: 0)),
  ]

  private var words: ComplaintWords {
    ComplaintWords(
      own: [
        "U0601": .init(says: "no node is named “{name}”", why: "Arrows need a goal."),
        "U0106": .init(says: "“{name}” is strange", why: "It is passed over."),
        "U0209": .init(says: "this file is empty", why: "It says nothing."),
      ], words: Shipped.words("en"))
  }

  @Test func complaintsHaveTheirPlaceTheirLineAndTheNearestWord() {
    var text = ComplaintText(
      words: Shipped.words("en"), complaintWords: words, files: files, folder: "my/")
    #expect(
      text.report(complaints) == """
        warning U0106: “x.txt” is strange
        my/flows/é x.yaml: error U0209: this file is empty
        my/flows/é x.yaml:2:7: error U0601: no node is named “clear-␛cahce”; did you mean “clear-cache”?
              go: clear-cahce
                  ^
        2 errors, 1 warning
        """)
    #expect(text.report([]) == "No complaints.")
  }

  @Test func sarifNamesRulesPlacesAndLevels() {
    let sarif = Sarif(complaintWords: words, files: files, folder: "my/", version: "0.1.0")
    let text = sarif.document(complaints).text
    #expect(text.contains("\"version\": \"2.1.0\""))
    #expect(text.contains("\"uri\": \"my/flows/%C3%A9%20x.yaml\""))
    #expect(text.contains("\"startLine\": 2,"))
    #expect(text.contains("\"startColumn\": 7"))
    #expect(text.contains("\"ruleId\": \"U0601\""))
    #expect(text.contains("Arrows need a goal."))
    #expect(text.contains("\"level\": \"warning\""))
  }
}

@Suite struct ValueTests {
  private let english = Shipped.words("en")
  private let japanese = Shipped.words("ja")

  @Test func numbersTimesAndSizesAreWorded() {
    #expect(english.number(1_234_567) == "1,234,567")
    #expect(english.number(-42) == "−42")
    #expect(english.number(Int.min) == "−9,223,372,036,854,775,808")
    #expect(english.duration(seconds: 0) == "0 seconds")
    #expect(english.duration(seconds: 60) == "1 minute")
    #expect(english.duration(seconds: 7_505) == "2 hours and 5 minutes")
    #expect(english.duration(seconds: 90_000) == "1 day and 1 hour")
    #expect(japanese.duration(seconds: 7_500) == "2 時間、5 分")
    #expect(english.size(bytes: 1) == "1 byte")
    #expect(english.size(bytes: 999) == "999 bytes")
    #expect(english.size(bytes: 1_000) == "1 kB")
    #expect(english.size(bytes: 1_540_000) == "1.5 MB")
    #expect(english.size(bytes: 999_999) == "1 MB")
    #expect(english.size(bytes: 250_000_000) == "250 MB")
    #expect(english.size(bytes: Int.max).hasSuffix(" TB"))
  }

  @Test func listsAreSpokenAsInTheLanguage() {
    #expect(english.list([]) == "")
    #expect(english.list(["a"]) == "a")
    #expect(english.list(["a", "b", "c"]) == "a, b and c")
    #expect(japanese.list(["a", "b", "c"]) == "a、b、c")
  }

  struct Typed: CustomTestStringConvertible {
    let text: String
    let type: FactType
    let value: Value?
    var testDescription: String { text }

    init(_ text: String, _ type: FactType, _ value: Value?) {
      (self.text, self.type, self.value) = (text, type, value)
    }
  }

  @Test(arguments: [
    Typed("5 min", .duration, .duration(300)), Typed("5", .duration, .duration(300)),
    Typed("1.5h", .duration, .duration(5_400)), Typed("２ 時間", .duration, .duration(7_200)),
    Typed("90 s", .duration, .duration(90)), Typed("soon", .duration, nil),
    Typed("200 MB", .size, .size(200_000_000)), Typed("1,5 GB", .size, .size(1_500_000_000)),
    Typed("99999999999999 GB", .size, nil), Typed("1,200", .number(0...9_999), .number(1_200)),
    Typed("12x", .number(0...99), nil), Typed(" a b ", .text, .text("a b")), Typed("", .text, nil),
  ])
  func typedAnswersAreUnderstood(_ typed: Typed) {
    #expect(TypedAnswer(words: japanese).value(typed.text, as: typed.type) == typed.value)
  }

  @Test func theLanguageIsChosenByTagOrSurroundings() {
    let environment = ["LC_ALL": "", "LANG": "ja_JP.UTF-8"]
    #expect(LanguageChoice.wish(option: nil) { environment[$0] } == "ja-JP")
    #expect(LanguageChoice.wish(option: "en") { environment[$0] } == "en")
    #expect(LanguageChoice.wish(option: nil) { _ in "C.UTF-8" } == nil)
    #expect(LanguageChoice.match("ja-JP", among: ["en", "ja"]) == "ja")
    #expect(LanguageChoice.match("PT-br", among: ["pt", "pt-BR"]) == "pt-BR")
    #expect(LanguageChoice.match("de", among: ["en"]) == nil)
  }

  @Test func searchFoldsCaseAccentsAndWidth() {
    #expect("ＡＢＣ Café".folded == "abc cafe")
    #expect("ﾛｸﾞｲﾝ".folded == "ログイン".folded)
    #expect("カ\u{3099}".folded == "が")
  }

  @Test func holesAreFilledAndBracesStay() {
    #expect(filled("{a} {{b} {c} {") { $0 == "a" ? "1" : nil } == "1 {b} {c} {")
  }
}
