/// How likely each cause is, given what was seen and what did not help.
public struct Belief: Sendable, Equatable {
  /// In the order of the flow's causes; adds up to 1.
  public internal(set) var chances: [CauseID: Double]
}

/// A cause with its chance, and what speaks for it.
public struct RankedCause: Sendable, Equatable {
  public let cause: CauseID
  public let probability: Double
  /// The evidence that speaks for it, the strongest first.
  public let because: [TextID]
}
