public import Wizard

extension Stage {
  /// Takes in one key, and says what must now be done.
  public mutating func press(_ key: Key) -> [Effect] {
    remember(key)
    guard Frame.fits(size) else { return pressUnseen(key) }
    let effects = respond(key)
    redraw()
    return effects
  }

  private mutating func respond(_ key: Key) -> [Effect] {
    if case .paste(let text) = key { return paste(text) }
    if item == .field, let effects = type(key) { return effects }
    if let choice = choice(key) { return choose(choice) }
    switch keys.deed(key) {
    case .command(let command): return obey(command)
    case .move(let move): return make(move)
    case nil: return []
    }
  }

  /// Where nothing is to be seen, nothing is chosen; one can only leave.
  private mutating func pressUnseen(_ key: Key) -> [Effect] {
    guard keys.deed(key) == .command(.quit) else { return [] }
    return take(.command(.quit))
  }

  private mutating func obey(_ command: Command) -> [Effect] {
    screen.commands.contains(command) ? take(.command(command)) : []
  }

  /// What is focused.
  var item: Item? {
    let items = drawing.items
    return items.indices.contains(view.focus) ? items[view.focus] : nil
  }

  private func choice(_ key: Key) -> Int? {
    guard case .character(let character) = key else { return nil }
    let written = String(character)
    return screen.choices.firstIndex { $0.key == written }
      ?? screen.choices.firstIndex { $0.key == written.folded }
  }

  mutating func choose(_ number: Int) -> [Effect] {
    guard !isUnread else {
      view.mustReadFirst = true
      return []
    }
    // Left behind as it was answered, so that coming back shows what was chosen.
    view.focus = screen.items.firstIndex(of: .choice(number)) ?? view.focus
    return take(.choose(number))
  }

  /// What was pressed, for who looks on; what is typed in stays the user's own.
  private mutating func remember(_ key: Key) {
    guard medium.isShared else { return }
    if case .character = key, item == .field { return }
    guard let name = key.shown(conversation.wording.words, medium) else { return }
    view.lastKeys = view.lastKeys.suffix(4) + [name]
  }
}
