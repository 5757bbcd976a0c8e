import Wizard

extension Pen {
  /// Labels and what they say, in a frame.
  func card(_ title: String, _ pairs: [ScreenPair]) -> [Line] {
    let inner = narrower(by: 4).lines(of: pairs)
    let title = medium.clean(title).clipped(columns: width - 6, marks.ellipsis)
    let columns = min(
      max(inner.map(\.columns).max() ?? 0, title.columns + 2), max(width - 4, 1))
    let top = [
      Run(marks.corners[0] + marks.rule, .rule), Run(" " + title + " ", .heading),
      Run(rule(columns - title.columns - 1) + marks.corners[1], .rule),
    ]
    let sides = inner.map { line in
      var framed = line.behind([Run(marks.upright + " ", .rule)])
      framed.runs.append(Run(.spaces(columns - line.columns) + " ", .plain))
      framed.runs.append(Run(marks.upright, .rule))
      return framed
    }
    let bottom = Run(marks.corners[2] + rule(columns + 2) + marks.corners[3], .rule)
    return [Line(top)] + sides + [Line([bottom])]
  }

  func rule(_ columns: Int) -> String { String(repeating: marks.rule, count: max(columns, 0)) }

  /// Two squares of the code in one cell, with the light border that cameras need.
  ///
  /// A part of a code is of no use to anybody: where it does not fit, that is said.
  func picture(of text: String) -> [Line] {
    guard let squares = medium.picture(text), let columns = squares.first?.count,
      medium.hasUnicode, columns + 8 <= width,
      (squares.count + 9) / 2 <= height
    else { return lines(words["qr.too-large"], .faint) }
    let border = 4
    func isDark(_ row: Int, _ column: Int) -> Bool {
      squares.indices.contains(row) && squares[row].indices.contains(column)
        && squares[row][column]
    }
    return stride(from: -border, to: squares.count + border, by: 2).map { row in
      let cells = (-border..<columns + border).map { column in
        switch (isDark(row, column), isDark(row + 1, column)) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      }
      return Line([Run(cells.joined(), .picture)])
    }
  }
}
