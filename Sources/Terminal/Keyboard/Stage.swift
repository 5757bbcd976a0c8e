public import Wizard

/// A session on a screen: keys and events go in, effects and a picture come out.
///
/// It does nothing itself, so that tests press keys as people do.
public struct Stage: Sendable {
  public private(set) var conversation: Conversation
  public private(set) var size: Size
  private(set) var medium: Medium
  private(set) var keys: Keys
  /// What is shown now.
  public private(set) var screen: Screen
  var view = View()
  /// The screen as it stands.
  public private(set) var drawing: Drawing
  /// What is drawn, and where the reader is in it; nil where nothing fits.
  private var sheet: Sheet?
  private var drawn: View?
  /// How each screen was left, for when the user comes back to it.
  private var left: [Leaf: View] = [:]

  public init(
    _ conversation: Conversation, size: Size, medium: Medium = Medium(), keys: Keys = .standard
  ) {
    (self.conversation, self.size, self.medium, self.keys) = (conversation, size, medium, keys)
    let screen = conversation.screen
    self.screen = screen
    view = View(opening: screen)
    drawing = Drawing(blank: size)
    layOut()
  }

  public var grid: Grid { drawing.grid }

  public mutating func resize(_ size: Size) {
    self.size = size
    layOut()
    showFocus()
  }

  /// Takes in what happened outside, and says what must now be done.
  public mutating func take(_ event: Event) -> [Effect] { change { $0.handle(event) } }

  /// The same for what is no event, such as the beginning of a symptom.
  public mutating func change(_ step: (inout Conversation) -> [Effect]) -> [Effect] {
    let effects = step(&conversation)
    show(conversation.screen)
    return effects
  }

  mutating func show(_ next: Screen) {
    let (from, to) = (Leaf(screen), Leaf(next))
    let isNew = from != to && left[to] == nil
    if from != to {
      if left.count > 200 { left.removeAll() }
      left[from] = view
      let keysPressed = view.lastKeys
      view = left[to] ?? View(opening: next)
      view.lastKeys = keysPressed
    } else if screen.choices != next.choices || screen.hasField != next.hasField {
      view.focus = focus(on: next)
    }
    if from != to || screen.blocks != next.blocks { view.hasSeenEnd = false }
    view.mustReadFirst = false
    view.focus = min(view.focus, max(next.items.count - 1, 0))
    screen = next
    layOut()
    if isNew { showPlace() }
  }

  /// A map opens where the user stands.
  private mutating func showPlace() {
    guard let here = sheet?.here, here >= drawing.page else { return }
    view.scroll = here - drawing.page / 2
    redraw()
  }

  /// What was focused, where that is still offered: a plan that comes in does not put another
  /// choice below a finger that is on its way.
  private func focus(on next: Screen) -> Int {
    guard case .choice(let old)? = item, screen.choices.indices.contains(old),
      let new = next.choices.firstIndex(where: { $0.label == screen.choices[old].label })
    else { return next.openingFocus }
    return next.items.firstIndex(of: .choice(new)) ?? next.openingFocus
  }

  /// Draws what has changed of the screen, or of the terminal.
  private mutating func layOut() {
    medium.isShared = conversation.isShared
    let words = conversation.wording.words
    guard Frame.fits(size) else {
      drawing = Drawing(tooSmall: size, words, medium, keys)
      (sheet, drawn) = (nil, nil)
      return
    }
    let subject = Sheet.Subject(
      screen: screen, size: size, line: view.line.showing(conversation.shown(view.line.text)),
      mustReadFirst: view.mustReadFirst, isShared: medium.isShared, language: words.language)
    if sheet?.subject != subject {
      (sheet, drawn) = (Sheet(subject, words, medium, keys), nil)
    }
    if let sheet, drawn != view { draw(sheet) }
  }

  /// Draws what the reader has done since: while the focus moves, all rows stay laid out.
  mutating func redraw() {
    guard drawn != view else { return }
    guard let sheet, let drawn, drawn.line == view.line, drawn.mustReadFirst == view.mustReadFirst
    else { return layOut() }
    draw(sheet)
  }

  private mutating func draw(_ sheet: Sheet) {
    drawing =
      drawn.flatMap { drawing.moved(on: sheet, from: $0, to: view) } ?? Drawing(sheet, view)
    view.scroll = drawing.scroll
    if drawing.isEndVisible { view.hasSeenEnd = true }
    drawn = view
  }

  /// What must be read has not been, to its end.
  var isUnread: Bool { screen.mustBeRead && !view.hasSeenEnd }
}

/// Which screen it is, whatever has changed on it.
private struct Leaf: Hashable {
  let place: [String]
  let heading: String

  init(_ screen: Screen) { (place, heading) = (screen.place, screen.heading) }
}

extension View {
  /// As a screen is met for the first time.
  init(opening screen: Screen) {
    self.init()
    focus = screen.openingFocus
  }
}

extension Screen {
  /// The line to type in where there is one; else the choice that harms nobody.
  fileprivate var openingFocus: Int {
    let items = items
    return items.firstIndex(of: .field)
      ?? items.firstIndex { if case .tick = $0 { true } else { false } }
      ?? items.firstIndex(of: .choice(firstFocus)) ?? 0
  }
}
