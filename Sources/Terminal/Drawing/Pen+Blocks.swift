import Wizard

extension Pen {
  /// Everything but steps, whose ticks can be focused.
  func lines(of block: Block) -> [Line] {
    switch block {
    case .paragraph(let text): lines(text)
    case .steps(let steps):
      steps.enumerated().flatMap { lines(of: $1, number: $0 + 1, of: steps.count) }
    case .list(let items): items.flatMap { lines([Run(marks.bullet + " ")], $0) }
    case .pairs(let pairs): lines(of: pairs)
    case .table(let table): ComparisonTable(table, self).lines
    case .outline(let items): lines(of: items)
    case .verbatim(let texts):
      indented(texts.flatMap { narrower(by: 2).copied($0.trimmed) }, by: 2)
    case .remark(let tone, let text):
      lines(marks.mark(tone).map { [Run($0 + " ", Style(tone))] } ?? [], text, Style(tone))
    case .card(let title, let pairs): card(title, pairs)
    case .checks(let checks): lines(of: checks)
    case .progress(let progress): lines(of: progress)
    case .link(let link):
      lines(link.title)
        + indented(narrower(by: 2).linked(link.address), by: 2)
    case .qr(let text): picture(of: text)
    }
  }

  /// What is to be copied as it stands; an address is a link as well.
  private func copied(_ text: String) -> [Line] {
    text.isAddress ? linked(text) : unwrapped(text, .verbatim)
  }

  private func linked(_ address: String) -> [Line] {
    unwrapped(address, .link, link: address)
  }

  /// A step with what is to be copied below it.
  func lines(of step: ScreenStep, number: Int, of count: Int) -> [Line] {
    let columns = String(count).columns
    let head = [Run(.spaces(columns - String(number).columns) + "\(number). ")]
    let indent = head.reduce(0) { $0 + $1.columns }
    let copy = step.copy.map { narrower(by: indent).copied($0) } ?? []
    return lines(head, step.text) + indented(copy, by: indent)
  }

  func lines(of pairs: [ScreenPair]) -> [Line] {
    let pairs = pairs.map { ScreenPair(medium.clean($0.label), $0.value) }
    let labels = min(pairs.map(\.label.columns).max() ?? 0, max(width * 2 / 5, 8))
    return pairs.flatMap { pair in
      guard pair.label.columns <= labels else {
        return lines(pair.label, .faint) + indented(narrower(by: 2).lines(pair.value), by: 2)
      }
      return lines([Run(pair.label.padded(to: labels + 2), .faint)], pair.value)
    }
  }

  private func lines(of items: [OutlineItem]) -> [Line] {
    let columns = items.map { medium.clean($0.mark).columns }.max() ?? 0
    return items.flatMap { item in
      let style = Style(item.tone)
      let here = item.tone == .current ? marks.current : " "
      let head = [Run(here + " " + medium.clean(item.mark).padded(to: columns) + "  ", style)]
      let notes = item.notes.flatMap {
        narrower(by: columns + 6).lines($0, .faint)
      }
      var rows = lines(head, item.text, style) + indented(notes, by: columns + 6)
      if !rows.isEmpty { rows[0].isHere = item.tone == .current }
      return rows
    }
  }

  private func lines(of checks: [ScreenCheck]) -> [Line] {
    let states =
      ScreenCheck.State.allCases.map { medium.clean(words["state.\($0)"]).columns }.max() ?? 0
    return checks.flatMap { check in
      let style = Style(check.state)
      let state = words["state.\(check.state)"].padded(to: states)
      let head = [Run(marks.mark(check.state) + " " + state, style), Run("  ")]
      let indent = states + 4
      let note = check.note.map { narrower(by: indent).lines($0, .faint) } ?? []
      let title: Style = check.state == .waiting ? .faint : .plain
      return lines(head, check.title, title) + indented(note, by: indent)
    }
  }

  private func lines(of progress: ScreenProgress) -> [Line] {
    let since = words["progress.since", ["time": words.duration(seconds: progress.seconds)]]
    guard let share = progress.share else { return lines(progress.text) + lines(since, .faint) }
    let bounded = min(max(share.isNaN ? 0 : share, 0), 1)
    let percent = words["progress.percent", ["number": words.number(Int(bounded * 100))]]
    let columns = max(min(width - percent.columns - 2, 40), 1)
    let full = Int(bounded * Double(columns))
    let bar = [
      Run(String(repeating: marks.full, count: full), .good),
      Run(String(repeating: marks.empty, count: columns - full), .faint),
    ]
    let end = "  " + percent + "  "
    let isRoomy = columns + end.columns + since.columns <= width
    return lines(progress.text)
      + [Line(bar + [Run(end)] + (isRoomy ? [Run(since, .faint)] : []))]
      + (isRoomy ? [] : lines(since, .faint))
  }
}

extension String {
  /// Of a page, and nothing besides.
  fileprivate var isAddress: Bool {
    hasPrefix("https://") && utf8.allSatisfy { 0x21..<0x7F ~= $0 }
  }
}
