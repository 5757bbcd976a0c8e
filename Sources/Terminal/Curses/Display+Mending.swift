internal import Wizard

extension Display {
  /// Puts graphemes of which terminals think differently into the places kept for them, each by
  /// itself, and what one drawn too wide has covered behind it: so nothing else in the row moves.
  ///
  /// Curses knows of none of this and finds the cursor where it left it.
  func showUncertain(in rows: [Int], of grid: Grid) {
    guard placesByNumber else { return }
    var text = ""
    for row in rows where !grid.cells[row].isMeasuredAlike {
      text += uncertain(in: grid.cells[row], row)
    }
    if !text.isEmpty { write("\u{1B}7" + text + "\u{1B}[0m\u{1B}8") }
  }

  private func uncertain(in cells: Grid.Row, _ row: Int) -> String {
    let columns = min(cells.count, size.columns)
    var (text, column) = ("", 0)
    while column < columns {
      let (cell, width) = (cells[column], cells[column].columns)
      if !cell.isMeasuredAlike, column + width <= columns {
        let drawn = cell.glyphs(in: width, reach: columns - column)
        text += picture(of: drawn, width, cell.style, row, column)
        let covered = min(column + drawn.reach, columns)
        text += neighbours(in: cells, from: column + width, to: covered, row)
      }
      column += width
    }
    return text
  }

  /// The glyphs, each at its column, and blanks in the rest of the place.
  private func picture(
    of glyphs: [Glyph], _ width: Int, _ style: Style, _ row: Int, _ column: Int
  ) -> String {
    var (text, taken) = (look(style), 0)
    for glyph in glyphs {
      text += place(row, column + taken)
      text.unicodeScalars.append(contentsOf: glyph.scalars.compactMap(Unicode.Scalar.init))
      taken += glyph.columns
    }
    return taken < width ? text + place(row, column + taken) + .spaces(width - taken) : text
  }

  private func neighbours(
    in cells: Grid.Row, from first: Int, to end: Int, _ row: Int
  ) -> String {
    var (text, column) = (place(row, first), first)
    while column < end, cells[column].isMeasuredAlike {
      text += look(cells[column].style) + cells[column].text
      column += cells[column].columns
    }
    return column == first ? "" : text
  }

  private func place(_ row: Int, _ column: Int) -> String { "\u{1B}[\(row + 1);\(column + 1)H" }
  private func look(_ style: Style) -> String { looks[Int(style.rawValue)].sequence }
}

extension Grid.Cell {
  /// Of its grapheme.
  fileprivate var columns: Int { text.utf8.count <= 1 ? 1 : max(text.columns, 1) }

  var isMeasuredAlike: Bool {
    text.utf8.count <= 1 || (text.first?.isMeasuredAlike ?? true)
  }

  /// What is drawn of it where so many columns are left in the row: nothing that could run over.
  fileprivate func glyphs(in width: Int, reach: Int) -> [Glyph] {
    let glyphs = Glyph.glyphs(of: text, columns: width, measure: Display.width)
    return glyphs.reach <= max(reach, width) ? glyphs : [.unknown]
  }
}

extension [Glyph] {
  /// The columns that a terminal may take which gives each character as many as there can be.
  fileprivate var reach: Int { reduce(0) { $0 + 2 * $1.scalars.count } }
}
