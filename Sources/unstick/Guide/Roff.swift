import Wizard

/// A page for `man`, line by line.
struct Roff {
  private(set) var lines: [String] = []

  var text: String { lines.joined(separator: "\n") }

  mutating func call(_ macro: String, _ arguments: String...) {
    lines.append(([".\(macro)"] + arguments.map { "\"\(Self.typed($0))\"" }).joined(separator: " "))
  }

  /// A paragraph for each line of the text.
  mutating func say(_ text: String) {
    for (index, paragraph) in text.split(separator: "\n").enumerated() {
      if index > 0 { call("PP") }
      lines += Self.prose(paragraph)
    }
  }

  /// A term with its meaning below it.
  mutating func define(_ row: CommandGuide.Row) {
    lines += [".TP", Self.bold(row.term)] + Self.prose(row.says)
  }

  /// What is escaped already.
  mutating func line(_ line: String) { lines.append(line) }

  /// What stands between backticks is bold, as it is typed. Lines end only where a space is:
  /// between Japanese characters `man` would see one.
  static func prose(_ text: some StringProtocol) -> [String] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    let styled = parts.enumerated().map { index, part in
      index.isMultiple(of: 2) ? escaped(String(part)) : bold(String(part))
    }
    var lines: [String] = []
    for word in styled.joined().split(separator: " ") {
      if let last = lines.last, last.utf8.count + word.utf8.count < 76 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map(guarded)
  }

  static func bold(_ text: String) -> String { "\\fB" + typed(text) + "\\fR" }

  /// A hyphen stays the one that a shell knows.
  static func typed(_ text: String) -> String {
    escaped(text).replacing("-", with: "\\-").replacing("'", with: "\\(aq")
      .replacing("~", with: "\\(ti").replacing("^", with: "\\(ha")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("\"", with: "\\(dq")
  }

  /// A line that begins with a dot would be taken for a command.
  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }
}
