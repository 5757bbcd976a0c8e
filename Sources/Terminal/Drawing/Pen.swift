import Wizard

/// Turns what a screen says into rows of a width.
struct Pen {
  let width: Int
  /// How many rows are to be seen at once.
  let height: Int
  let words: Words
  let medium: Medium

  var marks: Marks { medium.marks }

  init(width: Int, height: Int, words: Words, medium: Medium) {
    (self.width, self.height) = (max(width, 1), height)
    (self.words, self.medium) = (words, medium)
  }

  /// The same for a narrower place.
  func narrower(by columns: Int) -> Pen {
    Pen(width: width - columns, height: height, words: words, medium: medium)
  }

  func lines(_ text: String, _ style: Style = .plain) -> [Line] {
    rows(text).map { Line([Run($0, style)]) }
  }

  /// Text beside a head that stands in front of its first row only.
  func lines(_ head: [Run], _ text: String, _ style: Style = .plain) -> [Line] {
    let indent = head.reduce(0) { $0 + $1.columns }
    return narrower(by: indent).lines(text, style).enumerated().map { row, line in
      line.behind(row == 0 ? head : [Run(.spaces(indent))])
    }
  }

  /// Text that stays as it is: cut where the row ends, without moving a space.
  func unwrapped(_ text: String, _ style: Style, link: String? = nil) -> [Line] {
    var lines: [Line] = []
    var line = ""
    var used = 0
    for grapheme in clean(text) {
      if used + grapheme.columns > width, used > 0 {
        lines.append(Line([Run(line, style, link: link)]))
        (line, used) = ("", 0)
      }
      line.append(grapheme)
      used += grapheme.columns
    }
    return lines + [Line([Run(line, style, link: link)])]
  }

  func indented(_ lines: [Line], by columns: Int) -> [Line] {
    lines.map { $0.gap == nil ? $0.behind([Run(.spaces(columns))]) : $0 }
  }

  private func rows(_ text: String) -> [String] {
    medium.typesetting.rows(of: text, width, hasUnicode: medium.hasUnicode) {
      clean(text).wrapped(to: width)
    }
  }

  /// The same for text whose line breaks stay.
  private func clean(_ text: String) -> String {
    medium.hasUnicode ? text.sanitisedLines : text.sanitisedLines.typewritten
  }
}
