import Wizard

/// What a typed line means on the screen at hand.
struct PlainLine {
  let screen: Screen
  let words: Words

  /// Nil for an empty line, which only shows the screen again.
  func event(_ line: String) -> Event? {
    // As long as an answer can be.
    let line = String(line.prefix(1_000)).trimmed
    guard let first = line.first else { return nil }
    if first == "/" || first == "／" { return search(line) }
    if let number = keyed(line) { return .choose(number) }
    if let step = ticked(line) { return .tick(step) }
    if let command = command(line) { return .command(command) }
    if let number = worded(line) { return .choose(number) }
    if screen.input != nil { return .type(line) }
    return .misunderstood(line)
  }

  private func search(_ line: String) -> Event {
    let query = String(line.dropFirst()).trimmed
    return query.isEmpty ? .command(.search) : .search(query)
  }

  /// A digit or letter, also as Japanese keyboards make them: `１`.
  private func keyed(_ line: String) -> Int? {
    let folded = line.folded
    return screen.choices.firstIndex { $0.key == folded }
  }

  /// `x` for the next step that is not done, `x2` for the second.
  private func ticked(_ line: String) -> Int? {
    let folded = line.folded
    let steps = screen.blocks.flatMap { block -> [ScreenStep] in
      if case .steps(let steps) = block { steps } else { [] }
    }
    guard folded.first == "x", !steps.isEmpty else { return nil }
    let number = folded.dropFirst().trimmed
    if number.isEmpty { return steps.firstIndex { $0.isDone == false } }
    return Int(number).flatMap { steps.indices.contains($0 - 1) ? $0 - 1 : nil }
  }

  /// A command by its key or by its whole name.
  private func command(_ line: String) -> Command? {
    let folded = line.folded
    let found = Command.allCases.first { command in
      String(command.key).folded == folded || command.rawValue == folded
        || words[command.textID].folded == folded
    }
    return found.flatMap { screen.commands.contains($0) ? $0 : nil }
  }

  /// A choice by its words, by a beginning that no other choice has, or by the beginning of a word
  /// that is in no other.
  private func worded(_ line: String) -> Int? {
    let folded = line.folded
    let labels = screen.choices.map(\.label.folded)
    if let whole = labels.firstIndex(of: folded) { return whole }
    return only(labels) { $0.hasPrefix(folded) }
      ?? only(labels) { label in
        folded.count > 1 && label.split(separator: " ").contains { $0.hasPrefix(folded) }
      }
  }

  /// The one that fits; nil where none or several do.
  private func only(_ labels: [String], _ fits: (String) -> Bool) -> Int? {
    let found = labels.indices.filter { fits(labels[$0]) }
    return found.count == 1 ? found[0] : nil
  }
}
