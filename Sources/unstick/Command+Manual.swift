import Wizard

extension Subcommand {
  /// `unstick help COMMAND`: the same as its `--help`.
  static let help = Subcommand(
    name: ["help"], operand: .command, operands: 0...2,
    examples: ["unstick help", "unstick help fix"], wordFiles: Speech.guide
  ) { invocation throws(Failure) in
    let (command, rest) = try named(invocation.operands)
    if let word = rest.first {
      throw Failure.unknownWord(
        word, among: all.compactMap(\.name.first), "failure.unknown-command")
    }
    Output.standard.line(
      HelpText(command, invocation.words, columns: Surroundings.columns).text)
    return .fine
  }

  /// `unstick manual`: the page for `man`.
  static let manual = Subcommand(
    name: ["manual"], operands: 0...0, examples: ["unstick manual | man -l -"],
    wordFiles: Speech.guide
  ) { invocation in
    // Packages that are to be the same, byte for byte, say which day it is.
    let day = Surroundings.environment("SOURCE_DATE_EPOCH").flatMap { Int64($0) }
    Output.standard.line(
      Manual(invocation.words, date: day.map { String(Words.date($0).prefix(10)) } ?? "").text)
    return .fine
  }

  /// `unstick completions SHELL`: what makes the shell's Tab key ask for candidates.
  static let completions = Subcommand(
    name: ["completions"], operand: .shell, operands: 1...1,
    examples: [
      "source <(unstick completions bash)", "source <(unstick completions zsh)",
      "unstick completions fish | source",
    ]
  ) { invocation throws(Failure) in
    let word = invocation.operands[0]
    guard let script = Shell(rawValue: word)?.script else {
      throw Failure.unknownWord(word, among: Blank.shell.choices, "failure.unknown-shell")
    }
    Output.standard.write(script)
    return .fine
  }

  /// `unstick candidates -- WORD…`: what may come where the last word stands, for the shells.
  static let candidates = Subcommand(
    name: ["candidates"], operands: 0...1024, wordFiles: []
  ) { invocation in
    let text = Candidates(invocation.operands).text
    if !text.isEmpty { Output.standard.line(text) }
    return .fine
  }
}
