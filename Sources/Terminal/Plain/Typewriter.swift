extension String {
  /// The text with plain ASCII in the place of typographic marks, for old terminals.
  public var typewritten: String {
    var result = ""
    for character in self { result += Self.plainMarks[character] ?? String(character) }
    return result
  }

  private static let plainMarks: [Character: String] = [
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "‹": "<", "›": ">",
    "·": "-", "→": "->", "−": "-", "\u{A0}": " ",
  ]
}
