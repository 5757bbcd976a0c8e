public import Remedy

/// Something the library is asked to do, while the session goes on.
public struct Errand: Sendable, Equatable {
  /// Answers carry it, so that one that nobody waits for any more is known as such.
  public let id: Int
  public let work: Work

  public enum Work: Sendable, Equatable {
    /// Side by side; each answer comes by itself, then all of them.
    case look([String])
    case plan(String, [String: String])
    case apply(Plan, Consent)
    case undo(String)
    case history
    /// Ends what an earlier run began.
    case recover
  }

  /// What came of it.
  public enum Answer: Sendable, Equatable {
    /// One probe's, while others are still at work.
    case finding(Remedy.Finding)
    case findings([Remedy.Finding])
    case plan(Plan)
    /// What was done, and what the repair's own test says of it.
    case done(Receipt, [Observation])
    case undone(Receipt)
    case history([Receipt])
    case recovered([Receipt])
    case refused(Remedy.Refusal)
  }
}
