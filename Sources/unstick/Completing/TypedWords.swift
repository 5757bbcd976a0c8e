/// A command line that is being typed, up to the word at whose end the cursor stands.
struct TypedWords {
  private(set) var command = Subcommand.wizard
  /// The words behind the command that are whole, options left out.
  private(set) var operands: [String] = []
  /// What was said with each option, in order.
  private(set) var options: [(option: Option, value: String)] = []
  /// The option whose value is being typed.
  private(set) var open: Option?
  /// What stands before the part that is being typed in the last word: `--format=`.
  private(set) var beginning = ""
  /// The part that is being typed.
  private(set) var typed = ""
  /// Only words come from here on.
  private(set) var hasEnded = false
  /// The shell has parted the last word at `=` and replaces what stands behind it.
  private let isParted: Bool

  init(_ line: [String]) {
    isParted = line.suffix(2).contains("=")
    var words = Self.joined(line)
    typed = words.popLast() ?? ""
    var plain: [String] = []
    for word in words { take(word, &plain) }
    let found = (try? Subcommand.named(plain)) ?? (.wizard, plain)
    (command, operands) = found
    partLast()
  }

  /// What the shell is to put in the place of its last word.
  func replacement(for value: String) -> String {
    let whole = beginning + value
    guard isParted, let sign = whole.lastIndex(of: "=") else { return whole }
    return String(whole[whole.index(after: sign)...])
  }

  private mutating func take(_ word: String, _ plain: inout [String]) {
    if let option = open {
      options.append((option, word))
      open = nil
    } else if hasEnded || !word.hasPrefix("-") || word == "-" {
      plain.append(word)
    } else if word == "--" {
      hasEnded = true
    } else {
      takeOption(word)
    }
  }

  private mutating func takeOption(_ word: String) {
    let parts = word.drop { $0 == "-" }.split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let option = Option(rawValue: String(name)) else { return }
    if parts.count == 1, option.takesValue {
      open = option
    } else {
      options.append((option, parts.count == 2 ? String(parts[1]) : ""))
    }
  }

  /// `--format=js` is the option and the beginning of its value.
  private mutating func partLast() {
    guard open == nil, !hasEnded, typed.hasPrefix("--"), let sign = typed.firstIndex(of: "=")
    else { return }
    open = Option(rawValue: String(typed[..<sign].dropFirst(2)))
    beginning = String(typed[...sign])
    typed = String(typed[typed.index(after: sign)...])
  }

  /// Some shells part words at `=`.
  private static func joined(_ words: [String]) -> [String] {
    var joined: [String] = []
    var isGlued = false
    for word in words {
      if let last = joined.last, isGlued || word == "=" {
        joined[joined.count - 1] = last + word
        isGlued = word == "="
      } else {
        joined.append(word)
      }
    }
    return joined
  }
}
