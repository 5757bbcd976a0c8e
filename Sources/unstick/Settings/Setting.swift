import Terminal
import Wizard

/// What a user can wish for once and for all: in the environment or in `config.yaml`.
enum Setting: String, CaseIterable {
  case language
  case theme
  case share
  case plain
  case app
  case pack

  /// The option that says the same for one start.
  var option: Option {
    switch self {
    case .language: .lang
    case .theme: .theme
    case .share: .share
    case .plain: .plain
    case .app: .app
    case .pack: .pack
    }
  }

  var variable: String { "UNSTICK_" + rawValue.uppercased() }

  /// What its option is given; nil where it is switched off.
  enum Meaning: Equatable {
    case says(String)
    case off
    /// It may be one of these.
    case bad([String])
  }

  /// - Parameter home: what `~` stands for, in a file.
  func meaning(of text: String, home: String?) -> Meaning {
    switch self {
    case .language: Self.isTag(text) ? .says(text) : .bad(Resources.languages)
    case .theme: Theme.named(text) != nil ? .says(text) : .bad(Theme.all.map(\.name))
    case .share, .plain: Self.flag(text)
    case .app: .says(text)
    case .pack: text.hasPrefix("~/") ? .says((home ?? "~") + text.dropFirst()) : .says(text)
    }
  }

  private static func flag(_ text: String) -> Meaning {
    switch text.lowercased() {
    case "yes", "true", "on", "1": .says("")
    case "no", "false", "off", "0": .off
    default: .bad(["yes", "no"])
    }
  }

  /// Any language's: a pack may speak more of them than the program.
  private static func isTag(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*/) != nil
  }
}
