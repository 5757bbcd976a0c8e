import Flow
import Wizard

extension Subcommand {
  /// `unstick [SYMPTOM]`: the session itself.
  static let wizard = Subcommand(name: [], operands: 0...1) { invocation throws(Failure) in
    Session.greet(invocation.words)
    let session = try Session(invocation, try Session.pack(invocation))
    var conversation = try session.conversation()
    let chart = try session.symptom(invocation.operands.first)
    let effects = chart.map { conversation.begin($0.id) } ?? []
    session.run(conversation, after: effects)
    return .fine
  }
}
