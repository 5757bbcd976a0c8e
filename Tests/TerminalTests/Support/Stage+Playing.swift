import Flow
import Terminal
import Wizard

extension Stage {
  static func shipped(
    _ language: String = "en", rows: Int = 24, columns: Int = 80, medium: Medium = Medium()
  ) -> Stage {
    Stage(
      ShippedSession.conversation(language), size: Size(rows: rows, columns: columns),
      medium: medium)
  }

  /// Presses the keys; what must be looked at is asked of the user instead.
  mutating func play(_ keys: Key...) { for key in keys { play(key) } }

  /// The same for keys that are characters.
  mutating func play(_ characters: String) {
    for character in characters { play(.character(character)) }
  }

  @discardableResult
  mutating func play(_ key: Key) -> [Effect] {
    let effects = press(key)
    answer(effects)
    return effects
  }

  mutating func answer(_ effects: [Effect]) {
    for effect in effects {
      if case .runProbes(let probes) = effect { answer(take(.cannotRun(probes))) }
    }
  }

  /// The row that the cursor is on.
  var cursorRow: String {
    guard let cursor = grid.cursor else { return "" }
    return grid.rows[cursor.row]
  }
}
