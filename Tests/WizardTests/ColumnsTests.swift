import Testing

@testable import Wizard

@Suite struct ColumnsTests {
  struct Sample: CustomTestStringConvertible {
    let text: String
    let columns: Int
    var testDescription: String { text.unicodeScalars.map { String($0.value, radix: 16) }.joined() }

    init(_ text: String, _ columns: Int) { (self.text, self.columns) = (text, columns) }
  }

  @Test(arguments: [
    Sample("", 0), Sample("abc", 3), Sample("日本語", 6), Sample("ｶﾞ", 2), Sample("ガ", 2),
    Sample("カ\u{3099}", 2), Sample("e\u{301}", 1), Sample("Ａ", 2), Sample("\u{200B}", 0),
    Sample("👩‍👩‍👧‍👦", 2), Sample("🇯🇵", 2), Sample("🇯", 1), Sample("❤\u{FE0F}", 2),
    Sample("❤", 1), Sample("1\u{FE0F}\u{20E3}", 2), Sample("👍🏽", 2), Sample("⌚", 2),
    Sample("한", 2), Sample("\u{1112}\u{1161}\u{11AB}", 2), Sample("☎", 1), Sample("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
    Sample("“…”", 3), Sample("𠮷", 2), Sample("กำ", 2), Sample("\u{AD}", 1), Sample("한국어 x", 8),
  ])
  func graphemesTakeTheirColumns(_ sample: Sample) {
    #expect(sample.text.columns == sample.columns)
  }

  @Test func nothingSteersTheTerminal() {
    #expect("a\u{1B}[2Jb\u{9B}c\r\u{7F}".sanitised == "a␛[2Jb\u{FFFD}c␍␡")
    #expect("abc\u{202E}fed\u{2066}".sanitised == "abc\u{FFFD}fed\u{FFFD}")
    #expect("two\nlines\t".sanitisedLines == "two\nlines␉")
    #expect("日本 👩‍👧".sanitised == "日本 👩‍👧")
  }
}

@Suite struct WrappingTests {
  @Test func latinWordsStayWhole() {
    #expect(
      "Close the app, then open it again.".wrapped(to: 12) == [
        "Close the", "app, then", "open it", "again.",
      ])
  }

  @Test func wordsLongerThanALineAreCut() {
    #expect("see abcdefghij".wrapped(to: 6) == ["see", "abcdef", "ghij"])
  }

  @Test func japaneseBreaksBetweenCharacters() {
    #expect("アプリを終了します。".wrapped(to: 8) == ["アプリを", "終了しま", "す。"])
  }

  @Test func whatIsReadAsOneStaysTogetherWhereThereIsRoom() {
    #expect(
      "次にプロキシを確認してください。".wrapped(to: 18)
        == ["次にプロキシを確認", "してください。"])
    #expect("別のデバイスで試します。".wrapped(to: 22) == ["別のデバイスで試", "します。"])
    #expect("サインインの繰り返し。".wrapped(to: 20) == ["サインインの繰り", "返し。"])
    #expect("この新しいプロキシ".wrapped(to: 16) == ["この新しい", "プロキシ"])
  }

  @Test func noLineBeginsWithAFullStopOrEndsWithAnOpeningBracket() {
    #expect("あいう。えお".wrapped(to: 6) == ["あい", "う。え", "お"])
    #expect("あい「うえ」".wrapped(to: 8) == ["あい「う", "え」"])
    #expect("あいう「え」".wrapped(to: 8) == ["あいう", "「え」"])
  }

  @Test func latinWordsInJapaneseStayWhole() {
    #expect("次にNotionを開く".wrapped(to: 8) == ["次に", "Notionを", "開く"])
  }

  @Test func aNarrowScreenNeverCutsAGrapheme() {
    #expect("日本".wrapped(to: 1) == ["日", "本"])
    #expect("👩‍👧e\u{301}".wrapped(to: 0) == ["👩‍👧", "e\u{301}"])
  }

  @Test func emptyLinesStay() {
    #expect("a\n\nb".wrapped(to: 10) == ["a", "", "b"])
    #expect("".wrapped(to: 10) == [""])
  }

  @Test(arguments: UInt64(0)..<200)
  func linesFitAndLoseNothing(seed: UInt64) {
    var numbers = Numbers(seed: seed)
    let alphabet = Array("ab、。「」 日本🇯🇵e\u{301}(x) ー")
    let text = String(
      (0..<numbers.next(below: 60)).map { _ in alphabet[numbers.next(below: alphabet.count)] })
    let width = 2 + numbers.next(below: 20)
    let lines = text.wrapped(to: width)
    #expect(lines.allSatisfy { $0.columns <= width })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}

/// Numbers that are the same on every run.
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return limit == 0 ? 0 : Int(state % UInt64(limit))
  }
}
