import Wizard

/// What a window shows that is too small for anything else: which size it needs.
struct TooSmall {
  let size: Size
  let words: Words
  let medium: Medium
  let keys: Keys

  var grid: Grid {
    var grid = Grid(size)
    guard size.rows > 0, size.columns > 0 else { return grid }
    let pen = Pen(width: size.columns, height: size.rows, words: words, medium: medium)
    let holes = [
      "columns": words.number(Frame.smallest.columns), "rows": words.number(Frame.smallest.rows),
    ]
    let quit = keys.shown(.command(.quit))?.shown(words, medium) ?? ""
    // The numbers first: they are what is still to be read where hardly anything fits.
    let lines =
      pen.lines(words["too-small.size", holes], .heading)
      + pen.lines(words["too-small.text"]) + pen.lines(words["too-small.quit", ["key": quit]])
    for (row, line) in lines.prefix(size.rows).enumerated() {
      grid.write(line, row: row, column: 0, limit: size.columns, hasUnicode: medium.hasUnicode)
    }
    grid.cursor = Grid.Position(row: 0, column: 0)
    return grid
  }
}
