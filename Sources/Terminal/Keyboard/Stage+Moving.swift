import Wizard

extension Stage {
  mutating func make(_ move: Move) -> [Effect] {
    switch move {
    case .up: step(by: -1)
    case .down: step(by: 1)
    case .next: step(by: 1, around: true)
    case .previous: step(by: -1, around: true)
    case .choose: return act()
    case .more:
      if drawing.lastScroll == 0 { return act() }
      turn(by: 1)
    case .pageDown: turn(by: 1)
    case .pageUp: turn(by: -1)
    case .top: go(to: 0, scroll: 0)
    case .bottom: go(to: drawing.items.count - 1, scroll: drawing.lastScroll)
    }
    return []
  }

  /// Enter on what is focused; as long as that is not to be seen, it only reads on.
  private mutating func act() -> [Effect] {
    guard drawing.isVisible(view.focus) else {
      if drawing.isEndVisible { showFocus() } else { turn(by: 1) }
      return []
    }
    switch item {
    case .choice(let number): return choose(number)
    case .tick(let step): return tick(step)
    case .field, nil: return []
    }
  }

  /// What is ticked off is behind: the next step is looked at.
  private mutating func tick(_ step: Int) -> [Effect] {
    let wasDone = screen.isDone(step)
    let effects = take(.tick(step))
    if !wasDone, screen.isDone(step), drawing.items.indices.contains(view.focus + 1) {
      view.focus += 1
      showFocus()
    }
    return effects
  }

  /// To the item before or after; where that is not to be seen yet, the text moves first.
  private mutating func step(by step: Int, around: Bool = false) {
    let count = drawing.items.count
    guard count > 0, drawing.isVisible(view.focus) else {
      read(by: step)
      return
    }
    var next = view.focus + step
    if around { next = (next + count) % count }
    guard drawing.items.indices.contains(next) else {
      read(by: step)
      return
    }
    if !around, !isNear(next) {
      read(by: step)
      return
    }
    view.focus = next
    showFocus()
  }

  /// Moving there leaves no row unread.
  private func isNear(_ item: Int) -> Bool {
    let rows = drawing.itemRows[item]
    return (drawing.scroll - 1 - drawing.page / 2..<drawing.scroll + drawing.page * 3 / 2)
      .contains(rows.lowerBound)
  }

  /// Some rows on or back; the focus goes to what has come into sight.
  private mutating func read(by step: Int) {
    view.scroll = drawing.scroll + step * max(drawing.page / 3, 1)
    focusInSight(step)
  }

  private mutating func turn(by step: Int) {
    view.scroll = drawing.scroll + step * max(drawing.page - 1, 1)
    focusInSight(step)
  }

  /// Where the focus went out of sight, the nearest thing in sight takes it.
  private mutating func focusInSight(_ step: Int) {
    redraw()
    guard !drawing.isVisible(view.focus) else { return }
    let seen = drawing.items.indices.filter(drawing.isVisible)
    if let nearest = step > 0 ? seen.first : seen.last { view.focus = nearest }
  }

  private mutating func go(to item: Int, scroll: Int) {
    view.focus = max(item, 0)
    view.scroll = scroll
  }

  /// Scrolls so that the whole item is to be seen, as far as it fits.
  mutating func showFocus() {
    guard drawing.itemRows.indices.contains(view.focus) else { return }
    let rows = drawing.itemRows[view.focus]
    if rows.upperBound > view.scroll + drawing.page {
      view.scroll = rows.upperBound - drawing.page
    }
    if rows.lowerBound < view.scroll { view.scroll = rows.lowerBound }
    redraw()
  }
}

extension Screen {
  /// Whether the step of that number is done.
  fileprivate func isDone(_ number: Int) -> Bool {
    let steps = blocks.flatMap { block in
      if case .steps(let steps) = block { steps } else { [ScreenStep]() }
    }
    return steps.indices.contains(number) && steps[number].isDone == true
  }
}
