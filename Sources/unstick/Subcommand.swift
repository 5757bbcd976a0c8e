import Flow
import Wizard

/// One of the program's commands: its words, what it takes, and what it does.
///
/// The command line, `--help`, the manual and the completions are all made from this table.
struct Subcommand: Sendable {
  /// `["flow", "check"]`; empty for the wizard itself.
  let name: [String]
  /// What the words after the name stand for.
  var operand: Blank?
  /// How many words may follow the name.
  let operands: ClosedRange<Int>
  /// Besides those that every command takes.
  var options: [Option] = []
  /// Of those that every command takes, the ones that change what it does.
  var heeds: [Option] = []
  /// What `--format` may be, the usual one first.
  var formats: [String] = []
  /// Whole command lines; the guide has a line for each.
  var examples: [String] = []
  /// How it may end, besides those that it shares with all.
  var statuses: [ExitStatus] = [.fine, .usage]
  /// The locale files it needs from the start; each costs it time.
  var wordFiles = Speech.all
  let run: @Sendable (Invocation) throws(Failure) -> ExitStatus

  /// In the names of its words: `flow-check`.
  var id: String { name.isEmpty ? "unstick" : name.joined(separator: "-") }

  /// What is to be said of the user's settings, a session says on its screen, and what only the
  /// program calls does not.
  var saysItself: Bool { wordFiles.isEmpty }

  var title: String { (["unstick"] + name).joined(separator: " ") }

  static let all: [Subcommand] = [
    wizard, check, fix, undo, history, purge, resume, report, outcomes, flowCheck, flowGraph,
    flowPaths, flowTest, flowTexts, flowPlay, probes, remedies, help, manual, completions,
  ]

  /// Those that only the program itself calls.
  private static let own: [Subcommand] = [look, candidates]

  /// The command that the words mean, and the words that are left for it.
  static func named(_ words: [String]) throws(Failure) -> (Subcommand, [String]) {
    let found = (all + own).filter { !$0.name.isEmpty && words.starts(with: $0.name) }
      .max { $0.name.count < $1.name.count }
    if let found { return (found, Array(words.dropFirst(found.name.count))) }
    if words.first == "flow" {
      let inner = all.filter { $0.name.first == "flow" }.map { $0.name[1] }
      throw Failure.unknownWord(
        words.count > 1 ? words[1] : "", among: inner, "failure.unknown-flow-command")
    }
    return (wizard, words)
  }
}

/// A command with everything it was called with.
struct Invocation {
  let command: Subcommand
  let operands: [String]
  let options: Options
  /// In the language that was asked for, as far as the program speaks it.
  let words: Words
  /// What of the user's settings cannot be taken.
  var complaint: String?

  var language: String { words.language }
}

extension Failure {
  /// Something was named that is not there; says the nearest that is.
  static func unknownWord(
    _ word: String, among known: [String], _ id: String, _ holes: [String: String] = [:]
  ) -> Failure {
    var holes = holes
    holes["word"] = word
    holes["known"] = known.joined(separator: ", ")
    guard let near = nearest(to: word, among: known) else { return Failure(id, holes) }
    holes["near"] = near
    return Failure(id + ".near", holes)
  }
}
