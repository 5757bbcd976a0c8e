import Wizard

/// A comparison: columns side by side where they fit, else one row's cells below each other.
struct ComparisonTable {
  private let table: ScreenTable
  private let pen: Pen

  init(_ table: ScreenTable, _ pen: Pen) { (self.table, self.pen) = (table, pen) }

  var lines: [Line] {
    let title = pen.lines(table.title, .heading)
    return title + (share >= 16 ? sideBySide : underneath)
  }

  /// A quarter of the row, and what the columns leave.
  private var titles: Int {
    let rest = pen.width - contents.reduce(0) { $0 + $1 + 2 }
    return min(table.rows.map(\.title.columns).max() ?? 0, max(pen.width / 4, rest, 8))
  }

  /// What each column would take in one row.
  private var contents: [Int] {
    table.columns.enumerated().map { index, head in
      let cells = table.rows.map { index < $0.cells.count ? $0.cells[index].columns : 0 }
      return max(head.columns, cells.max() ?? 0)
    }
  }

  /// What a cell may take where all columns are full.
  private var share: Int {
    (pen.width - titles) / max(table.columns.count, 1) - 2
  }

  private var widths: [Int] { contents.map { min($0, share) } }

  private var sideBySide: [Line] {
    let widths = widths
    let total = titles + widths.reduce(0) { $0 + $1 + 2 }
    let rows = table.rows.map { row($0.title, $0.cells, widths, .plain) }
    // Where a row takes several lines, blank ones keep the rows apart.
    let isLoose = rows.contains { $0.count > 1 }
    return row("", table.columns, widths, .heading) + [Line([Run(pen.rule(total), .rule)])]
      + rows.enumerated().flatMap { isLoose && $0 > 0 ? [Line(.betweenAlike)] + $1 : $1 }
  }

  /// One row, its cells wrapped and padded.
  private func row(_ title: String, _ cells: [String], _ widths: [Int], _ style: Style) -> [Line] {
    let head = pen.narrower(by: pen.width - max(titles, 1)).lines(title, .faint)
    let columns = zip(cells, widths).map { cell, width in
      (pen.narrower(by: pen.width - width).lines(cell, style), width)
    }
    let height = max(head.count, columns.map(\.0.count).max() ?? 0)
    return (0..<height).map { row in
      columns.reduce(padded(head, row, titles)) { line, column in
        var line = line
        line.runs.append(Run("  "))
        line.runs += padded(column.0, row, column.1).runs
        return line
      }
    }
  }

  private func padded(_ lines: [Line], _ row: Int, _ width: Int) -> Line {
    var line = row < lines.count ? lines[row] : Line()
    line.runs.append(Run(.spaces(width - line.columns)))
    return line
  }

  private var underneath: [Line] {
    table.rows.flatMap { row in
      pen.lines(row.title, .heading) + zip(table.columns, row.cells).flatMap(cell)
    }
  }

  /// "A web browser: nearly nothing opens", what it is about fainter than what it says.
  private func cell(_ column: String, _ cell: String) -> [Line] {
    let label = column + ": "
    let rows = pen.narrower(by: 4).lines(label + cell)
    return rows.enumerated().map { row, line in
      let text = line.runs.map(\.text).joined()
      guard row == 0, text.hasPrefix(label) else {
        return line.behind([Run(row == 0 ? "  " : "    ")])
      }
      return Line([Run("  "), Run(label, .faint), Run(String(text.dropFirst(label.count)))])
    }
  }
}
