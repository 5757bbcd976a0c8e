import Remedy
import Terminal

/// What a word on the command line stands for, where the user chooses it.
///
/// Usage lines show its name among the program's words; completions offer what it may be.
enum Blank: String, CaseIterable {
  case app
  case code
  case command
  case days
  case file
  case flow
  case folder
  case format
  case language
  case pack
  case probe
  case receipt
  case remedy
  case session
  case setting
  case shell
  case symptom
  case system
  case theme

  /// What it may be, where that is always the same few words.
  var choices: [String] {
    switch self {
    case .language: Resources.languages
    case .shell: Shell.allCases.map(\.rawValue)
    case .system: ["linux", "macos", "windows"]
    case .theme: Theme.all.map(\.name)
    case .app, .code, .command, .days, .file, .flow, .folder, .format, .pack, .probe, .receipt,
      .remedy, .session, .setting, .symptom:
      []
    }
  }
}
