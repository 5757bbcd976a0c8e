import Wizard

/// A comparison as text: columns side by side where they fit, else one row after the other.
struct PlainTable {
  private let table: ScreenTable
  private let width: Int

  init(_ table: ScreenTable, width: Int) { (self.table, self.width) = (table, width) }

  var lines: [String] {
    let body = widestCell >= 14 ? sideBySide : underneath
    return table.title.wrapped(to: width) + [""] + body
  }

  private var titleWidth: Int {
    min(table.rows.map(\.title.columns).max() ?? 0, max(width / 4, 8))
  }

  /// What a cell may take where all columns are full.
  private var widestCell: Int {
    (width - 2 - titleWidth) / max(table.columns.count, 1) - 2
  }

  /// Of the rows' titles, then of each column.
  private var widths: [Int] {
    [titleWidth]
      + table.columns.enumerated().map { index, head in
        let cells = table.rows.map { index < $0.cells.count ? $0.cells[index].columns : 0 }
        return min(max(head.columns, cells.max() ?? 0), widestCell)
      }
  }

  private var sideBySide: [String] {
    let widths = widths
    let rows = table.rows.map { row([$0.title] + $0.cells, widths) }
    // Where a row takes several lines, blank lines keep the rows apart.
    let isLoose = rows.contains { $0.count > 1 }
    return row([""] + table.columns, widths) + [""]
      + rows.enumerated().flatMap { isLoose && $0 > 0 ? [""] + $1 : $1 }
  }

  /// One row, its cells wrapped and padded.
  private func row(_ texts: [String], _ widths: [Int]) -> [String] {
    let cells = zip(texts, widths).map { $0.wrapped(to: $1) }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { row in
      let line = zip(cells, widths).map { lines, width in
        let text = row < lines.count ? lines[row] : ""
        return text + String(repeating: " ", count: max(0, width - text.columns))
      }
      return withoutTrailingSpaces("  " + line.joined(separator: "  "))
    }
  }

  private var underneath: [String] {
    table.rows.flatMap { row in
      row.title.wrapped(to: width)
        + zip(table.columns, row.cells).flatMap { column, cell in
          "\(column): \(cell)".wrapped(to: width - 4).enumerated().map {
            ($0 == 0 ? "  " : "    ") + $1
          }
        }
    }
  }

  private func withoutTrailingSpaces(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
