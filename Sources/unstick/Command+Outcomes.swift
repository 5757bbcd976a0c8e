import Flow
import Remedy
import Wizard

extension Subcommand {
  /// `unstick outcomes`: what finished sessions say of causes and repairs.
  static let outcomes = Subcommand(
    name: ["outcomes"], operand: .folder, operands: 0...1, options: [.learn, .json],
    heeds: Option.ofMachines,
    examples: [
      "unstick outcomes", "unstick outcomes --learn", "unstick outcomes --learn /srv/shared",
    ], statuses: [.fine, .usage, .refused, .surroundings], wordFiles: Speech.library
  ) { invocation throws(Failure) in
    if let word = invocation.operands.first, !invocation.options.has(.learn) {
      throw Failure("failure.too-many-words", ["word": word, "command": "unstick outcomes"])
    }
    let machine = try Machine(invocation, learning: false)
    let log = try machine.trying { host throws(Remedy.Refusal) in try OutcomeLog(of: host) }
    let lines = log?.lines ?? []
    let upshots = lines.compactMap(Upshot.init(line:))
    let learning = Learning(upshots, machine.wording.index.pack)
    var report = OutcomesReport(learning, machine.wording, strange: lines.count - upshots.count)
    if invocation.options.has(.learn) {
      report.isInUse = invocation.operands.isEmpty
      report.written = try Learned.write(learning, invocation, machine)
    }
    report.complaints = Learned.complaints(invocation, machine)
    invocation.print(report.json) { report.text(width: $0) }
    return .fine
  }
}
