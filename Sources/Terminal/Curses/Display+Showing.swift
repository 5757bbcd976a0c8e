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
  private func blankRow(of grid: Grid) -> [Grid.Cell]? {
    guard looks[Int(Style.plain.rawValue)] == .plain else { return nil }
    return Array(repeating: .blank, count: grid.size.columns)
  }

  private func isInside(_ place: Grid.Position) -> Bool {
    0..<size.rows ~= place.row && 0..<size.columns ~= place.column
  }

  /// How many cells it has put.
  private func put(_ cells: [Grid.Cell], at row: Int, over before: [Grid.Cell]?) -> Int {
    let columns = min(cells.count, size.columns)
    let places =
      before.map { before in (0..<columns).filter { before[$0] != cells[$0] } }
      ?? Array(0..<columns)
    var changed = 0
    for column in places {
      let cell = cells[column]
      // The second column of a wide grapheme comes with the first.
      if cell.text.isEmpty { continue }
      let width = cell.text.utf8.count == 1 ? 1 : max(cell.text.columns, 1)
      put(cell, width: min(width, columns - column), row, column)
      changed += 1
    }
    return changed
  }

  /// One grapheme in its columns, whatever the terminal library makes of it.
  private func put(_ cell: Grid.Cell, width: Int, _ row: Int, _ column: Int) {
    let look = looks[Int(cell.style.rawValue)]
    if let byte = cell.text.utf8.first, cell.text.utf8.count == 1, 0x20..<0x7F ~= byte {
      var scalar = UInt32(byte)
      return put(&scalar, 1, look, row, column)
    }
    var column = column
    let end = column + width
    if placesByNumber, !cell.isMeasuredAlike { return keepPlace(look, row, column..<end) }
    for glyph in Glyph.glyphs(of: cell.text, columns: width, measure: Self.width) {
      put(glyph.scalars, glyph.scalars.count, look, row, column)
      column += glyph.columns
    }
    while column < end {
      put([0x20], 1, look, row, column)
      column += 1
    }
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
