/// A rung as it is offered.
public struct LadderOffer: Sendable, Equatable {
  public let rung: NodeRef
  /// That it helps, as far as can be told.
  public let chance: Double
  /// In minutes; disruption counts as minutes too.
  public let cost: Double
  /// The cause it mostly speaks to; nil where it cures none that is likely.
  public let mainCause: CauseID?
  /// The evidence for that cause, the strongest first.
  public let because: [TextID]
}
