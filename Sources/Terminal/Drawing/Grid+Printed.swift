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

  /// The picture of that size; nil where the file holds another one.
  public init?(printed bytes: [UInt8], size: Size) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count == 2 * size.rows + 4 else { return nil }
    self.init(size)
    guard let cursor = Self.cursor(lines[size.rows + 1], size) else { return nil }
    self.cursor = cursor
    for row in 0..<size.rows {
      let styles = Array(lines[size.rows + 3 + row])
      for column in styles.indices.prefix(size.columns) {
        self[row, column].style = Style(letter: styles[column])
      }
      var column = 0
      for grapheme in String(decoding: lines[row], as: UTF8.self) where column < size.columns {
        column = write(Run(String(grapheme), self[row, column].style), row: row, column: column)
      }
    }
  }

  /// `80x24 cursor 5:2`
  private static func cursor(_ line: ArraySlice<UInt8>, _ size: Size) -> Position? {
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard words.count == 3, words[0] == "\(size.columns)x\(size.rows)" else { return nil }
    let place = words[2].split(separator: ":").compactMap { Int($0) }
    return place.count == 2 ? Position(row: place[0], column: place[1]) : nil
  }
}

extension Style {
  /// In the order of the cases.
  private static let letters = Array(".Hh-kFfigbdnvlrmp".utf8)

  fileprivate var letter: UnicodeScalar { UnicodeScalar(Self.letters[Int(rawValue)]) }

  fileprivate init(letter: UInt8) {
    let number = Self.letters.firstIndex(of: letter).map { UInt8($0) }
    self = number.flatMap(Style.init(rawValue:)) ?? .plain
  }
}
