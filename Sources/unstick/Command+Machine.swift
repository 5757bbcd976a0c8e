import CSystem
import Flow
import Remedy
import Wizard

extension Subcommand {
  /// `unstick check [PROBE…]`: what is wrong here, the most likely cause first.
  static let check = Subcommand(
    name: ["check"], operand: .probe, operands: 0...64, options: [.json],
    heeds: [.offline] + Option.ofMachines,
    examples: [
      "unstick check", "unstick check net.dns net.websocket",
      "unstick check --offline --json > found.json",
    ],
    statuses: [.fine, .problems, .usage, .refused, .surroundings], wordFiles: Speech.library
  ) { invocation throws(Failure) in
    let known = Library.probes.map(\.name)
    for name in invocation.operands where !known.contains(name) {
      throw Failure.unknownWord(name, among: known, "failure.unknown-probe")
    }
    let names = invocation.operands.isEmpty ? known : invocation.operands
    if !invocation.options.has(.offline) { Library.expectCheck(of: names) }
    let machine = try Machine(invocation)
    let progress = Progress(of: names, invocation)
    cs_give_back()
    let findings = machine.host.check(names) { progress.take($0.probe) }
    progress.end()
    cs_give_back()
    let report = FindingsReport(findings, machine.wording, machine.host)
    invocation.print(report.json) { report.text(width: $0) }
    return report.hasProblems ? .problems : .fine
  }

  /// `unstick fix REMEDY`: shows the plan, and carries it out where that is agreed to.
  static let fix = Subcommand(
    name: ["fix"], operand: .remedy, operands: 1...1,
    options: [.plan, .yes, .set, .precious, .kill, .json],
    heeds: [.offline] + Option.ofMachines,
    examples: [
      "unstick fix cache.clear --plan", "unstick fix cache.clear --set only=network",
      "unstick fix session.clear --yes --json",
    ],
    statuses: [.fine, .problems, .usage, .refused, .surroundings], wordFiles: Speech.library
  ) { invocation throws(Failure) in
    let machine = try Machine(invocation)
    try machine.recover(invocation)
    let remedy = invocation.operands[0]
    let known = Library.remedies.map(\.name)
    guard known.contains(remedy) else {
      throw Failure.unknownWord(remedy, among: known, "failure.unknown-remedy")
    }
    return try Fixing(invocation, machine, remedy).run()
  }

  /// `unstick undo [RECEIPT]`: takes a repair back.
  static let undo = Subcommand(
    name: ["undo"], operand: .receipt, operands: 0...1, options: [.yes, .json],
    heeds: Option.ofMachines, examples: ["unstick undo", "unstick undo 20261121-1"],
    statuses: [.fine, .usage, .refused, .surroundings], wordFiles: Speech.library
  ) { invocation throws(Failure) in
    let machine = try Machine(invocation)
    try machine.recover(invocation)
    let receipt = try machine.trying { host throws(Remedy.Refusal) in
      try host.undo(invocation.operands.first)
    }
    let words = invocation.words
    invocation.print(HistoryReport.json(of: receipt)) { width in
      words["undo.done", ["receipt": receipt.id, "remedy": receipt.remedy.sanitised]]
        .paragraph(width)
    }
    return .fine
  }

  /// `unstick history`: the repairs made on this machine.
  static let history = Subcommand(
    name: ["history"], operands: 0...0, options: [.json], heeds: Option.ofMachines,
    examples: ["unstick history"], statuses: [.fine, .usage, .refused, .surroundings],
    wordFiles: Speech.library
  ) { invocation throws(Failure) in
    let machine = try Machine(invocation)
    // Another instance at work keeps nobody from reading.
    try? machine.recover(invocation)
    let receipts = try machine.trying { host throws(Remedy.Refusal) in try host.history() }
    let report = HistoryReport(receipts, invocation.words, machine.host)
    invocation.print(report.json) { report.text(width: $0) }
    return .fine
  }

  /// `unstick purge`: deletes what quarantine holds, after showing it.
  static let purge = Subcommand(
    name: ["purge"], operands: 0...0, options: [.olderThan, .plan, .yes, .json],
    heeds: Option.ofMachines, examples: ["unstick purge --plan", "unstick purge --older-than 30d"],
    statuses: [.fine, .usage, .refused, .surroundings], wordFiles: Speech.library
  ) { invocation throws(Failure) in
    let machine = try Machine(invocation)
    try machine.recover(invocation)
    return try Purging(invocation, machine).run()
  }
}

extension Invocation {
  /// One document for programs, or a text for people in the terminal's width.
  func print(_ json: @autoclosure () -> JSON, _ text: (Int) -> String) {
    if options.has(.json) {
      Output.standard.line(json().text)
    } else {
      Console.say(text(Surroundings.columns))
    }
  }

  /// Whether the user says yes: on the command line, or asked on the terminal.
  func agrees(_ question: String) throws(Failure) -> Bool {
    if options.has(.yes) { return true }
    guard !options.has(.json), Surroundings.isInteractive else {
      throw Failure("failure.needs-yes", status: .refused)
    }
    Console.say(words[question] + " ")
    guard case .line(let line) = LineInput().next(within: -1) else { return false }
    return words.isYes(line)
  }

  /// Says that nothing was done, as that was the answer.
  func decline() -> ExitStatus {
    Console.say(words["plan.declined"] + "\n")
    return .fine
  }
}

extension Machine {
  /// Ends what an earlier run began, and says what became of it.
  func recover(_ invocation: Invocation) throws(Failure) {
    let ended = try trying { host throws(Remedy.Refusal) in try host.recover() }
    for receipt in ended {
      Output.error.line(
        invocation.words[
          "recovered.\(receipt.stage.rawValue)",
          ["receipt": receipt.id, "remedy": receipt.remedy.sanitised]])
    }
  }

  func trying<Result>(
    _ work: (Remedy.Host) throws(Remedy.Refusal) -> Result
  ) throws(Failure) -> Result {
    do throws(Remedy.Refusal) {
      return try work(host)
    } catch {
      throw Failure(error)
    }
  }
}

extension String {
  /// As lines of that width.
  func paragraph(_ width: Int) -> String { wrapped(to: width).joined(separator: "\n") + "\n" }
}
