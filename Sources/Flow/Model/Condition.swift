/// When a choice shows, an arrow is taken, a repair is offered.
///
/// Three-valued when it runs: what nobody could find out makes neither the condition nor its
/// contrary true, so an unknown never leads anywhere by itself.
public indirect enum Condition: Hashable, Sendable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case test(Test)
}

/// One comparison inside a condition.
public enum Test: Hashable, Sendable {
  /// `system = windows`, `clock-skew > 5 min`
  case compare(FactID, Comparison, Value)
  /// `system in [linux, macos]`
  case oneOf(FactID, [Value])
  /// `known surface`
  case known(FactID)
  /// `net.dns is problem`, `net.websocket is upgrade-refused`
  case probe(ProbeID, Finding)
}

public enum Comparison: String, Hashable, Sendable, CaseIterable {
  case equal = "="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// What a condition can ask of a probe's result.
public enum Finding: Hashable, Sendable {
  case fine
  /// Any kind of problem.
  case problem
  case kind(KindID)
  case unknown
}

/// What a probe found.
public enum Outcome: Hashable, Sendable {
  case fine
  case problem(KindID)
  /// Nobody could tell; never the same as fine.
  case unknown
}
