import Wizard

/// What a screen says between its top and its bottom, as rows of one width, with what can be
/// focused in them.
struct Body {
  let screen: Screen
  let view: View
  let pen: Pen
  private(set) var lines: [Line] = []
  private(set) var items: [Item] = []
  /// How many steps there were so far.
  private var steps = 0

  init(_ screen: Screen, _ view: View, _ pen: Pen) {
    (self.screen, self.view, self.pen) = (screen, view, pen)
    lines.append(Line(.aroundPage))
    lines += pen.lines(screen.heading, .heading)
    for (index, block) in screen.blocks.enumerated() {
      let above = index == 0 ? nil : screen.blocks[index - 1]
      lines.append(Line(above.map { Gap($0, block) } ?? .belowHeading))
      add(block)
    }
    addField()
    addChoices()
    lines.append(Line(.aroundPage))
  }

  private var marks: Marks { pen.marks }
  private var isNextFocused: Bool { view.focus == items.count }

  private mutating func add(_ block: Block) {
    guard case .steps(let steps) = block else {
      lines += pen.lines(of: block)
      return
    }
    let first = self.steps
    self.steps += steps.count
    for (index, step) in steps.enumerated() {
      if index > 0, steps[index - 1].copy != nil { lines.append(Line(.betweenBlocks)) }
      if let isDone = step.isDone {
        add(step, number: index + 1, of: steps.count, as: .tick(first + index), isDone)
      } else {
        lines += pen.lines(of: step, number: index + 1, of: steps.count)
      }
    }
  }

  /// A step that can be ticked off.
  private mutating func add(
    _ step: ScreenStep, number: Int, of count: Int, as item: Item, _ isDone: Bool
  ) {
    let mark = isDone ? marks.ticked : marks.unticked
    let focus = isNextFocused ? marks.focus : " "
    let head = [
      Run(focus + " " + mark, isNextFocused ? .focus : .key), Run(" "),
    ]
    add(pen.lines(of: step, number: number, of: count, tick: head), as: item)
  }

  private mutating func addField() {
    guard screen.hasField else { return }
    lines.append(Line(.aboveChoices))
    let focus = isNextFocused ? marks.focus : " "
    let columns = max(min(pen.width - 6, screen.input?.columns ?? 60), 1)
    let window = view.line.window(columns: columns)
    var line = Line([
      Run(focus, isNextFocused ? .focus : .plain), Run(" "), Run("[", .rule),
      Run(window.text.padded(to: columns), .verbatim), Run("]", .rule),
    ])
    line.cursor = 3 + window.caret
    add([line], as: .field)
  }

  private mutating func addChoices() {
    guard let first = screen.choices.first else { return }
    lines.append(Line(.aboveChoices))
    let keys = screen.choices.map(\.key.columns).max() ?? first.key.columns
    // A single note is no reason to draw a list apart.
    let isLoose = screen.choices.count { $0.note != nil } * 2 >= screen.choices.count
    for (index, choice) in screen.choices.enumerated() {
      if index > 0, isLoose { lines.append(Line(.betweenAlike)) }
      add(lines(of: choice, keys: keys), as: .choice(index))
    }
  }

  private func lines(of choice: Choice, keys: Int) -> [Line] {
    let key = .spaces(keys - choice.key.columns) + choice.key
    let head =
      isNextFocused
      ? [Run("\(marks.focus) \(key) ", .focus), Run(" ")]
      : [Run("  "), Run(key, .key), Run("  ")]
    let indent = keys + 4
    let note = choice.note.map { pen.narrower(by: indent).lines($0, .faint) } ?? []
    return pen.lines(head, choice.label) + pen.indented(note, by: indent)
  }

  private mutating func add(_ rows: [Line], as item: Item) {
    var rows = rows
    for index in rows.indices { rows[index].item = items.count }
    if let first = rows.first, first.cursor == nil { rows[0].cursor = 0 }
    if isNextFocused && pen.medium.isShared && item != .field {
      rows = rows.map { highlighted($0) }
    }
    items.append(item)
    lines += rows
  }

  /// In one style from edge to edge, to be found on a projector.
  private func highlighted(_ line: Line) -> Line {
    var line = line
    line.runs = line.runs.map { Run($0.text, $0.style == .focus ? .focus : .focused) }
    line.runs.append(Run(.spaces(pen.width - line.columns), .focused))
    return line
  }
}

extension Input {
  /// The room for what is usually typed.
  fileprivate var columns: Int {
    switch self {
    case .number, .duration, .size: 20
    case .text, .search: 60
    }
  }
}

extension Gap {
  /// Between two blocks.
  fileprivate init(_ above: Block, _ below: Block) {
    switch (above, below) {
    case (.remark, .remark): self = .betweenAlike
    case (.card, _), (_, .card): self = .besideFrame
    default: self = .betweenBlocks
    }
  }
}

extension Screen {
  /// Whether there is a line to type in; where there are choices, too, `/` opens the search.
  var hasField: Bool { input != nil && (input != .search || choices.isEmpty) }

  /// What can be focused, in its order.
  var items: [Item] {
    let steps = blocks.flatMap { block in
      if case .steps(let steps) = block { steps } else { [ScreenStep]() }
    }
    return steps.indices.filter { steps[$0].isDone != nil }.map { .tick($0) }
      + (hasField ? [.field] : []) + choices.indices.map { .choice($0) }
  }
}
