import Wizard

/// Puts the parts of a screen on a grid.
struct Sketch {
  let screen: Screen
  let view: View
  let words: Words
  let medium: Medium
  let keys: Keys
  let frame: Frame
  let body: Body
  private let lines: [Line]
  private let notice: [Line]

  init(
    _ screen: Screen, _ view: View, _ size: Size, _ words: Words, _ medium: Medium, _ keys: Keys
  ) {
    let screen = keys.told(on: screen, words, medium)
    (self.screen, self.view, self.words, self.medium) = (screen, view, words, medium)
    self.keys = keys
    let margin = Frame(size, noticeRows: 0, hasAside: false)
    let notice = Self.notice(
      screen, view, Pen(width: margin.width, height: 1, words: words, medium: medium),
      rows: size.rows / 4)
    self.notice = notice
    frame = Frame(size, noticeRows: notice.count, hasAside: !screen.known.isEmpty)
    let pen = Pen(width: frame.width, height: frame.rows, words: words, medium: medium)
    body = Body(screen, view, pen)
    lines = body.lines.fitting(rows: frame.rows, keeping: frame.keptGap)
  }

  /// What has just happened, above the footer, as it must be seen wherever the text stands.
  private static func notice(_ screen: Screen, _ view: View, _ pen: Pen, rows: Int) -> [Line] {
    let text = view.mustReadFirst ? pen.words["notice.read-first"] : screen.notice
    guard let text else { return [] }
    return Array(pen.lines([Run("! ", .notice)], text, .notice).prefix(max(rows, 1)))
  }

  var lastScroll: Int { max(lines.count - frame.rows, 0) }
  var scroll: Int { min(max(view.scroll, 0), lastScroll) }

  var itemRows: [Range<Int>] {
    body.items.indices.map { item in
      let first = lines.firstIndex { $0.item == item } ?? 0
      let last = lines.lastIndex { $0.item == item } ?? first
      return first..<last + 1
    }
  }

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

  private func drawBody(_ grid: inout Grid) {
    for (row, line) in lines.dropFirst(scroll).prefix(frame.rows).enumerated() {
      put(line, frame.top + row, &grid)
    }
  }

  private func drawNotice(_ grid: inout Grid) {
    for (row, line) in notice.enumerated() { put(line, frame.top + frame.rows + row, &grid) }
  }

  private func put(_ line: Line, _ row: Int, _ grid: inout Grid) {
    grid.write(
      line, row: row, column: frame.margin, limit: frame.margin + frame.width,
      hasUnicode: medium.hasUnicode)
  }

  /// On what is focused; while that is not to be seen, where reading begins.
  private var cursor: Grid.Position {
    let shown = lines.dropFirst(scroll).prefix(frame.rows)
    let focused = shown.firstIndex { $0.item == view.focus && $0.cursor != nil }
    let row = focused ?? shown.firstIndex { $0.gap == nil } ?? scroll
    let column = focused.flatMap { lines[$0].cursor } ?? 0
    return Grid.Position(
      row: frame.top + row - scroll,
      column: min(frame.margin + column, frame.size.columns - 1))
  }
}
