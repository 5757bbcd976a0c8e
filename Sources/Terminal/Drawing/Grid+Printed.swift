/// A picture as a text file: its rows, its size and cursor, and a letter for each cell's style.
///
/// Spaces at the end of rows, and what stands for them in the styles, are left out.
extension Grid {
  public var printed: String {
    let place = cursor.map { "cursor \($0.row):\($0.column)" } ?? "no cursor"
    let letters = cells.map { row in
      Self.trimmed(String(row.map { Character($0.style.letter) }), ".")
    }
    let size = "\(size.columns)x\(size.rows) \(place)"
    return (rows + ["", size, ""] + letters).joined(separator: "\n") + "\n"
  }

  /// Row by row as it is read.
  public var rows: [String] {
    cells.map { row in Self.trimmed(row.map(\.text).joined(), " ") }
  }

  private static func trimmed(_ text: String, _ filler: Character) -> String {
    var text = text
    while text.last == filler { text.removeLast() }
    return text
  }
}

extension Style {
  /// In the order of the cases.
  private static let letters = Array(".Hh-kFfigbdnvlrmp".utf8)

  fileprivate var letter: UnicodeScalar { UnicodeScalar(Self.letters[Int(rawValue)]) }
}
