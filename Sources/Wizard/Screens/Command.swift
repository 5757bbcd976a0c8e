/// What can be asked for on every screen, whatever it shows.
public enum Command: String, Sendable, CaseIterable {
  case back
  case help
  case search
  /// What was said so far, to be changed.
  case review
  case language
  /// The session as a code to read out.
  case code
  case map
  case home
  case quit

  public var key: Character {
    switch self {
    case .back: "b"
    case .help: "?"
    case .search: "/"
    case .review: "c"
    case .language: "L"
    case .code: "k"
    case .map: "m"
    case .home: "s"
    case .quit: "q"
    }
  }

  /// Where its name stands among the program's words.
  public var textID: String { "command.\(rawValue)" }

  public init?(key: Character) {
    guard let command = Self.allCases.first(where: { $0.key == key }) else { return nil }
    self = command
  }
}
