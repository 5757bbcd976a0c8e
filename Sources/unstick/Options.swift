import Flow

/// Every option there is; each command says which of them it takes.
enum Option: String, CaseIterable {
  case app
  case flow
  case format
  case help
  case home
  case json
  case lang
  case offline
  case os
  case pack
  case plain
  case version

  var takesValue: Bool {
    switch self {
    case .app, .flow, .format, .home, .lang, .os, .pack: true
    case .help, .json, .offline, .plain, .version: false
    }
  }

  /// Taken by every command.
  static let common: [Option] = [
    .pack, .app, .home, .os, .lang, .plain, .offline, .version, .help,
  ]
}

/// The command line, taken apart: options by name, and the words between them.
///
/// As getopt_long does it, which Swift's C module for Linux does not have: options stand before,
/// between and after the words, a value follows after a space or `=`, and `--` ends the options.
struct Options: Equatable {
  private(set) var words: [String] = []
  private(set) var values: [Option: String] = [:]

  subscript(option: Option) -> String? { values[option] }
  func has(_ option: Option) -> Bool { values[option] != nil }

  /// The first of `arguments` is the program's own name.
  init(_ arguments: [String]) throws(Failure) {
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      if argument == "--" {
        words += rest
        return
      }
      if argument == "-h" {
        values[.help] = ""
      } else if argument.hasPrefix("-") && argument != "-" {
        try take(argument, &rest)
      } else {
        words.append(argument)
      }
    }
  }

  private mutating func take(
    _ argument: String, _ rest: inout ArraySlice<String>
  ) throws(Failure) {
    let parts = argument.drop { $0 == "-" }.split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    guard argument.hasPrefix("--"), let option = Option(rawValue: name) else {
      throw Self.unknown(name, written: argument)
    }
    if !option.takesValue {
      guard parts.count == 1 else { throw Failure("failure.no-value", ["option": "--" + name]) }
      values[option] = ""
    } else if let value = parts.count > 1 ? String(parts[1]) : rest.popFirst(), !value.isEmpty {
      values[option] = value
    } else {
      throw Failure("failure.value-missing", ["option": "--" + name])
    }
  }

  private static func unknown(_ name: String, written: String) -> Failure {
    guard let near = nearest(to: name, among: Option.allCases.map(\.rawValue)) else {
      return Failure("failure.unknown-option", ["option": written])
    }
    return Failure("failure.unknown-option.near", ["option": written, "near": "--" + near])
  }
}
