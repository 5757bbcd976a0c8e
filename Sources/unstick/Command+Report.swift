import Flow
import Remedy
import Wizard

extension Subcommand {
  /// `unstick report [SESSION]`: what a session asked, found and did; the last, or that one.
  static let report = Subcommand(
    name: ["report"], operand: .session, operands: 0...1, options: [.format, .json],
    heeds: Option.ofMachines, formats: ReportFormat.allCases.map(\.rawValue),
    examples: ["unstick report", "unstick report 20261121-1 --format html > report.html"],
    statuses: [.fine, .usage, .refused, .surroundings], wordFiles: Speech.library
  ) { invocation throws(Failure) in
    let format = try invocation.format()
    let machine = try Machine(invocation)
    let memory = try Memory(machine.host)
    let kept = try memory.session(invocation.operands.first)
    let report = kept.report.hiding(Surroundings.secrets, machine.wording)
    Output.standard.write(report.text(ReportFormat(rawValue: format) ?? .markdown, at: kept.saved))
    return .fine
  }
}

extension Memory? {
  /// The session of that name, or the latest.
  fileprivate func session(_ id: String?) throws(Failure) -> KeptSession {
    guard let id else {
      guard let last = self?.last() else { throw Failure("failure.no-sessions") }
      return last.1
    }
    if let kept = self?[id] { return kept }
    let ids = self?.shelf.ids ?? []
    if ids.isEmpty { throw Failure("failure.no-sessions") }
    if ids.contains(id) { throw Failure("failure.session-unreadable", ["word": id]) }
    throw Failure.unknownWord(id, among: ids, "failure.unknown-session")
  }
}
