public import Wizard

/// A screen as it stands on a terminal of some size.
public struct Drawing: Sendable {
  public let grid: Grid
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
    guard Frame.fits(size) else {
      grid = TooSmall(size: size, words: words, medium: medium, keys: keys).grid
      (items, itemRows) = ([], [])
      (scroll, lastScroll, page) = (0, 0, size.rows)
      return
    }
    let sketch = Sketch(screen, view, size, words, medium, keys)
    grid = sketch.grid
    items = sketch.body.items
    itemRows = sketch.itemRows
    (scroll, lastScroll, page) = (sketch.scroll, sketch.lastScroll, sketch.frame.rows)
  }

  /// The end of the text is on the screen.
  public var isEndVisible: Bool { scroll >= lastScroll }

  func isVisible(_ item: Int) -> Bool {
    itemRows.indices.contains(item)
      && (scroll..<scroll + page).contains(itemRows[item].lowerBound)
  }
}
