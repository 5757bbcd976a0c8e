public import Wizard

/// A screen as it stands on a terminal of some size.
public struct Drawing: Sendable {
  public private(set) var grid: Grid
  /// What can be focused, and the rows of the text that each takes.
  public let items: [Item]
  let itemRows: [Range<Int>]
  /// The first row of the text that is to be seen, and the last that can be.
  public let scroll: Int
  public let lastScroll: Int
  /// How many rows of text are to be seen.
  public let page: Int

  public init(
    screen: Screen, view: View, size: Size, words: Words, medium: Medium = Medium(),
    keys: Keys = .standard
  ) {
    let subject = Sheet.Subject(
      screen: screen, size: size, line: view.line, mustReadFirst: view.mustReadFirst)
    guard Frame.fits(size) else {
      self.init(tooSmall: size, words, medium, keys)
      return
    }
    self.init(Sheet(subject, words, medium, keys), view)
  }

  init(_ sheet: Sheet, _ view: View) {
    let sketch = Sketch(sheet, view)
    self.init(
      grid: sketch.grid, items: sheet.items, itemRows: sheet.itemRows, scroll: sketch.scroll,
      lastScroll: sheet.lastScroll, page: sheet.frame.rows)
  }

  init(tooSmall size: Size, _ words: Words, _ medium: Medium, _ keys: Keys) {
    self.init(
      grid: TooSmall(size: size, words: words, medium: medium, keys: keys).grid, items: [],
      itemRows: [], scroll: 0, lastScroll: 0, page: size.rows)
  }

  /// Nothing yet.
  init(blank size: Size) {
    self.init(grid: Grid(size), items: [], itemRows: [], scroll: 0, lastScroll: 0, page: size.rows)
  }

  private init(
    grid: Grid, items: [Item], itemRows: [Range<Int>], scroll: Int, lastScroll: Int, page: Int
  ) {
    (self.grid, self.items, self.itemRows) = (grid, items, itemRows)
    (self.scroll, self.lastScroll, self.page) = (scroll, lastScroll, page)
  }

  /// The same with the focus on another choice; nil where more than these two has to be drawn.
  func moved(on sheet: Sheet, from before: View, to view: View) -> Drawing? {
    var same = before
    same.focus = view.focus
    guard same == view, view.scroll == scroll, !sheet.medium.isShared,
      isChoiceInSight(before.focus), isChoiceInSight(view.focus)
    else { return nil }
    var drawing = self
    let sketch = Sketch(sheet, view)
    for item in [before.focus, view.focus] { sketch.redrawHead(of: item, &drawing.grid) }
    drawing.grid.cursor = sketch.cursor
    return drawing
  }

  private func isChoiceInSight(_ item: Int) -> Bool {
    guard items.indices.contains(item), case .choice = items[item] else { return false }
    return isVisible(item)
  }

  /// The end of the text is on the screen.
  public var isEndVisible: Bool { scroll >= lastScroll }

  func isVisible(_ item: Int) -> Bool {
    itemRows.indices.contains(item)
      && (scroll..<scroll + page).contains(itemRows[item].lowerBound)
  }
}
