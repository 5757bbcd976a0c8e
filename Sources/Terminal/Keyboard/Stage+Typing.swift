import Wizard

extension Stage {
  /// A key in the line to type in; nil where the line has no use for it.
  mutating func type(_ key: Key) -> [Effect]? {
    switch key {
    case .character(let character):
      guard let input = screen.input, input.takes(character, in: view.line) else { return nil }
      view.line.insert(String(character))
    case .enter: return submit()
    case .backspace: view.line.deleteBefore()
    case .delete: view.line.deleteAfter()
    case .left: view.line.move(by: -1)
    case .right: view.line.move(by: 1)
    case .home: view.line.moveToStart()
    case .end: view.line.moveToEnd()
    case .control("u"): view.line.deleteAllBefore()
    case .control("a"): view.line.moveToStart()
    case .control("e"): view.line.moveToEnd()
    case .paste, .up, .down, .tab, .backTab, .escape, .pageUp, .pageDown, .control, .unknown:
      return nil
    }
    return []
  }

  private mutating func submit() -> [Effect] {
    let text = view.line.text.trimmed
    guard !text.isEmpty, drawing.isVisible(view.focus) else { return [] }
    let isSearch = screen.input == .search
    let effects = take(isSearch ? .search(text) : .type(text))
    // What was not understood stays, to be put right.
    if screen.notice == nil { view.line = TypedLine() }
    return effects
  }

  /// Pasted text is typed, and never taken for keys.
  mutating func paste(_ text: String) -> [Effect] {
    guard let field = drawing.items.firstIndex(of: .field) else { return [] }
    view.focus = field
    view.line.insert(text)
    showFocus()
    return []
  }
}

extension Input {
  /// Whether the character is typed; what can be no part of an answer stays a key.
  func takes(_ character: Character, in line: TypedLine) -> Bool {
    switch self {
    case .number: character.isNumber || (",. '-−".contains(character) && !line.isEmpty)
    case .duration, .size: !line.isEmpty || character.isNumber
    case .text: !line.isEmpty || character != "?"
    case .search: true
    }
  }
}
