extension SessionReport {
  func markdown(_ date: String) -> String {
    var lines = ["# \(title.markdown)", ""] + summary.map { "> " + $0.markdown }
    for section in sections {
      lines += ["", "## \(section.heading.markdown)", ""]
      for row in section.rows {
        let time = row.time.map { " (\(Words.date($0)))" } ?? ""
        lines.append(
          "- \(row.tone.mark)**\(row.title.markdown)**\(row.separator)\(row.text.markdown)\(time)")
        lines += row.notes.map { "  - " + $0.markdown }
      }
    }
    for letter in letters {
      lines += ["", "## \(letter.heading.markdown)", "", "```text"]
      lines += letter.lines + ["```"]
    }
    lines += ["", "---", ""]
    lines += about.map { "\($0.label.markdown): \($0.value.markdown)  " } + [date]
    return lines.joined(separator: "\n") + "\n"
  }
}

extension SessionReport.Letter {
  /// As it is pasted into a mail.
  public var lines: [String] { (to.map { [$0, ""] } ?? []) + [subject, ""] + body }
}

extension Tone {
  /// Says in a report what a colour says on a screen.
  var mark: String {
    switch self {
    case .plain, .current, .faint: ""
    case .good: "✓ "
    case .bad: "✗ "
    case .doubtful: "? "
    }
  }
}

extension String {
  /// The text with nothing in it that Markdown or HTML would take for its own.
  var markdown: String {
    var result = ""
    for character in self {
      if "\\`*_{}[]<>#|~&".contains(character) { result.append("\\") }
      result.append(character == "\n" ? " " : character)
    }
    return result
  }
}
