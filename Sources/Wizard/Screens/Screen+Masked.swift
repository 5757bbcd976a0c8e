extension Screen {
  /// The same with stand-ins for what is private.
  func masked(by mask: Mask) -> Screen {
    var screen = Screen(heading: mask.masked(heading))
    screen.place = place.map(mask.masked)
    screen.notice = notice.map(mask.masked)
    screen.blocks = blocks.map { $0.masked(by: mask) }
    screen.choices = choices.map {
      Choice(key: $0.key, label: mask.masked($0.label), note: $0.note.map(mask.masked))
    }
    (screen.input, screen.commands, screen.firstFocus) = (input, commands, firstFocus)
    (screen.mustBeRead, screen.modes) = (mustBeRead, modes)
    screen.known = known.map {
      ScreenFact($0.label, mask.masked($0.value), source: $0.source, tone: $0.tone)
    }
    return screen
  }

  /// What the screen offers to be copied as it stands: the first step that is not done yet.
  var copyable: String? {
    for block in blocks {
      switch block {
      case .steps(let steps):
        if let text = steps.first(where: { $0.copy != nil && $0.isDone != true })?.copy {
          return text
        }
      case .verbatim(let lines): return lines.map(\.trimmed).joined(separator: "\n")
      case .link(let link): return link.address
      case .paragraph, .list, .pairs, .table, .outline, .remark, .card, .checks, .progress, .qr:
        continue
      }
    }
    return nil
  }
}

extension Block {
  fileprivate func masked(by mask: Mask) -> Block {
    let masked = mask.masked
    switch self {
    case .paragraph(let text): return .paragraph(masked(text))
    case .steps(let steps):
      return .steps(
        steps.map {
          ScreenStep(text: masked($0.text), copy: $0.copy.map(masked), isDone: $0.isDone)
        })
    case .list(let items): return .list(items.map(masked))
    case .pairs(let pairs): return .pairs(pairs.masked(by: mask))
    case .table(let table):
      return .table(
        ScreenTable(
          title: masked(table.title), columns: table.columns.map(masked),
          rows: table.rows.map { .init(title: masked($0.title), cells: $0.cells.map(masked)) }))
    case .outline(let items):
      return .outline(
        items.map {
          OutlineItem(
            mark: $0.mark, text: masked($0.text), notes: $0.notes.map(masked), tone: $0.tone)
        })
    // A session's code says nothing of anybody, and a hole in it would make it useless.
    case .verbatim: return self
    case .remark(let tone, let text): return .remark(tone, masked(text))
    case .card(let title, let pairs): return .card(masked(title), pairs.masked(by: mask))
    case .checks(let checks):
      return .checks(checks.map { ScreenCheck($0.title, $0.state, note: $0.note.map(masked)) })
    case .progress(let progress):
      return .progress(
        ScreenProgress(masked(progress.text), share: progress.share, seconds: progress.seconds))
    case .link(let link): return .link(ScreenLink(masked(link.title), masked(link.address)))
    case .qr(let text): return .qr(masked(text))
    }
  }
}

extension [ScreenPair] {
  fileprivate func masked(by mask: Mask) -> [ScreenPair] {
    map { ScreenPair($0.label, mask.masked($0.value)) }
  }
}
