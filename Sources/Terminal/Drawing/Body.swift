import Wizard

/// What a screen says between its top and its bottom, as rows of one width, with what can be
/// focused in them.
///
/// It stays the same while the focus moves, so that this costs nothing but the drawing.
struct Body {
  let screen: Screen
  let line: TypedLine
  let pen: Pen
  private(set) var lines: [Line] = []
  private(set) var items: [Item] = []
  /// How many steps there were so far.
  private var steps = 0

  init(_ screen: Screen, _ line: TypedLine, _ pen: Pen) {
    (self.screen, self.line, self.pen) = (screen, line, pen)
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
    let head = Line.Head(
      plain: [Run("  " + mark, .key), Run(" ")],
      focused: [Run(marks.focus + " " + mark, .focus), Run(" ")])
    add(below(head, pen.narrower(by: 6).lines(of: step, number: number, of: count)), as: item)
  }

  /// The rows with that in front of the first, and as much room in front of the others.
  private func below(_ head: Line.Head, _ rows: [Line]) -> [Line] {
    let indent = Line.Head.columns(head)
    return rows.enumerated().map { index, row in
      if index > 0 { return row.behind([Run(.spaces(indent))]) }
      var row = row
      row.head = head
      return row
    }
  }

  private mutating func addField() {
    guard screen.hasField else { return }
    lines.append(Line(.aboveChoices))
    let columns = max(min(pen.width - 6, screen.input?.columns ?? 60), 1)
    let window = line.window(columns: columns)
    var row = Line([
      Run("[", .rule), Run(window.text.padded(to: columns), .verbatim), Run("]", .rule),
    ])
    row.head = Line.Head(plain: [Run("  ")], focused: [Run(marks.focus, .focus), Run(" ")])
    row.cursor = 3 + window.caret
    add([row], as: .field)
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
    let head = Line.Head(
      plain: [Run("  "), Run(key, .key), Run("  ")],
      focused: [Run("\(marks.focus) \(key) ", .focus), Run(" ")])
    let text = pen.narrower(by: keys + 4)
    let note = choice.note.map { text.lines($0, .faint) } ?? []
    return below(head, text.lines(choice.label) + note)
  }

  private mutating func add(_ rows: [Line], as item: Item) {
    var rows = rows
    for index in rows.indices { rows[index].item = items.count }
    if let first = rows.first, first.cursor == nil { rows[0].cursor = 0 }
    items.append(item)
    lines += rows
  }
}

extension Line.Head {
  fileprivate static func columns(_ head: Line.Head) -> Int {
    head.plain.reduce(0) { $0 + $1.columns }
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
