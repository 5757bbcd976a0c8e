import Wizard

extension Keys {
  /// The same screen, as somebody reads it who has these keys and not a line to type in.
  func told(on screen: Screen, _ words: Words, _ medium: Medium) -> Screen {
    var screen = screen
    for (said, told) in [("home.text", "keys.home.text"), ("help.text", "keys.help.text")] {
      guard let index = screen.blocks.firstIndex(of: .paragraph(words[said])) else { continue }
      let key = shown(.command(.search))?.shown(words, medium) ?? ""
      screen.blocks[index] = .paragraph(words[told, ["key": key]])
    }
    if screen.tellsKeys, let index = screen.blocks.firstIndex(where: \.isPairs) {
      screen.blocks[index] = .pairs(rows(screen.commands, words, medium))
    }
    return screen
  }

  private func rows(
    _ commands: [Command], _ words: Words, _ medium: Medium
  ) -> [ScreenPair] {
    let moves: [([Move], String)] = [
      ([.up, .down], "keys.help.move"), ([.choose], "keys.help.choose"),
      ([.more, .pageDown, .pageUp], "keys.help.page"), ([.top, .bottom], "keys.help.ends"),
    ]
    return [ScreenPair("1 2 3", words["keys.help.digits"])]
      + moves.map { moves, id in
        let names = moves.compactMap { shown(.move($0))?.shown(words, medium) }
        return ScreenPair(names.joined(separator: " "), words[id])
      }
      + commands.map { command in
        let keys = (bindings[.command(command)] ?? []).prefix(2)
        let names = keys.compactMap { $0.shown(words, medium) }
        return ScreenPair(names.joined(separator: " "), words["\(command.textID).help"])
      }
  }
}

extension Block {
  fileprivate var isPairs: Bool { if case .pairs = self { true } else { false } }
}
