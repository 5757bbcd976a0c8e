internal import Wizard

/// Turns grids into escape sequences that every modern terminal understands, whatever terminal the
/// program runs in; after the first, only of the rows that have changed.
public struct ScreenEncoder: Sendable {
  private let looks: [Look]
  private var shown: Grid?

  public init(theme: Theme) {
    looks = Style.allCases.map { theme.look($0, colours: 256) }
  }

  /// What brings a terminal from the grid before to this one; empty where they are equal.
  public mutating func encode(_ grid: Grid) -> String {
    guard grid != shown else { return "" }
    let before = shown?.size == grid.size ? shown : nil
    var text = before == nil ? "\u{1B}[0m\u{1B}[2J" : ""
    for row in 0..<grid.size.rows where before?.cells[row] != grid.cells[row] {
      text += "\u{1B}[\(row + 1);1H" + line(row, of: grid) + "\u{1B}[0m\u{1B}[K"
    }
    shown = grid
    guard let cursor = grid.cursor else { return text + "\u{1B}[?25l" }
    return text + "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h"
  }

  /// Without the blanks at its end, which are cleared.
  private func line(_ row: Int, of grid: Grid) -> String {
    let columns = 0..<grid.size.columns
    guard let last = columns.last(where: { grid[row, $0] != .blank }) else { return "" }
    var (text, look, link): (String, Look, String?) = ("", .plain, nil)
    for column in 0...last {
      let cell = grid[row, column]
      let next = looks[Int(cell.style.rawValue)]
      if next != look { text += next.sequence }
      if cell.link != link { text += Link.sequence(to: cell.link) }
      (look, link) = (next, cell.link)
      text += cell.text
      // Players differ in what they think of it, and what follows must not move.
      let columns = cell.isMeasuredAlike ? 0 : cell.text.columns
      if columns > 0 { text += "\u{1B}[\(row + 1);\(column + 1 + columns)H" }
    }
    return link == nil ? text : text + Link.sequence(to: nil)
  }
}

extension Look {
  /// Sets all of it, whatever was set before; terminals of few colours know no other numbers.
  var sequence: String {
    var codes = ["0"]
    if isBold { codes.append("1") }
    if isDim { codes.append("2") }
    if isUnderlined { codes.append("4") }
    if isReversed { codes.append("7") }
    if let foreground { codes.append(Self.code(of: foreground, from: 30)) }
    if let background { codes.append(Self.code(of: background, from: 40)) }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private static func code(of colour: Int, from first: Int) -> String {
    switch colour {
    case ..<8: "\(first + colour)"
    case ..<16: "\(first + 60 + colour - 8)"
    case ..<256: "\(first + 8);5;\(colour)"
    default: "\(first + 8);2;\(colour >> 16);\(colour >> 8 & 255);\(colour & 255)"
    }
  }
}
