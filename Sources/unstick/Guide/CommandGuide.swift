import Wizard

/// What there is to say about a command, from its line in the table: `--help` and the manual lay
/// out the same.
struct CommandGuide {
  /// A term, as it is typed, and what it means.
  struct Row: Equatable {
    let term: String
    let says: String
  }

  let command: Subcommand
  let words: Words

  /// In pieces that a line's end does not part; the first is the command itself.
  var usage: [String] { [command.title] + operand + ownOptions }

  var summary: String { words["guide.\(command.id).summary"] }

  var about: String { words["guide.\(command.id)"] }

  /// Its own options, and each format by itself.
  var options: [Row] { command.options.flatMap(rows) }

  /// Of those that every command takes, the ones that change what this one does.
  var common: [Row] { (command.heeds + Option.always).flatMap(rows) }

  var examples: [Row] {
    command.examples.enumerated().map { index, line in
      Row(term: line, says: words["guide.\(command.id).example.\(index + 1)"])
    }
  }

  var statuses: [Row] {
    command.statuses.map { status in
      Row(term: String(status.rawValue), says: text("status.\(status.rawValue)"))
    }
  }

  private var operand: [String] {
    guard let blank = command.operand else { return [] }
    // A code may come in a few pieces, and is one thing all the same.
    let name = words.name(blank) + (command.operands.upperBound > 8 ? "…" : "")
    return [command.operands.lowerBound == 0 ? "[\(name)]" : name]
  }

  /// Where only one of two can be meant, both stand in one pair of brackets.
  private var ownOptions: [String] {
    command.options.compactMap { option in
      if option == .yes, command.options.contains(.plan) { return nil }
      if option == .plan, command.options.contains(.yes) { return "[--plan | --yes]" }
      return "[\(term(option))]" + (option == .set ? "…" : "")
    }
  }

  private func term(_ option: Option) -> String {
    guard let blank = option.blank else { return "--\(option.rawValue)" }
    let value = blank == .format ? command.formats.joined(separator: "|") : words.name(blank)
    return "--\(option.rawValue) \(value)"
  }

  /// What an option does.
  func meaning(of option: Option) -> String {
    text("option.\(option.rawValue)", option.blank.map { words.alternatives($0.choices) } ?? "")
  }

  private func rows(_ option: Option) -> [Row] {
    if option == .format {
      return command.formats.map { Row(term: "--format \($0)", says: text("format.\($0)")) }
    }
    return [Row(term: term(option), says: meaning(of: option))]
  }

  /// In this command's own words, where it has any.
  private func text(_ id: String, _ choices: String = "") -> String {
    let own = "\(id).\(command.id)"
    return words[words.has(own) ? own : id, ["choices": choices]]
  }
}

extension Words {
  func name(_ blank: Blank) -> String { self["blank.\(blank.rawValue)"] }
}
