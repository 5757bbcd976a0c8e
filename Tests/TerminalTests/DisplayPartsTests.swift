import Testing

@testable import Terminal

@Suite struct DisplayPartsTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("\u{FF}", "w78="),
  ]) func bytesBecomeLetters(_ text: String, _ letters: String) {
    #expect(Base64.text(Array(text.utf8)) == letters)
  }

  @Test func noAddressEndsItsOwnSequence() {
    let sequence = Link.sequence(to: "https://a/\u{1B}\\\u{7}\u{9C} 日")
    #expect(sequence == "\u{1B}]8;;https://a/%1B\\%07%C2%9C%20%E6%97%A5\u{1B}\\")
  }

  @Test func onlyModernTerminalsAreAsked() {
    for name in ["vt100", "linux", "dumb", "ansi", "screen", ""] {
      var kind = TerminalKind(name)
      #expect(kind.question() == nil)
      #expect(!kind.hasClipboard)
    }
    var kind = TerminalKind("xterm-256color")
    #expect(kind.question() == "\u{1B}[?2026$p")
    #expect(kind.question() == nil)
    #expect(!kind.hasClipboard)
    kind.take("?2026;0$y")
    #expect(!kind.hasLinks)
    #expect(kind.hasClipboard)
    kind.take("?2026;2$y")
    #expect(kind.hasLinks && kind.isSynchronised)
  }

  /// As glibc measures them.
  private func measure(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200D, 0xFE0F: 0
    case 0x1F000...0x1FAFF, 0x3040...0x9FFF: 2
    case 0..<0x20, 0x1F1E6: -1
    default: 1
    }
  }

  @Test func graphemesAreDrawnWithinTheirColumns() {
    func drawn(_ text: String, _ columns: Int) -> [Glyph] {
      Glyph.glyphs(of: text, columns: columns, measure: measure)
    }
    #expect(drawn("a", 1) == [Glyph(scalars: [0x61], columns: 1)])
    #expect(drawn("e\u{301}", 1) == [Glyph(scalars: [0x65, 0x301], columns: 1)])
    #expect(drawn("日", 2) == [Glyph(scalars: [0x65E5], columns: 2)])
    #expect(drawn("👩\u{200D}🔧", 2) == [Glyph(scalars: [0x1F469], columns: 2)])
    #expect(drawn("⚠\u{FE0F}", 2) == [Glyph(scalars: [0x26A0], columns: 1)])
    // Terminals make one, two or four columns of a flag.
    #expect(drawn("🇯🇵", 2).map(\.scalars) == [[0x4A], [0x50]])
    // Wider than its place, or a control: a question mark, and never the thing itself.
    #expect(drawn("日", 1) == [Glyph(scalars: [0x3F], columns: 1)])
    #expect(drawn("\u{1B}", 1) == [Glyph(scalars: [0x3F], columns: 1)])
    #expect(drawn("", 1) == [Glyph(scalars: [0x3F], columns: 1)])
  }

  @Test func marksWithoutMeasureAreCut() throws {
    let zalgo = "a" + String(repeating: "\u{301}", count: 50)
    let glyphs = Glyph.glyphs(of: zalgo, columns: 1, measure: measure)
    #expect(glyphs.count == 1)
    #expect(try #require(glyphs.first).scalars.count == 5)
  }

  @Test func aRecordingSaysOnlyWhatHasChanged() {
    var cast = Asciicast(theme: .standard)
    var grid = Grid(Size(rows: 2, columns: 4))
    grid[0, 0] = Grid.Cell("a", .plain)
    #expect(
      cast.header(grid.size, start: 5)
        == #"{"version": 2, "width": 4, "height": 2, "timestamp": 5, "#
        + #""env": {"TERM": "xterm-256color"}}"# + "\n")
    let first = cast.lines(grid, milliseconds: 1005)
    #expect(first.hasPrefix("[1.005, \"o\", \""))
    #expect(cast.lines(grid, milliseconds: 1006) == "")
    grid[1, 0] = Grid.Cell("\"", .plain)
    let second = cast.lines(grid, milliseconds: 2000)
    #expect(second.contains(#"\""#) && !second.contains("a"))
    #expect(second.split(separator: "\n").count == 1)
    #expect(cast.lines(Grid(Size(rows: 1, columns: 1)), milliseconds: 2001).contains("\"1x1\""))
  }
}
