import Flow
import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The command line: takes it apart, runs one command, says in one sentence what went wrong.
@main
enum Program {
  static let version = "0.1.0"

  static func main() {
    _ = Cover.isPrinted
    exit(run(CommandLine.arguments).rawValue)
  }

  static func run(_ arguments: [String]) -> ExitStatus {
    do throws(Failure) {
      let options = try Options(arguments)
      return try run(options)
    } catch {
      let options = (try? Options(arguments)).map { Settings($0).completing($0) }
      let words = Speech.words(Speech.language(options), Speech.failures)
      Output.error.line(words.sentence(error))
      return error.status
    }
  }

  private static func run(_ said: Options) throws(Failure) -> ExitStatus {
    let (command, operands) = try Subcommand.named(said.words)
    if said.has(.version) {
      Output.standard.line("unstick \(version)")
      return .fine
    }
    let settings = Settings(said)
    let options = settings.completing(said)
    let files = options.has(.help) ? Speech.guide : command.wordFiles
    let words = Speech.words(Speech.language(options), files)
    if options.has(.help) {
      Output.standard.line(HelpText(command, words, columns: Surroundings.columns).text)
      return .fine
    }
    try check(options, operands, for: command)
    let complaint = settings.complaint(Speech.words(words.language, ["help", "screens"]))
    if let complaint, !command.saysItself { Output.error.line(complaint) }
    return try command.run(
      Invocation(
        command: command, operands: operands, options: options, words: words,
        complaint: complaint))
  }

  private static func check(
    _ options: Options, _ operands: [String], for command: Subcommand
  ) throws(Failure) {
    let allowed = Option.common + command.options
    if let stranger = options.values.keys.sorted(by: { $0.rawValue < $1.rawValue })
      .first(where: { !allowed.contains($0) })
    {
      throw Failure(
        "failure.option-elsewhere",
        ["option": "--" + stranger.rawValue, "command": command.title])
    }
    if operands.count > command.operands.upperBound {
      throw Failure(
        "failure.too-many-words",
        ["word": operands[command.operands.upperBound], "command": command.title])
    }
    if operands.count < command.operands.lowerBound {
      throw Failure("failure.word-missing", ["command": command.title])
    }
    if let os = options[.os], !Blank.system.choices.contains(os) {
      throw Failure.unknownWord(os, among: Blank.system.choices, "failure.unknown-system")
    }
    if let home = options[.home], access(home, F_OK) != 0 {
      throw Failure("failure.no-home", ["path": home])
    }
  }
}

extension Words {
  /// One sentence, after the program's name; nothing that was typed can steer the terminal.
  func sentence(_ failure: Failure) -> String {
    let holes = failure.holes.mapValues { String($0.prefix(200)).sanitised }
    return self["failure", ["sentence": self[failure.id, holes]]]
  }
}
