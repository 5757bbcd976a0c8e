import Wizard

/// The signs that are no words, as the terminal can show them.
struct Marks: Sendable {
  let focus: String
  let bullet: String
  let good: String
  let bad: String
  let doubtful: String
  let current: String
  let faint: String
  let waiting: String
  let running: String
  let ticked: String
  let unticked: String
  let ellipsis: String
  let above: String
  let below: String
  let rule: String
  let upright: String
  let corners: [String]
  let full: String
  let empty: String

  static let unicode = Marks(
    focus: "▸", bullet: "•", good: "✓", bad: "!", doubtful: "?", current: "→", faint: "·",
    waiting: "·",
    running: "…", ticked: "[✓]", unticked: "[ ]", ellipsis: "…", above: "▲", below: "▼",
    rule: "─", upright: "│", corners: ["┌", "┐", "└", "┘"], full: "█", empty: "░")

  static let ascii = Marks(
    focus: ">", bullet: "-", good: "+", bad: "!", doubtful: "?", current: "*", faint: "-",
    waiting: ".",
    running: "~", ticked: "[x]", unticked: "[ ]", ellipsis: "...", above: "^", below: "v",
    rule: "-", upright: "|", corners: ["+", "+", "+", "+"], full: "#", empty: ".")

  /// Says the same as the colour does; nil where there is nothing to say.
  func mark(_ tone: Tone) -> String? {
    switch tone {
    case .plain: nil
    case .good: good
    case .bad: bad
    case .doubtful: doubtful
    case .current: current
    case .faint: faint
    }
  }

  func mark(_ state: ScreenCheck.State) -> String {
    switch state {
    case .waiting: waiting
    case .running: running
    case .fine: good
    case .problem: bad
    case .unknown: doubtful
    }
  }
}

extension Style {
  init(_ tone: Tone) {
    switch tone {
    case .plain: self = .plain
    case .good: self = .good
    case .bad: self = .bad
    case .doubtful: self = .doubtful
    case .current: self = .heading
    case .faint: self = .faint
    }
  }

  init(_ state: ScreenCheck.State) {
    switch state {
    case .waiting: self = .faint
    case .running: self = .plain
    case .fine: self = .good
    case .problem: self = .bad
    case .unknown: self = .doubtful
    }
  }
}
