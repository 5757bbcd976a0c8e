public import Wizard

/// A session on a screen: keys and events go in, effects and a picture come out.
///
/// It does nothing itself, so that tests press keys as people do.
public struct Stage: Sendable {
  public private(set) var conversation: Conversation
  public private(set) var size: Size
  public private(set) var medium: Medium
  private(set) var keys: Keys
  /// What is shown now.
  public private(set) var screen: Screen
  var view = View()
  /// The screen as it stands.
  public private(set) var drawing: Drawing
  /// How each screen was left, for when the user comes back to it.
  private var left: [Leaf: View] = [:]

  public init(
    _ conversation: Conversation, size: Size, medium: Medium = Medium(), keys: Keys = .standard
  ) {
    (self.conversation, self.size, self.medium, self.keys) = (conversation, size, medium, keys)
    let screen = conversation.screen
    self.screen = screen
    let view = View(opening: screen)
    self.view = view
    drawing = Drawing(
      screen: screen, view: view, size: size, words: conversation.wording.words, medium: medium,
      keys: keys)
    redraw()
  }

  public var grid: Grid { drawing.grid }

  public mutating func resize(_ size: Size) {
    self.size = size
    redraw()
    showFocus()
  }

  /// The terminal is another, or is looked at by others now.
  public mutating func change(_ medium: Medium) {
    self.medium = medium
    redraw()
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

  private mutating func show(_ next: Screen) {
    let (from, to) = (Leaf(screen), Leaf(next))
    if from != to {
      if left.count > 200 { left.removeAll() }
      left[from] = view
      let keysPressed = view.lastKeys
      view = left[to] ?? View(opening: next)
      view.lastKeys = keysPressed
    } else if !screen.choices.isBeginning(of: next.choices) || screen.hasField != next.hasField {
      (view.focus, view.scroll) = (next.openingFocus, 0)
    }
    if from != to || screen.blocks != next.blocks { view.hasSeenEnd = false }
    view.mustReadFirst = false
    view.focus = min(view.focus, max(next.items.count - 1, 0))
    screen = next
    redraw()
  }

  mutating func redraw() {
    drawing = Drawing(
      screen: screen, view: view, size: size, words: conversation.wording.words, medium: medium,
      keys: keys)
    view.scroll = drawing.scroll
    if Frame.fits(size), drawing.isEndVisible { view.hasSeenEnd = true }
  }

  /// What must be read has not been, to its end.
  var isUnread: Bool { screen.mustBeRead && !view.hasSeenEnd }
}

extension [Choice] {
  /// More choices may come below while the user looks: that moves no focus.
  fileprivate func isBeginning(of others: [Choice]) -> Bool {
    zip(self, others).allSatisfy { $0.key == $1.key && $0.label == $1.label }
      && count <= others.count
  }
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
