/// What can be asked for on every screen, whatever it shows.
public enum Command: String, Sendable, CaseIterable {
  case back
  case help
  case search
  /// Takes a repair back, and shows those that were made.
  case undo
  /// What was said so far, to be changed.
  case review
  case language
  /// The session as a code to read out.
  case code
  case map
  case report
  /// Hides what is private, for a screen that others see.
  case share
  /// Puts what stands there to be copied on the clipboard.
  case copy
  case home
  case quit

  public var key: Character {
    switch self {
    case .back: "b"
    case .help: "?"
    case .search: "/"
    case .undo: "u"
    case .review: "c"
    case .language: "L"
    case .code: "K"
    case .map: "m"
    case .report: "r"
    case .share: "s"
    case .copy: "y"
    case .home: "H"
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
