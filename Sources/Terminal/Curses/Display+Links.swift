extension Display {
  /// Writes the links of changed rows once more, this time as links: curses has no cells for them.
  ///
  /// The cursor is put back, so that curses finds it where it left it.
  func showLinks(in rows: [Int], of grid: Grid) {
    var text = ""
    for row in rows {
      let columns = 0..<min(grid.size.columns, size.columns)
      for run in runs(in: row, columns, of: grid) { text += run }
    }
    if !text.isEmpty { write("\u{1B}7" + text + "\u{1B}[0m\u{1B}8") }
  }

  /// Where the row's cells lead somewhere: the place, the look, the link and its text.
  private func runs(in row: Int, _ columns: Range<Int>, of grid: Grid) -> [String] {
    var (runs, link, style): ([String], String?, Style?) = ([], nil, nil)
    for column in columns {
      let cell = grid[row, column]
      // An address is ASCII; whatever else may be drawn otherwise than it is written.
      let next = cell.text.utf8.count == 1 ? cell.link : nil
      if next != link, link != nil { runs[runs.count - 1] += Link.sequence(to: nil) }
      if let next {
        if next != link {
          runs.append("\u{1B}[\(row + 1);\(column + 1)H" + Link.sequence(to: next))
        }
        if next != link || cell.style != style {
          runs[runs.count - 1] += looks[Int(cell.style.rawValue)].sequence
        }
        runs[runs.count - 1] += cell.text
      }
      (link, style) = (next, cell.style)
    }
    if link != nil { runs[runs.count - 1] += Link.sequence(to: nil) }
    return runs
  }
}
