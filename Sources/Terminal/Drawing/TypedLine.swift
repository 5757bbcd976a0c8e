import Wizard

/// A line that is being typed, with the place where the next character goes.
public struct TypedLine: Sendable, Equatable {
  public private(set) var text = ""
  /// How many graphemes stand before the next one.
  public private(set) var caret = 0

  /// As long as an answer can be.
  private static let limit = 1_000

  public init() {}

  public var isEmpty: Bool { text.isEmpty }

  /// Text from a key or from the clipboard; its line breaks are spaces, its controls are left out.
  mutating func insert(_ more: String) {
    var scalars = String.UnicodeScalarView()
    for scalar in more.unicodeScalars {
      let isBreak = ["\n", "\r", "\t"].contains(scalar)
      if isBreak { scalars.append(" ") }
      if !isBreak, scalar.properties.generalCategory != .control { scalars.append(scalar) }
    }
    // A mark may join the grapheme before it, so that the count is taken of the joined text.
    let head = String(text.prefix(caret)) + String(scalars)
    let whole = head + text.dropFirst(caret)
    guard whole.unicodeScalars.count <= Self.limit else { return }
    text = whole
    caret = min(head.count, whole.count)
  }

  /// The same place in another text of the same length.
  func showing(_ text: String) -> TypedLine {
    var line = self
    line.text = text
    return line
  }

  mutating func deleteBefore() {
    guard caret > 0 else { return }
    caret -= 1
    deleteAfter()
  }

  mutating func deleteAfter() {
    guard caret < text.count else { return }
    text = String(text.prefix(caret)) + text.dropFirst(caret + 1)
    caret = min(caret, text.count)
  }

  /// Everything before the caret, as Ctrl-U does.
  mutating func deleteAllBefore() {
    text = String(text.dropFirst(caret))
    caret = 0
  }

  mutating func move(by step: Int) { caret = min(max(caret + step, 0), text.count) }
  mutating func moveToStart() { caret = 0 }
  mutating func moveToEnd() { caret = text.count }

  /// The part around the caret that fits, and the caret's column in it.
  func window(columns: Int) -> (text: String, caret: Int) {
    let before = Array(text.prefix(caret))
    var used = 0
    var start = before.count
    // One column is kept for the caret behind the last character.
    while start > 0, used + before[start - 1].columns <= columns - 1 {
      start -= 1
      used += before[start].columns
    }
    var shown = String(before[start...])
    var rest = columns - used
    for grapheme in text.dropFirst(caret) {
      rest -= grapheme.columns
      if rest < 0 { break }
      shown.append(grapheme)
    }
    return (shown, used)
  }
}
