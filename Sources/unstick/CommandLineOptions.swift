import CSystem
import Flow

/// getopt_long at work on one command line; only one may be at work at a time.
struct CommandLineOptions: ~Copyable {
  enum Finding {
    case word(String)
    /// The value is empty where the option takes none.
    case option(Option, value: String)
  }

  // It is made here, never nil, and freed once, by `deinit`.
  private let scan = cs_options_new()

  /// The first of `arguments` is the program's own name.
  init(_ arguments: [String]) {
    for option in Option.allCases {
      let letter = option.letter?.asciiValue ?? 0
      cs_options_allow(scan, option.rawValue, CChar(letter), option.takesValue)
    }
    for argument in arguments { cs_options_give(scan, argument) }
  }

  deinit { cs_options_free(scan) }

  /// What stands next; nil at the end.
  func next() throws(Failure) -> Finding? {
    let found = cs_options_next(scan)
    // Copied at once, while the C side keeps it.
    let text = String(cString: cs_options_text(scan))
    if found == .end { return nil }
    if found == .word { return .word(text) }
    guard let option = Option.numbered(cs_options_number(scan)) else {
      throw Failure.unknownOption(text)
    }
    let holes = ["option": "--" + option.rawValue]
    if found == .value_unwanted { throw Failure("failure.no-value", holes) }
    if found == .value_missing || option.takesValue && text.isEmpty {
      throw Failure("failure.value-missing", holes)
    }
    return .option(option, value: text)
  }
}

extension Option {
  fileprivate static func numbered(_ number: CInt) -> Option? {
    allCases.indices.contains(Int(number)) ? allCases[Int(number)] : nil
  }
}

extension Failure {
  fileprivate static func unknownOption(_ written: String) -> Failure {
    let name = written.drop { $0 == "-" }.prefix { $0 != "=" }
    guard let near = nearest(to: String(name), among: Option.allCases.map(\.rawValue)) else {
      return Failure("failure.unknown-option", ["option": written])
    }
    return Failure("failure.unknown-option.near", ["option": written, "near": "--" + near])
  }
}
