/// What was said, found or done at one place.
public enum Entry: Hashable, Sendable {
  /// A question that was passed because its fact is known shall be put all the same.
  case reopened
  case chose(ChoiceID)
  /// Typed in; of the question's type.
  case typed(Value)
  /// What probes found: in a check, or after a repair.
  case checked(Findings)
  /// That rung of the ladder shall be next.
  case took(NodeRef)
  case did(RepairResult)
  /// Whether the rung helped.
  case helped(Bool)

  /// A place holds at most one entry of each kind.
  public enum Kind: Hashable, Sendable, CaseIterable {
    case reopening
    case answer
    case findings
    case taking
    case deed
    case verdict
  }

  public var kind: Kind {
    switch self {
    case .reopened: .reopening
    case .chose, .typed: .answer
    case .checked: .findings
    case .took: .taking
    case .did: .deed
    case .helped: .verdict
    }
  }

  /// Made by the user: `back` takes these back; what probes found stays.
  public var isByUser: Bool { kind != .findings }
}

/// What probes found, side by side.
public struct Findings: Hashable, Sendable {
  public var outcomes: [ProbeID: Outcome]
  /// Facts that those probes tell, of the facts' types.
  public var facts: [FactID: Value]

  public init(_ outcomes: [ProbeID: Outcome], facts: [FactID: Value] = [:]) {
    (self.outcomes, self.facts) = (outcomes, facts)
  }
}

/// How a repair went.
public enum RepairResult: String, Sendable, CaseIterable {
  case done
  /// The user would rather not.
  case skipped
  /// It was tried and could not be done; nothing says that it would not have helped.
  case failed
}
