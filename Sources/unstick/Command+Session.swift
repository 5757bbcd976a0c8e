import Flow
import Wizard

extension Subcommand {
  /// `unstick [SYMPTOM]`: the session itself.
  static let wizard = Subcommand(
    name: [], operand: .symptom, operands: 0...1, options: Option.ofSessions,
    heeds: Option.aboutSessions,
    examples: ["unstick", "unstick sign-in-failed", "unstick stale-sync --os windows --lang ja"],
    statuses: [.fine, .usage, .surroundings], wordFiles: []
  ) { invocation throws(Failure) in
    try Session.run(invocation) { session, conversation throws(Failure) in
      guard let chart = try session.symptom(invocation.operands.first) else { return [] }
      return conversation.begin(chart.id)
    }
  }

  /// `unstick resume [CODE]`: the session that a code stands for; without one the last that was cut
  /// off here.
  static let resume = Subcommand(
    name: ["resume"], operand: .code, operands: 0...8, options: Option.ofSessions,
    heeds: Option.aboutSessions, examples: ["unstick resume", "unstick resume K7M2-9QXT"],
    statuses: [.fine, .usage, .surroundings], wordFiles: []
  ) { invocation throws(Failure) in
    try Session.run(invocation) { session, conversation throws(Failure) in
      if invocation.operands.isEmpty { return try session.goOn(&conversation) }
      // A code may be typed with spaces between its groups.
      let code = invocation.operands.joined(separator: " ")
      let (record, said): (Record, [ProbeID: Outcome])
      do throws(SessionCode.Fault) {
        (record, said) = try SessionCode.session(from: code, for: PackIndex(session.pack))
      } catch {
        throw Failure(error, code: code)
      }
      return conversation.resume(record, said: said)
    }
  }
}

extension Session {
  /// Goes on with the last session that was cut off here.
  fileprivate func goOn(_ conversation: inout Conversation) throws(Failure) -> [Effect] {
    guard let keeper, let memory = try keeper.memory,
      let (id, kept) = memory.last(where: { $0.canGoOn && $0.record.pack == pack.name })
    else { throw Failure("failure.nothing-to-resume") }
    guard keeper.claim(id, on: memory.shelf) else {
      conversation.tellOfOpenSession(kept)
      return []
    }
    let effects = conversation.resume(kept)
    keeper.adopt(id, conversation)
    return effects
  }
}

extension Failure {
  /// Why a code leads to no session here.
  init(_ fault: SessionCode.Fault, code: String) {
    var holes = ["code": code]
    switch fault {
    case .tooShort, .tooLong, .leadsNowhere: self.init("failure.bad-code", holes)
    case .strangeCharacter(let letter, let place):
      holes["letter"] = String(letter)
      holes["place"] = String(place)
      self.init("failure.code-letter", holes)
    case .mistyped(let places):
      holes["place"] = places.map(String.init).joined(separator: ", ")
      self.init(places.isEmpty ? "failure.bad-code" : "failure.code-mistyped", holes)
    case .otherFormat: self.init("failure.code-newer", holes)
    case .otherVersion(let version):
      holes["version"] = version.description
      self.init("failure.code-other-version", holes)
    case .otherStructure: self.init("failure.code-other-pack", holes)
    }
  }
}
