import Remedy
import Wizard

/// One `unstick fix`: the plan, the question, the deed, and whether it worked.
struct Fixing {
  private let invocation: Invocation
  private let machine: Machine
  private let remedy: String

  init(_ invocation: Invocation, _ machine: Machine, _ remedy: String) {
    (self.invocation, self.machine, self.remedy) = (invocation, machine, remedy)
  }

  func run() throws(Failure) -> ExitStatus {
    let settings = try settings()
    let plan = try machine.trying { host throws(Remedy.Refusal) in try host.plan(remedy, settings) }
    let report = PlanReport(plan, invocation.words, machine.host)
    if plan.isEmpty || invocation.options.has(.plan) {
      invocation.print(report.json()) { report.text(width: $0) }
      return .fine
    }
    if !invocation.options.has(.json) {
      Console.say(report.text(width: Surroundings.columns))
    }
    guard try invocation.agrees("plan.ask"), let consent = try consent(to: plan) else {
      return invocation.decline()
    }
    return try carryOut(plan, report, consent)
  }

  /// What `--precious` and `--kill` say. Who is there to be asked is asked about what is precious;
  /// nil where the answer is no.
  private func consent(to plan: Plan) throws(Failure) -> Consent? {
    let options = invocation.options
    var consent = Consent(precious: options.has(.precious), killing: options.has(.kill))
    if !plan.precious.isEmpty, !consent.precious, !options.has(.yes) {
      guard try invocation.agrees("plan.ask-precious") else { return nil }
      consent.precious = true
    }
    return consent
  }

  private func carryOut(
    _ plan: Plan, _ report: PlanReport, _ consent: Consent
  ) throws(Failure) -> ExitStatus {
    let receipt = try machine.trying { host throws(Remedy.Refusal) in try host.apply(plan, consent)
    }
    let seen = machine.host.verify(plan)
    let helped = seen.allSatisfy(\.isFine)
    let words = invocation.words
    invocation.print(report.json(receipt, seen)) { width in
      let command = "unstick undo \(receipt.id)" + machine.host.homeOption
      // Not wrapped, to be copied in one piece.
      let undo = receipt.canBeUndone ? words["fix.undo", ["command": command]] + "\n" : ""
      let done = words[helped ? "fix.done" : "fix.doubtful", ["remedy": remedy]]
      return "\n" + done.paragraph(width) + undo
    }
    return helped ? .fine : .problems
  }

  /// What `--set NAME=VALUE` says, several times.
  private func settings() throws(Failure) -> [String: String] {
    var settings: [String: String] = [:]
    for text in invocation.options.all(.set) {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw Failure("failure.bad-set", ["text": text])
      }
      settings[String(parts[0])] = String(parts[1])
    }
    return settings
  }
}

/// One `unstick purge`.
struct Purging {
  private let invocation: Invocation
  private let machine: Machine

  init(_ invocation: Invocation, _ machine: Machine) {
    (self.invocation, self.machine) = (invocation, machine)
  }

  func run() throws(Failure) -> ExitStatus {
    let days = try days()
    let before = days.map { Remedy.Host.time - Int64($0) * 86_400 } ?? .max
    let receipts = try machine.trying { host throws(Remedy.Refusal) in
      try host.purgeable(before: before)
    }
    let report = HistoryReport(receipts, invocation.words, machine.host)
    guard !receipts.isEmpty, !invocation.options.has(.plan) else {
      invocation.print(report.json) { width in
        receipts.isEmpty
          ? invocation.words["purge.nothing"].paragraph(width) : report.text(width: width)
      }
      return .fine
    }
    if !invocation.options.has(.json) {
      Console.say(report.text(width: Surroundings.columns))
    }
    guard try invocation.agrees("purge.ask") else { return invocation.decline() }
    let purged = try machine.trying { host throws(Remedy.Refusal) in try host.purge(receipts) }
    let done = HistoryReport(purged, invocation.words, machine.host)
    invocation.print(done.json) { width in
      invocation.words["purge.done", count: purged.count].paragraph(width)
    }
    return .fine
  }

  /// `30d`, or just `30`.
  private func days() throws(Failure) -> Int? {
    guard let text = invocation.options[.olderThan] else { return nil }
    let digits = text.hasSuffix("d") ? text.dropLast() : text[...]
    guard let days = Int(digits), (0...36_500).contains(days) else {
      throw Failure("failure.bad-days", ["text": text])
    }
    return days
  }
}
