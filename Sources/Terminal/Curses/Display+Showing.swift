internal import CNcurses
internal import Wizard

extension Display {
  /// Brings the grid onto the terminal; only what has changed is sent.
  public mutating func show(_ grid: Grid) {
    let before = shown?.size == grid.size ? shown : nil
    if before == nil { ct_clear() }
    let empty = before == nil ? blankRow(of: grid) : nil
    let rows = (0..<min(grid.size.rows, size.rows)).filter {
      (before?.cells[$0] ?? empty) != grid.cells[$0]
    }
    let changed = rows.reduce(0) { count, row in
      count + put(grid.cells[row], at: row, over: before?.cells[row] ?? empty)
    }
    guard before == nil || changed > 0 || before?.cursor != grid.cursor else { return }
    // A change that is small is seen at once anyway.
    let isWhole = kind.isSynchronised && changed > 200
    if isWhole { write("\u{1B}[?2026h") }
    let cursor = grid.cursor.flatMap { isInside($0) ? $0 : nil }
    ct_flush(CInt(cursor?.row ?? -1), CInt(cursor?.column ?? 0))
    showUncertain(in: rows, of: grid)
    if kind.hasLinks { showLinks(in: rows, of: grid) }
    if isWhole { write("\u{1B}[?2026l") }
    if let question = kind.question() { write(question) }
    shown = grid
  }

  /// What stands in every row after it was cleared; nil where blanks have a colour of their own.
  private func blankRow(of grid: Grid) -> Grid.Row? {
    guard looks[Int(Style.plain.rawValue)] == .plain else { return nil }
    return Grid.Row(columns: grid.size.columns)
  }

  private func isInside(_ place: Grid.Position) -> Bool {
    0..<size.rows ~= place.row && 0..<size.columns ~= place.column
  }

  /// How many cells it has put.
  private func put(_ cells: Grid.Row, at row: Int, over before: Grid.Row?) -> Int {
    let columns = min(cells.count, size.columns)
    // The second column of a wide grapheme comes with the first.
    let changes = cells.changes(since: before).filter { $0 < columns && !cells.isBehind($0) }
    for column in changes { put(cells, until: columns, row, column) }
    return changes.count
  }

  /// One grapheme in its columns, whatever the terminal library makes of it.
  private func put(_ cells: Grid.Row, until columns: Int, _ row: Int, _ column: Int) {
    if let (scalar, style) = cells.scalar(column), canPut(scalar, columns - column) {
      return put([scalar], 1, looks[Int(style.rawValue)], row, column)
    }
    let cell = cells[column]
    let look = looks[Int(cell.style.rawValue)]
    let end = min(column + max(cell.text.columns, 1), columns)
    if placesByNumber, !cell.isMeasuredAlike { return keepPlace(look, row, column..<end) }
    var column = column
    for glyph in Glyph.glyphs(of: cell.text, columns: end - column, measure: Self.width) {
      put(glyph.scalars, glyph.scalars.count, look, row, column)
      column += glyph.columns
    }
    while column < end {
      put([0x20], 1, look, row, column)
      column += 1
    }
  }

  /// Whether it can be drawn, whatever width it has.
  private func canPut(_ scalar: UInt32, _ room: Int) -> Bool {
    scalar < 0x7F || isUnicode && room > 1
  }

  /// Blanks that are no spaces: over these, curses moves its cursor without writing them anew.
  private func keepPlace(_ look: Look, _ row: Int, _ columns: Range<Int>) {
    for column in columns { put([0xA0], 1, look, row, column) }
  }

  /// The scalars are read during the call only.
  private func put(
    _ scalars: UnsafePointer<UInt32>, _ count: Int, _ look: Look, _ row: Int, _ column: Int
  ) {
    ct_put(
      CInt(row), CInt(column), scalars, CInt(count), look.attributes,
      CInt(look.foreground ?? -1), CInt(look.background ?? -1))
  }

  static func width(_ scalar: Unicode.Scalar) -> Int { Int(ct_width(scalar.value)) }
}

extension Look {
  fileprivate var attributes: CInt {
    CInt(
      (isBold ? CT_BOLD : 0) | (isDim ? CT_DIM : 0) | (isUnderlined ? CT_UNDERLINE : 0)
        | (isReversed ? CT_REVERSE : 0))
  }
}
