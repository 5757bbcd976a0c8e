public import Wizard

/// What a key does on a screen.
public enum Deed: Sendable, Hashable {
  case move(Move)
  case command(Command)

  /// Every deed there is, in the order in which help lists them.
  static let all: [Deed] = Move.allCases.map { .move($0) } + Command.allCases.map { .command($0) }

  /// As a file names it.
  public var name: String {
    switch self {
    case .move(let move): move.rawValue
    case .command(let command): command.rawValue
    }
  }
}

/// What a key does with the focus and the text, whatever the screen shows.
public enum Move: String, Sendable, CaseIterable {
  case up
  case down
  case choose
  /// On through the text; where all of it is to be seen, the same as choosing.
  case more
  case next
  case previous
  case pageDown = "page-down"
  case pageUp = "page-up"
  case top
  case bottom
}

/// Which key does what: the one table behind the keyboard, the footer and the help.
public struct Keys: Sendable, Equatable {
  /// The first key of each is the one that is shown.
  public private(set) var bindings: [Deed: [Key]]

  public static let standard: Keys = {
    var keys = Keys(bindings: moves)
    for command in Command.allCases { keys.bind(.command(command), to: [.character(command.key)]) }
    keys.bind(.command(.back), to: [.character("b"), .escape, .left, .character("h")])
    keys.bind(.command(.quit), to: [.character("q"), .control("c")])
    return keys
  }()

  private static let moves: [Deed: [Key]] = [
    .move(.up): [.up, .character("k")],
    .move(.down): [.down, .character("j")],
    .move(.choose): [.enter, .right, .character("l")],
    .move(.more): [.character(" ")],
    .move(.next): [.tab],
    .move(.previous): [.backTab],
    .move(.pageDown): [.pageDown, .control("f")],
    .move(.pageUp): [.pageUp, .control("b")],
    .move(.top): [.home],
    .move(.bottom): [.end],
  ]

  /// What a key does; a capital that means nothing by itself is taken for the small letter.
  public func deed(_ key: Key) -> Deed? {
    if let deed = bindings.first(where: { $0.value.contains(key) })?.key { return deed }
    guard case .character(let character) = key else { return nil }
    let folded = Character.folded(character)
    return folded == character
      ? nil : bindings.first { $0.value.contains(.character(folded)) }?.key
  }

  /// The key to be shown for it.
  public func shown(_ deed: Deed) -> Key? { bindings[deed]?.first }

  public mutating func bind(_ deed: Deed, to keys: [Key]) { bindings[deed] = keys }
}

extension Character {
  /// Small and of usual width: what a key with caps lock, or a Japanese keyboard, stands for.
  static func folded(_ character: Character) -> Character {
    let folded = String(character).folded
    return folded.count == 1 ? folded.first ?? character : character
  }
}
