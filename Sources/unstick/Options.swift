import Flow

/// Every option there is; each command says which of them it takes.
enum Option: String, CaseIterable {
  case app
  case flow
  case format
  case handsOff = "hands-off"
  case help
  case home
  case json
  case kill
  case lang
  case learn
  case offline
  case olderThan = "older-than"
  case os
  case pack
  case plain
  case plan
  case precious
  case record
  case set
  case share
  case theme
  case version
  case yes

  /// What its value stands for; nil where it takes none.
  var blank: Blank? {
    switch self {
    case .app: .app
    case .flow: .flow
    case .format: .format
    case .home, .pack: .folder
    case .lang: .language
    case .olderThan: .days
    case .os: .system
    case .record: .file
    case .set: .setting
    case .theme: .theme
    case .handsOff, .help, .json, .kill, .learn, .offline, .plain, .plan, .precious, .share,
      .version,
      .yes:
      nil
    }
  }

  var takesValue: Bool { blank != nil }

  /// Stands for the option after a single dash.
  var letter: Character? { self == .help ? "h" : nil }

  /// Taken by what leads through a session.
  static let ofSessions: [Option] = [.handsOff, .record, .share, .theme]

  /// Of those that every command takes, the ones that lead a session elsewhere.
  static let aboutSessions: [Option] = [.plain, .os] + ofMachines + [.offline]

  /// Taken by every command.
  static let common: [Option] = [
    .pack, .app, .home, .os, .lang, .plain, .offline, .version, .help,
  ]

  /// What those mean to every command.
  static let always: [Option] = [.lang, .version, .help]

  /// What they mean besides to those that look at a machine.
  static let ofMachines: [Option] = [.home, .app, .pack]
}

/// The command line, taken apart by getopt_long: options by name, and the words between them.
///
/// Options stand before, between and after the words and may be cut short while they are
/// unmistakable; a value follows after a space or `=`, and `--` ends the options.
struct Options: Equatable {
  private(set) var words: [String] = []
  private(set) var values: [Option: [String]] = [:]
  /// What holds where the line says nothing: the user's settings.
  var usual: [Option: String] = [:]

  /// The last one counts.
  subscript(option: Option) -> String? { said(option) ?? usual[option] }
  func has(_ option: Option) -> Bool { self[option] != nil }
  func all(_ option: Option) -> [String] { values[option] ?? [] }

  /// What the line itself says.
  func said(_ option: Option) -> String? { values[option]?.last }

  init(_ said: [(option: Option, value: String)]) {
    for (option, value) in said { values[option, default: []].append(value) }
  }

  /// The first of `arguments` is the program's own name.
  init(_ arguments: [String]) throws(Failure) {
    let line = CommandLineOptions(arguments)
    while let found = try line.next() {
      switch found {
      case .word(let word): words.append(word)
      case .option(let option, let value): values[option, default: []].append(value)
      }
    }
  }
}
