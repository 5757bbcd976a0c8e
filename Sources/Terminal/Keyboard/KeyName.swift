import Wizard

extension Key {
  /// As people read it on the screen; nil for what nobody presses.
  func shown(_ words: Words, _ medium: Medium) -> String? {
    switch self {
    case .character(" "): words["key.space"]
    case .character(let character): String(character).sanitised
    case .up: medium.hasUnicode ? "↑" : words["key.up"]
    case .down: medium.hasUnicode ? "↓" : words["key.down"]
    case .left: medium.hasUnicode ? "←" : words["key.left"]
    case .right: medium.hasUnicode ? "→" : words["key.right"]
    case .control(let letter): words["key.control", ["letter": String(letter).uppercased()]]
    case .enter, .tab, .backTab, .escape, .backspace, .delete, .pageUp, .pageDown, .home, .end:
      name.map { words["key.\($0.lowercased())"] }
    case .paste: words["key.paste"]
    case .unknown: nil
    }
  }

  /// As a file of keys writes it.
  var name: String? {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "Ctrl-" + String(letter).uppercased()
    case .paste, .unknown: nil
    case .up, .down, .left, .right, .enter, .tab, .backTab, .escape, .backspace, .delete,
      .pageUp, .pageDown, .home, .end:
      Self.names.first { $0.value == self }?.key
    }
  }

  /// The key of that name, however its letters are written.
  init?(name: String) {
    let folded = name.lowercased()
    if let key = Self.names.first(where: { $0.key.lowercased() == folded })?.value {
      self = key
    } else if folded == "space" {
      self = .character(" ")
    } else if folded.hasPrefix("ctrl-"), folded.count == 6, let letter = folded.last,
      letter.isASCII, letter.isLetter
    {
      self = .control(letter)
    } else if name.count == 1, let character = name.first, character.columns > 0 {
      self = .character(character)
    } else {
      return nil
    }
  }

  private static let names: [String: Key] = [
    "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Enter": .enter, "Tab": .tab,
    "BackTab": .backTab, "Esc": .escape, "Backspace": .backspace, "Delete": .delete,
    "PgUp": .pageUp, "PgDn": .pageDown, "Home": .home, "End": .end,
  ]
}
