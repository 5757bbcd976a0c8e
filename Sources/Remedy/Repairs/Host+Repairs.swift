/// What the user agreed to, beyond the plan itself.
public struct Consent: Sendable, Equatable {
  /// That things are moved aside which may not be on any server yet.
  public var precious = false
  /// That programs are ended which do not end when asked.
  public var killing = false

  public init(precious: Bool = false, killing: Bool = false) {
    (self.precious, self.killing) = (precious, killing)
  }
}

extension Host {
  /// What a remedy would do here. Nothing is changed.
  public func plan(
    _ remedy: String, _ settings: [String: String] = [:]
  ) throws(Refusal) -> Plan {
    guard let entry = Library.remedies.first(where: { $0.name == remedy }),
      let repair = Repair.all[remedy]
    else { throw Refusal(.unknownRemedy, ["remedy": .text(remedy)]) }
    guard entry.needsRights || !isAnothers else { throw Refusal(.homeOfAnother, at: home) }
    return try repair.plan(self, try Settings(settings, for: entry))
  }

  /// Carries a plan out, or changes nothing.
  public func apply(_ plan: Plan, _ consent: Consent = Consent()) throws(Refusal) -> Receipt {
    if let first = plan.precious.first, !consent.precious {
      throw Refusal(.needsConsent, at: first.spot.text)
    }
    return try Sink(self).carryOut(plan, consent)
  }

  /// What shows, afterwards, whether a repair worked.
  public func verify(_ plan: Plan) -> [Observation] {
    Repair.all[plan.remedy]?.verify(self, plan) ?? []
  }
}
