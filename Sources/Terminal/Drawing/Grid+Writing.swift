import Wizard

extension Grid {
  /// Writes from there on, in that row only; says the column behind.
  ///
  /// What lies outside is left out, and a wide grapheme is never cut: where only half of it
  /// fits, nothing is written. What could steer a terminal is shown as a sign.
  @discardableResult
  mutating func write(
    _ run: Run, row: Int, column: Int, limit: Int? = nil, hasUnicode: Bool = true
  ) -> Int {
    var column = column
    let limit = min(limit ?? size.columns, size.columns)
    guard (0..<size.rows).contains(row), column >= 0 else { return column }
    if run.text.isPlainASCII, run.link == nil {
      let text = run.text.utf8.prefix(max(limit - column, 0))
      cells[row].write(ascii: text, at: column, run.style)
      return column + text.count
    }
    var style = run.style
    for grapheme in hasUnicode ? run.text.sanitised : run.text.sanitised.typewritten {
      let columns = grapheme.columns
      guard columns > 0 else { continue }
      guard column + columns <= limit else { return limit }
      // A stand-in for something private is written so.
      if grapheme == "‹", run.style != .header { style = .masked }
      let text = hasUnicode ? String(grapheme) : grapheme.inASCII
      self[row, column] = Cell(text, style, link: run.link)
      for offset in 1..<columns {
        self[row, column + offset] = Cell(hasUnicode ? "" : "?", style, link: run.link)
      }
      if grapheme == "›" { style = run.style }
      column += columns
    }
    return column
  }

  mutating func write(
    _ line: Line, row: Int, column: Int, limit: Int, hasUnicode: Bool = true
  ) {
    var column = column
    for run in line.runs(isFocused: false) {
      column = write(run, row: row, column: column, limit: limit, hasUnicode: hasUnicode)
    }
  }

  /// Gives a whole row one style, its text staying.
  mutating func fill(row: Int, columns: Range<Int>, _ style: Style) {
    guard (0..<size.rows).contains(row) else { return }
    for column in columns.clamped(to: 0..<size.columns) { self[row, column].style = style }
  }
}

extension String {
  /// The beginning that fits, with a mark where something was left out.
  func clipped(columns: Int, _ mark: String) -> String {
    if self.columns <= columns { return self }
    var rest = columns - mark.columns
    guard rest >= 0 else { return "" }
    var clipped = ""
    for grapheme in self {
      rest -= grapheme.columns
      if rest < 0 { break }
      clipped.append(grapheme)
    }
    return clipped + mark
  }

  static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: count < 0 ? 0 : count)
  }

  func padded(to columns: Int) -> String { self + .spaces(columns - self.columns) }
}

extension Character {
  /// The letter without its accents where that is ASCII; else a mark that something stands here.
  fileprivate var inASCII: String {
    if isASCII { return String(self) }
    let folded = String(self).folded
    guard folded.count == 1, folded.first?.isASCII == true else { return "?" }
    return isUppercase ? folded.uppercased() : folded
  }
}
