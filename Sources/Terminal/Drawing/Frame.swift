import Wizard

/// Where on the terminal everything stands.
struct Frame {
  /// Nothing that must be read fits into less.
  static let smallest = Size(rows: 12, columns: 40)
  /// From here on, what is known stands beside.
  private static let wide = 100
  /// Longer rows are hard to read.
  private static let widestText = 92

  let size: Size
  /// The row of the first line of the body, and how many there are.
  let top = 1
  let rows: Int
  let margin: Int
  /// Of the conversation.
  let width: Int
  /// Of what is known, at the right edge; nil where there is no place or nothing to show.
  let aside: Int?

  init(_ size: Size, noticeRows: Int, hasAside: Bool) {
    self.size = size
    rows = max(size.rows - 3 - noticeRows, 1)
    margin = size.columns >= 60 ? 2 : 1
    let inner = max(size.columns - 2 * margin, 1)
    let aside = hasAside && size.columns >= Self.wide ? min(max(inner / 3, 30), 44) : nil
    self.aside = aside
    width = min(aside.map { inner - $0 - 3 } ?? inner, Self.widestText)
  }

  var asideColumn: Int { size.columns - margin - (aside ?? 0) }
  var rule: Int { size.rows - 2 }
  var footer: Int { size.rows - 1 }

  static func fits(_ size: Size) -> Bool {
    size.rows >= smallest.rows && size.columns >= smallest.columns
  }

  /// Small windows give up their blank rows first.
  var keptGap: Gap { size.rows < 20 ? .aboveChoices : .betweenBlocks }
}
