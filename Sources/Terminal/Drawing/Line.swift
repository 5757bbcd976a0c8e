import Wizard

/// A stretch of text in one style.
struct Run: Equatable {
  var text: String
  var style: Style
  /// The address that it leads to.
  var link: String?

  init(_ text: String, _ style: Style = .plain, link: String? = nil) {
    (self.text, self.style, self.link) = (text, style, link)
  }

  var columns: Int { text.columns }
}

/// One row of what a screen says, before it has its place.
struct Line: Equatable {
  /// What stands in front, and what stands there instead while the item is focused.
  struct Head: Equatable {
    let plain: [Run]
    let focused: [Run]
  }

  var head: Head?
  var runs: [Run]
  /// The number of the item that the row belongs to.
  var item: Int?
  /// Where the cursor sits while the item is focused; only in the item's first row.
  var cursor: Int?
  /// Here the user stands.
  var isHere = false
  /// Set where the row only keeps others apart.
  var gap: Gap?

  init(_ runs: [Run] = [], item: Int? = nil) { (self.runs, self.item) = (runs, item) }

  init(_ gap: Gap) {
    self.init()
    self.gap = gap
  }

  var columns: Int { ((head?.plain ?? []) + runs).reduce(0) { $0 + $1.columns } }

  /// All of the row.
  func runs(isFocused: Bool) -> [Run] {
    guard let head else { return runs }
    return (isFocused ? head.focused : head.plain) + runs
  }

  /// The row with that in front of it.
  func behind(_ head: [Run]) -> Line {
    var line = self
    line.runs = head + runs
    return line
  }
}

/// What a blank row is for; where room is short, the first of these goes first.
enum Gap: Int, Comparable, CaseIterable {
  case aroundPage
  /// Between choices, rows of a table, or remarks.
  case betweenAlike
  case belowHeading
  /// Where a frame keeps apart what a blank row would.
  case besideFrame
  case betweenBlocks
  case aboveChoices

  static func < (one: Gap, other: Gap) -> Bool { one.rawValue < other.rawValue }
}

extension [Line] {
  /// The rows without as many blank ones as must go for the rest to fit.
  ///
  /// - Parameter kept: the first kind that stays where the rows do not fit anyway.
  func fitting(rows: Int, keeping kept: Gap) -> [Line] {
    let fits = count - count(where: { $0.gap != nil }) <= rows
    var lines = self
    for gap in Gap.allCases where lines.count > rows && (fits || gap < kept) {
      lines.drop(gap, downTo: fits ? rows : 0)
    }
    return lines
  }

  /// Of blocks the last come closer first; another kind goes whole, so that it is evenly spaced.
  private mutating func drop(_ gap: Gap, downTo rows: Int) {
    guard gap == .betweenBlocks else {
      removeAll { $0.gap == gap }
      return
    }
    while count > rows, let last = lastIndex(where: { $0.gap == gap }) { remove(at: last) }
  }
}
