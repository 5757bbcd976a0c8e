import Terminal
import Wizard

extension Grid {
  /// The picture that was printed, as a golden screen is; nil where it has another size.
  init?(printed bytes: [UInt8], size: Size) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count == 2 * size.rows + 4 else { return nil }
    self.init(size)
    guard let place = Self.place(lines[size.rows + 1], size) else { return nil }
    cursor = place
    for row in 0..<size.rows {
      write(String(decoding: lines[row], as: UTF8.self), Array(lines[size.rows + 3 + row]), row)
    }
  }

  /// As the program's own drawing does: nothing that takes no column, nothing that steers.
  private mutating func write(_ text: String, _ styles: [UInt8], _ row: Int) {
    for column in styles.indices.prefix(size.columns) {
      self[row, column].style = Style(letter: styles[column])
    }
    var column = 0
    for grapheme in text.sanitised where grapheme.columns > 0 {
      guard column + grapheme.columns <= size.columns else { return }
      self[row, column].text = String(grapheme)
      for more in 1..<grapheme.columns { self[row, column + more].text = "" }
      column += grapheme.columns
    }
  }

  /// `80x24 cursor 5:2`
  private static func place(_ line: ArraySlice<UInt8>, _ size: Size) -> Position? {
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard words.count == 3, words[0] == "\(size.columns)x\(size.rows)" else { return nil }
    let place = words[2].split(separator: ":").compactMap { Int($0) }
    return place.count == 2 ? Position(row: place[0], column: place[1]) : nil
  }
}

extension Style {
  /// In the order of the cases.
  private static let letters = Array(".Hh-kFfigbdnvlrmp".utf8)

  fileprivate init(letter: UInt8) {
    let number = Self.letters.firstIndex(of: letter).map { UInt8($0) }
    self = number.flatMap(Style.init(rawValue:)) ?? .plain
  }
}
