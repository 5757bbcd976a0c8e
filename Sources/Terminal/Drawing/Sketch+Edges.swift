import Wizard

/// The bar at the top, the rule and the keys at the bottom, and what is known.
extension Sketch {
  private var marks: Marks { medium.marks }
  private var hasMoreBelow: Bool { scroll < sheet.lastScroll }

  /// Where I am at the left, what holds for the whole session at the right.
  func drawHeader(_ grid: inout Grid) {
    let size = frame.size
    grid.fill(row: 0, columns: 0..<size.columns, .header)
    let modes = medium.clean(screen.modes.joined(separator: words["list.dot"]))
    let shownModes = modes.clipped(
      columns: size.columns / (size.columns < 60 ? 3 : 2), marks.ellipsis)
    let room = size.columns - 2 * frame.margin - (modes.isEmpty ? 0 : shownModes.columns + 2)
    write(place(columns: room), row: 0, column: frame.margin, .header, &grid)
    let column = size.columns - frame.margin - shownModes.columns
    write(shownModes, row: 0, column: column, .header, &grid)
  }

  /// The step is said whole; where it is narrow, the symptom gives way.
  private func place(columns: Int) -> String {
    let separator = medium.clean(words["place.separator"])
    let last = medium.clean(screen.place.last ?? words["place.start"])
    let before = medium.clean(screen.place.dropLast().joined(separator: separator))
    let end = (before.isEmpty ? "" : separator) + last
    return (before.clipped(columns: columns - end.columns, marks.ellipsis) + end)
      .clipped(columns: columns, marks.ellipsis)
  }

  /// Says whether there is more to read, and which keys were pressed where others look on.
  func drawRule(_ grid: inout Grid) {
    let pen = Pen(width: frame.size.columns, height: 1, words: words, medium: medium)
    write(pen.rule(frame.size.columns), row: frame.rule, column: 0, .rule, &grid)
    var column = frame.margin
    for text in scrollSigns where column + text.columns + 2 <= frame.size.columns {
      let run = Run(" " + text + " ", .key)
      column = write(run, row: frame.rule, column: column, &grid) + 1
    }
    guard medium.isShared, !view.lastKeys.isEmpty else { return }
    let keys = view.lastKeys.joined(separator: " ")
    let text = medium.clean(" " + words["keys.last", ["keys": keys]] + " ")
    let start = frame.size.columns - frame.margin - text.columns
    if start > column { write(text, row: frame.rule, column: start, .key, &grid) }
  }

  private var scrollSigns: [String] {
    var signs: [String] = []
    if hasMoreBelow {
      let key = shownKey(.move(.more)) ?? shownKey(.move(.pageDown)) ?? ""
      signs.append(marks.below + " " + words["scroll.below", ["key": key]])
    }
    if scroll > 0 { signs.append(marks.above + " " + words["scroll.above"]) }
    return signs
  }

  func drawFooter(_ grid: inout Grid) {
    grid.fill(row: frame.footer, columns: 0..<frame.size.columns, .footer)
    let footer = Footer(
      screen: screen, item: visibleItem, items: sheet.items.count, hasMore: hasMoreBelow)
    let shown = footer.hints(columns: frame.size.columns - 2 * frame.margin, words) {
      shownKey($0)
    }
    var column = frame.margin
    for hint in shown {
      column = write(Run(hint.keys, .key), row: frame.footer, column: column, &grid)
      column = write(Run(" " + hint.text + "  ", .footer), row: frame.footer, column: column, &grid)
    }
  }

  /// What is focused, where it is to be seen: Enter does nothing to what is not.
  private var visibleItem: Item? {
    guard sheet.items.indices.contains(view.focus),
      (scroll..<scroll + frame.rows).contains(sheet.itemRows[view.focus].lowerBound)
    else { return nil }
    return sheet.items[view.focus]
  }

  /// The first of its keys that does it now: in a line to type in, most letters do not.
  private func shownKey(_ deed: Deed) -> String? {
    let isTyping = visibleItem == .field
    let key = sheet.keys.bindings[deed]?.first { key in
      guard isTyping, case .character(let character) = key else { return true }
      return !(screen.input?.takes(character, in: view.line) ?? false)
    }
    return key?.shown(words, medium)
  }

  /// What is known so far and from where, beside the conversation.
  func drawAside(_ grid: inout Grid) {
    guard let aside = frame.aside else { return }
    let column = frame.asideColumn
    for row in 0..<frame.rows {
      write(marks.upright, row: frame.top + row, column: column - 2, .rule, &grid)
    }
    let pen = Pen(width: aside, height: frame.rows, words: words, medium: medium)
    let facts = screen.known.flatMap { [Line(.betweenAlike)] + pen.lines(of: $0) }
    let all = [Line(.aroundPage)] + pen.lines(words["known.title"], .heading) + facts
    for (row, line) in shown(all, more: pen).enumerated() {
      grid.write(
        line, row: frame.top + row, column: column, limit: column + aside,
        hasUnicode: medium.hasUnicode)
    }
  }

  /// As many rows as there is place for; the last says that there is more.
  private func shown(_ facts: [Line], more pen: Pen) -> [Line] {
    let lines = facts.fitting(rows: pen.height, keeping: .aboveChoices)
    guard lines.count > pen.height else { return lines }
    return Array(
      lines.prefix(pen.height - 1) + pen.lines(words["known.more"], .faint).prefix(1))
  }

  @discardableResult
  private func write(_ run: Run, row: Int, column: Int, _ grid: inout Grid) -> Int {
    grid.write(run, row: row, column: column, hasUnicode: medium.hasUnicode)
  }

  private func write(
    _ text: String, row: Int, column: Int, _ style: Style, _ grid: inout Grid
  ) {
    write(Run(text, style), row: row, column: column, &grid)
  }
}

extension Pen {
  /// What a thing is called, what it is, and who says so.
  func lines(of fact: ScreenFact) -> [Line] {
    let style = Style(fact.tone)
    let mark = marks.mark(fact.tone).map { [Run($0 + " ", style)] } ?? []
    let value = lines(mark, fact.value, style)
    let source = medium.clean(words["list.dot"] + fact.source)
    guard var last = value.last, last.columns + source.columns <= width else {
      return lines(fact.label, .faint) + value + lines(fact.source, .faint)
    }
    last.runs.append(Run(source, .faint))
    return lines(fact.label, .faint) + value.dropLast() + [last]
  }
}
