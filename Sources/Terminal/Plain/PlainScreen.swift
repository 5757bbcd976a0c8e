public import Wizard

/// A screen as lines of text, for pipes, serial lines and screen readers.
///
/// No colour, no cursor, nothing drawn: it reads from top to bottom.
public struct PlainScreen {
  private let width: Int
  private let words: Words

  public init(width: Int, words: Words) {
    (self.width, self.words) = (max(width, 20), words)
  }

  /// The whole screen, without the prompt.
  public func lines(of screen: Screen) -> [String] {
    var lines: [String] = [""]
    if !screen.place.isEmpty {
      lines += indented(screen.place.joined(separator: words["place.separator"]), by: 0) + [""]
    }
    lines += content(of: screen)
    for choice in screen.choices { lines += self.lines(of: choice) }
    if !screen.choices.isEmpty { lines.append("") }
    if let notice = screen.notice { lines += indented(notice, by: 0) + [""] }
    return Self.harmless(lines) + footer(screen.commands)
  }

  /// The heading and what stands below it, without choices and keys.
  public func content(of screen: Screen) -> [String] {
    Self.harmless(
      indented(screen.heading, by: 0) + [""] + screen.blocks.flatMap { lines(of: $0) + [""] })
  }

  /// Nothing in the lines can steer a terminal, wherever it came from.
  private static func harmless(_ lines: [String]) -> [String] { lines.map(\.sanitised) }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .paragraph(let text): indented(text, by: 0)
    case .steps(let steps): self.lines(of: steps)
    case .list(let items): items.flatMap { hanging("-", $0) }
    case .pairs(let pairs): self.lines(of: pairs)
    case .table(let table): PlainTable(table, width: width).lines
    case .outline(let items): self.lines(of: items)
    case .verbatim(let lines): lines
    case .remark(let tone, let text): hanging(tone.mark, text)
    case .card(let title, let pairs): indented(title, by: 0) + self.lines(of: pairs)
    case .checks(let checks): checks.flatMap { self.lines(of: $0) }
    case .progress(let progress): indented(progress.text, by: 0)
    case .link(let link): indented(link.title, by: 0) + ["  " + link.address]
    // A picture says nothing to who listens; the text that it stands for is on the same screen.
    case .qr: []
    }
  }

  private func lines(of check: ScreenCheck) -> [String] {
    hanging(words["check.state.\(check.state)"], check.title)
      + (check.note.map { indented($0, by: 7) } ?? [])
  }

  private func lines(of steps: [ScreenStep]) -> [String] {
    var lines: [String] = []
    for (index, step) in steps.enumerated() {
      let tick = step.isDone == true ? words["step.done"] + " " : ""
      lines += hanging("\(index + 1).", tick + step.text)
      guard let copy = step.copy else { continue }
      // Never wrapped: it is to be copied whole.
      lines += ["", "       " + copy]
      if index + 1 < steps.count { lines.append("") }
    }
    return lines
  }

  private func lines(of items: [OutlineItem]) -> [String] {
    let marks = items.map(\.mark.columns).max() ?? 0
    return items.flatMap { item in
      let mark = item.mark + String(repeating: " ", count: marks - item.mark.columns)
      return hanging(mark, item.text) + item.notes.flatMap { indented($0, by: marks + 6) }
    }
  }

  private func lines(of pairs: [ScreenPair]) -> [String] {
    let labels = min(pairs.map(\.label.columns).max() ?? 0, width / 2)
    return pairs.flatMap { pair in
      guard pair.label.columns <= labels else {
        return indented(pair.label, by: 2) + indented(pair.value, by: labels + 4)
      }
      let gap = String(repeating: " ", count: labels - pair.label.columns + 2)
      let value = pair.value.wrapped(to: width - labels - 4)
      return ["  " + pair.label + gap + (value.first ?? "")]
        + value.dropFirst().map { String(repeating: " ", count: labels + 4) + $0 }
    }
  }

  private func lines(of choice: Choice) -> [String] {
    hanging(choice.key, choice.label) + (choice.note.map { indented($0, by: 7) } ?? [])
  }

  /// The keys that matter everywhere; `?` tells of all of them.
  private func footer(_ commands: [Command]) -> [String] {
    let shown: [Command] = [.back, .help, .search, .review, .home, .quit]
    let items = commands.filter(shown.contains).map { "\($0.key) \(words[$0.textID])" }
    var lines = [""]
    for item in items {
      let joined = lines[lines.count - 1].isEmpty ? item : lines[lines.count - 1] + "   " + item
      if joined.columns <= width { lines[lines.count - 1] = joined } else { lines.append(item) }
    }
    return lines
  }

  /// Text beside a mark: `  1  In the app`.
  private func hanging(_ mark: String, _ text: String) -> [String] {
    let head = "  " + mark + String(repeating: " ", count: max(1, 3 - mark.columns))
    let lines = text.wrapped(to: width - head.columns)
    return lines.enumerated().map {
      ($0 == 0 ? head : String(repeating: " ", count: head.columns)) + $1
    }
  }

  private func indented(_ text: String, by indent: Int) -> [String] {
    text.wrapped(to: width - indent).map {
      String(repeating: " ", count: $0.isEmpty ? 0 : indent) + $0
    }
  }
}

extension Tone {
  /// Says the same as the colour does elsewhere.
  fileprivate var mark: String {
    switch self {
    case .plain, .faint: "-"
    case .good: "+"
    case .bad: "!"
    case .doubtful: "?"
    case .current: ">"
    }
  }
}
