import TestSupport
import Testing

@testable import Terminal

@Suite struct KeystrokesTests {
  private func keys(_ text: String) -> [Key] {
    var keystrokes = Keystrokes()
    return keystrokes.take(Array(text.utf8)) + keystrokes.settle()
  }

  struct Typed: CustomTestStringConvertible {
    let testDescription: String
    let bytes: String
    let keys: [Key]

    init(_ bytes: String, _ keys: Key...) {
      (testDescription, self.bytes, self.keys) = (bytes.debugDescription, bytes, keys)
    }
  }

  static let typed = [
    Typed("a1?", .character("a"), .character("1"), .character("?")),
    Typed("é日👩", .character("é"), .character("日"), .character("👩")),
    Typed("\r\t\u{7F}\u{8}", .enter, .tab, .backspace, .backspace),
    Typed("\u{3}\u{15}", .control("c"), .control("u")),
    Typed("\u{0}", .unknown),
    Typed("\u{1B}", .escape),
    Typed("\u{1B}\u{1B}", .escape, .escape),
    Typed("\u{1B}\u{1B}[A", .escape, .up),
    Typed("\u{1B}[A\u{1B}[B\u{1B}OC\u{1B}OD", .up, .down, .right, .left),
    Typed("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~", .home, .end, .home, .end),
    Typed("\u{1B}[5~\u{1B}[6~\u{1B}[3~\u{1B}[Z", .pageUp, .pageDown, .delete, .backTab),
    Typed("\u{1B}[1;5A\u{1B}[5;2~", .up, .pageUp),
    // Function keys, of xterm and of the Linux console.
    Typed("\u{1B}OP\u{1B}[15~\u{1B}[[A", .unknown, .unknown, .unknown),
    // A mouse that nobody asked for, in three dialects.
    Typed("\u{1B}[<0;12;7M\u{1B}[<0;12;7mj", .unknown, .unknown, .character("j")),
    Typed("\u{1B}[M !!j", .unknown, .character("j")),
    Typed("\u{1B}[32;12;7Mj", .unknown, .character("j")),
    // A terminal's answers, and its strings.
    Typed("\u{1B}]11;rgb:00/00/00\u{7}j", .character("j")),
    Typed("\u{1B}P1$r0m\u{1B}\\j", .character("j")),
    Typed("\u{1B}[?2026;2$yj", .character("j")),
    Typed(
      "\u{1B}[200~two\nlines\u{1B}[31m!\u{1B}[201~j", .paste("two lines[31m!"), .character("j")),
    Typed("\u{1B}[200~never closed", .paste("never closed")),
    Typed("\u{85}", .unknown),
  ]

  @Test(arguments: typed) func bytesMeanKeys(_ typed: Typed) {
    #expect(keys(typed.bytes) == typed.keys)
  }

  @Test(arguments: typed) func howTheyAreCutDoesNotMatter(_ typed: Typed) {
    var keystrokes = Keystrokes()
    var keys: [Key] = []
    for byte in typed.bytes.utf8 { keys += keystrokes.take([byte]) }
    #expect(keys + keystrokes.settle() == typed.keys)
  }

  @Test func brokenBytesAreUnknownAndLoseNothingElse() {
    var keystrokes = Keystrokes()
    #expect(keystrokes.take([0xE6, 0x97, 0x6A]) == [.unknown, .character("j")])
    #expect(keystrokes.take([0xFF, 0x6A, 0xC3]) == [.unknown, .character("j")])
    #expect(keystrokes.patience != nil)
    #expect(keystrokes.settle() == [.unknown])
    #expect(keystrokes.patience == nil)
  }

  @Test func answersAreKeptApart() {
    var keystrokes = Keystrokes()
    _ = keystrokes.take(Array("\u{1B}[?2026;2$y\u{1B}[?62;22c".utf8))
    #expect(keystrokes.takeAnswers() == ["?2026;2$y", "?62;22c"])
    #expect(keystrokes.takeAnswers().isEmpty)
  }

  @Test func theTerminalsOwnSequencesCount() {
    var keystrokes = Keystrokes(own: [Array("\u{1B}A".utf8): .up, Array("\u{1B}[25~".utf8): .end])
    #expect(keystrokes.take(Array("\u{1B}A\u{1B}[25~\u{1B}B".utf8)) == [.up, .end, .unknown])
  }

  @Test func aPasteWithoutMeasureIsCutAndItsEndFound() {
    var keystrokes = Keystrokes()
    let long = String(repeating: "x", count: 1 << 18)
    let keys = keystrokes.take(Array("\u{1B}[200~\(long)\u{1B}[201~j".utf8))
    guard case .paste(let text) = keys.first else { return #expect(Bool(false), "no paste") }
    #expect(text.utf8.count <= (1 << 16) + 64)
    #expect(keys.dropFirst() == [.character("j")])
  }

  @Test(arguments: UInt64(0)..<50) func noBytesTrapOrStayOpen(_ seed: UInt64) {
    var (random, keystrokes) = (Seeded(seed), Keystrokes())
    let favourites = Array("\u{1B}[OM?~201;]日".utf8)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        Bool.random(using: &random)
          ? favourites[Int.random(in: 0..<favourites.count, using: &random)]
          : UInt8.random(in: 0...255, using: &random)
      }
      _ = keystrokes.take(bytes)
      if Int.random(in: 0..<10, using: &random) == 0 {
        _ = keystrokes.settle()
        #expect(keystrokes.patience == nil)
      }
    }
  }
}
