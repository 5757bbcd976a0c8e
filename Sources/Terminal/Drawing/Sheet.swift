import Wizard

/// A screen laid out for a size: all its rows, before it is known what is focused and scrolled.
///
/// Whoever draws the next picture of it shares it: it is large, and never changes.
final class Sheet: Sendable {
  let subject: Subject
  /// With the keys told where the subject asks for them.
  let screen: Screen
  let words: Words
  let medium: Medium
  let keys: Keys
  let frame: Frame
  let lines: [Line]
  let notice: [Line]
  let items: [Item]
  /// The rows of each item.
  let itemRows: [Range<Int>]
  /// What stands in front of each item, drawn.
  let heads: [Head?]

  /// What is laid out.
  struct Subject: Equatable {
    var screen: Screen
    var size: Size
    var line = TypedLine()
    /// Something was to be chosen before all was read.
    var mustReadFirst = false
    var isShared = false
    var language = ""
  }

  struct Head {
    let plain: Grid.Row
    let focused: Grid.Row
  }

  init(_ subject: Subject, _ words: Words, _ medium: Medium, _ keys: Keys) {
    let screen = keys.told(on: subject.screen, words, medium)
    (self.subject, self.screen) = (subject, screen)
    (self.words, self.medium, self.keys) = (words, medium, keys)
    let size = subject.size
    let hasAside = !screen.known.isEmpty
    let width = Frame(size, noticeRows: 0, hasAside: hasAside).width
    notice = Self.notice(
      subject.mustReadFirst ? words["notice.read-first"] : screen.notice,
      Pen(width: width, height: 1, words: words, medium: medium), rows: size.rows / 4)
    frame = Frame(size, noticeRows: notice.count, hasAside: hasAside)
    let pen = Pen(width: frame.width, height: frame.rows, words: words, medium: medium)
    let body = Body(screen, subject.line, pen)
    let lines = body.lines.fitting(rows: frame.rows, keeping: frame.keptGap)
    (self.lines, items) = (lines, body.items)
    itemRows = Self.rows(of: items.count, in: lines)
    heads = itemRows.map { rows in rows.first.flatMap { lines[$0].head?.drawn(on: medium) } }
  }

  /// What has just happened, above the footer, as it must be seen wherever the text stands.
  private static func notice(_ text: String?, _ pen: Pen, rows: Int) -> [Line] {
    guard let text else { return [] }
    return Array(pen.lines([Run("! ", .notice)], text, .notice).prefix(max(rows, 1)))
  }

  private static func rows(of items: Int, in lines: [Line]) -> [Range<Int>] {
    var rows = Array(repeating: 0..<0, count: items)
    for (index, line) in lines.enumerated() {
      guard let item = line.item, rows.indices.contains(item) else { continue }
      rows[item] = (rows[item].isEmpty ? index : rows[item].lowerBound)..<index + 1
    }
    return rows
  }

  /// Where a map says that the user stands.
  var here: Int? { lines.firstIndex(where: \.isHere) }

  var lastScroll: Int { max(lines.count - frame.rows, 0) }
}

extension Line.Head {
  fileprivate func drawn(on medium: Medium) -> Sheet.Head {
    Sheet.Head(
      plain: Grid.Row(plain, hasUnicode: medium.hasUnicode),
      focused: Grid.Row(focused, hasUnicode: medium.hasUnicode))
  }
}
