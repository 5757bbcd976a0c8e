extension StringProtocol {
  /// The text in lines of at most `width` columns.
  ///
  /// Latin words stay whole, Japanese breaks between characters but never before a closing mark
  /// or after an opening one; what is longer than a line is cut between graphemes.
  public func wrapped(to width: Int) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { Wrapping(width: Swift.max(width, 1)).lines(of: $0) }
  }

  /// The same for one paragraph, every line as far in as the first.
  public func wrappedKeepingIndent(to width: Int) -> [String] {
    let indent = String(prefix { $0 == " " })
    return dropFirst(indent.count).wrapped(to: Swift.max(width - indent.count, 20))
      .map { indent + $0 }
  }
}

private struct Wrapping {
  let width: Int
  private var lines: [String] = []
  private var line = ""
  private var used = 0
  /// Spaces seen since the last word; a line's end swallows them.
  private var spaces = 0

  init(width: Int) { self.width = width }

  func lines(of text: some StringProtocol) -> [String] {
    var wrapping = self
    for piece in pieces(of: text) { wrapping.add(piece) }
    if !wrapping.line.isEmpty || wrapping.lines.isEmpty { wrapping.lines.append(wrapping.line) }
    return wrapping.lines
  }

  private mutating func add(_ piece: Piece) {
    if case .spaces(let count) = piece {
      spaces += count
      return
    }
    guard case .word(let word) = piece else { return }
    let columns = word.columns
    if used + spaces + columns > width && used > 0 { end() }
    if used + spaces + columns <= width {
      line += String(repeating: " ", count: spaces) + word.withPlainSpaces
      (used, spaces) = (used + spaces + columns, 0)
    } else {
      cut(word)
    }
  }

  /// A word longer than a line.
  private mutating func cut(_ word: String) {
    for grapheme in word {
      if used + grapheme.columns > width && used > 0 { end() }
      line.append(grapheme)
      used += grapheme.columns
    }
    spaces = 0
  }

  private mutating func end() {
    lines.append(line)
    (line, used, spaces) = ("", 0, 0)
  }

  private enum Piece {
    /// Never broken inside, unless it is longer than a line.
    case word(String)
    case spaces(Int)
  }

  private func pieces(of text: some StringProtocol) -> [Piece] {
    var pieces: [Piece] = []
    var word = ""
    for grapheme in text {
      if let last = word.last, grapheme == " " || last.mayEndLine(before: grapheme) {
        pieces.append(.word(word))
        word = ""
      }
      if grapheme == " " { pieces.append(.spaces(1)) } else { word.append(grapheme) }
    }
    if !word.isEmpty { pieces.append(.word(word)) }
    return joined(pieces)
  }

  /// Without cuts inside a word in katakana, or in a sentence's last letters: both are read as one.
  private func joined(_ pieces: [Piece]) -> [Piece] {
    var joined: [Piece] = []
    for piece in pieces {
      var piece = piece
      while case .word(let word) = piece, case .word(let last) = joined.last,
        last.isOne(with: word), (last + word).columns * 2 <= width
      {
        joined.removeLast()
        piece = .word(last + word)
      }
      joined.append(piece)
    }
    return joined
  }
}

extension String {
  /// Whether a line's end between the two would tear what is read as one.
  fileprivate func isOne(with next: String) -> Bool {
    guard let last = unicodeScalars.last, let first = next.unicodeScalars.first else {
      return false
    }
    if last.isKatakana { return first.isKatakana }
    guard next.last == "。", first.isHiragana else { return false }
    return last.isHiragana ? next.count <= 4 : last.isKanji && next.count == 2
  }

  /// A space that must not be a line's end has done its part once the lines are made.
  fileprivate var withPlainSpaces: String {
    guard unicodeScalars.contains("\u{A0}") else { return self }
    return String(map { $0 == "\u{A0}" ? " " : $0 })
  }
}

extension Unicode.Scalar {
  /// The dot between two words is none of them.
  fileprivate var isKatakana: Bool { 0x30A1...0x30FA ~= value || 0x30FC...0x30FE ~= value }
  fileprivate var isHiragana: Bool { 0x3041...0x309F ~= value }
  fileprivate var isKanji: Bool { 0x4E00...0x9FFF ~= value }
}

extension Character {
  /// Whether a line may end between the two, where no space is.
  fileprivate func mayEndLine(before next: Character) -> Bool {
    (isIdeographic || next.isIdeographic) && !Self.openers.contains(self)
      && !Self.closers.contains(next)
  }

  /// Of a script that is written without spaces.
  private var isIdeographic: Bool { unicodeScalars.first?.isWide ?? false }

  /// Not at a line's end.
  private static let openers: Set<Character> = Set("（「『【〈《〔［｛“‘([{")
  /// Not at a line's beginning.
  private static let closers: Set<Character> = Set(
    "、。，．）」』】〉》〕］｝！？：；・ー々…‥ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ”’)]},.!?:;%")
}
