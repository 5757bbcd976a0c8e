import Wizard

/// Puts the parts of a screen on a grid, as the reader has them now.
struct Sketch {
  let sheet: Sheet
  let view: View

  init(_ sheet: Sheet, _ view: View) { (self.sheet, self.view) = (sheet, view) }

  var screen: Screen { sheet.screen }
  var words: Words { sheet.words }
  var medium: Medium { sheet.medium }
  var frame: Frame { sheet.frame }
  private var lines: [Line] { sheet.lines }

  var scroll: Int { min(max(view.scroll, 0), sheet.lastScroll) }

  var grid: Grid {
    var grid = Grid(frame.size)
    drawHeader(&grid)
    drawBody(&grid)
    drawAside(&grid)
    drawNotice(&grid)
    drawRule(&grid)
    drawFooter(&grid)
    grid.cursor = cursor
    return grid
  }

  /// Draws anew what stands in front of an item that is in sight, and nothing else of it: that is
  /// all by which it looks focused or not.
  func redrawHead(of item: Int, _ grid: inout Grid) {
    guard let head = sheet.heads[item] else { return }
    let row = frame.top + sheet.itemRows[item].lowerBound - scroll
    let drawn = item == view.focus ? head.focused : head.plain
    grid.cells[row].replace(from: frame.margin, with: drawn)
  }

  private func drawBody(_ grid: inout Grid) {
    for (row, line) in lines.dropFirst(scroll).prefix(frame.rows).enumerated() {
      put(line, frame.top + row, &grid)
    }
  }

  private func drawNotice(_ grid: inout Grid) {
    for (row, line) in sheet.notice.enumerated() { put(line, frame.top + frame.rows + row, &grid) }
  }

  private func put(_ line: Line, _ row: Int, _ grid: inout Grid) {
    let isFocused = line.item == view.focus && line.item != nil
    let isBar = isFocused && medium.isShared && sheet.items[view.focus] != .field
    var column = frame.margin
    let limit = frame.margin + frame.width
    for run in line.runs(isFocused: isFocused) {
      var run = run
      if isBar, run.style != .focus { run.style = .focused }
      column = grid.write(
        run, row: row, column: column, limit: limit, hasUnicode: medium.hasUnicode)
    }
    // From edge to edge, to be found on a projector.
    if isBar { grid.fill(row: row, columns: column..<max(limit, column), .focused) }
  }

  /// On what is focused; while that is not to be seen, where reading begins.
  var cursor: Grid.Position {
    let shown = lines.dropFirst(scroll).prefix(frame.rows)
    let focused = shown.firstIndex { $0.item == view.focus && $0.cursor != nil }
    let row =
      focused ?? shown.firstIndex(where: \.isHere) ?? shown.firstIndex { $0.gap == nil } ?? scroll
    let column = focused.flatMap { lines[$0].cursor } ?? 0
    return Grid.Position(
      row: frame.top + row - scroll,
      column: min(frame.margin + column, frame.size.columns - 1))
  }
}
