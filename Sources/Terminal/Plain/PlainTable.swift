import Wizard

/// A comparison as text: columns side by side where they fit, else one row after the other.
struct PlainTable {
  private let table: ScreenTable
  private let width: Int

  init(_ table: ScreenTable, width: Int) { (self.table, self.width) = (table, width) }

  var lines: [String] {
    let body = cellWidth >= 14 ? sideBySide : underneath
    return table.title.wrapped(to: width) + [""] + body
  }

  private var titleWidth: Int {
    min(table.rows.map(\.title.columns).max() ?? 0, max(width / 4, 8))
  }

  private var cellWidth: Int {
    let columns = max(table.columns.count, 1)
    return (width - 2 - titleWidth) / columns - 2
  }

  private var sideBySide: [String] {
    let rows = table.rows.map { cells([$0.title] + $0.cells) }
    // Where a row takes several lines, blank lines keep the rows apart.
    let isLoose = rows.contains { $0.count > 1 }
    return cells([""] + table.columns) + [""]
      + rows.enumerated().flatMap { isLoose && $0 > 0 ? [""] + $1 : $1 }
  }

  /// One row, its cells wrapped and padded.
  private func cells(_ texts: [String]) -> [String] {
    let columns = texts.enumerated().map { $1.wrapped(to: $0 == 0 ? titleWidth : cellWidth) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { row in
      let line = columns.enumerated().map { index, lines in
        let text = row < lines.count ? lines[row] : ""
        let width = index == 0 ? titleWidth : cellWidth
        return text + String(repeating: " ", count: max(0, width - text.columns))
      }
      return withoutTrailingSpaces("  " + line.joined(separator: "  "))
    }
  }

  private var underneath: [String] {
    table.rows.flatMap { row in
      [row.title]
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
