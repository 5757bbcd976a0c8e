/// A story a flow must tell: what is known and answered, and where that must lead.
public struct Scenario: Sendable, Equatable {
  public let id: ScenarioID
  public let place: Place
  public let chart: ChartID
  public let given: [FactID: Value]
  public let answers: [NodeID: Value]
  public let probes: [ProbeID: Outcome]
  /// The rung that helps; nil when none does.
  public let helps: NodeID?
  public let expected: Expected

  public struct Expected: Sendable, Equatable {
    /// Nodes that must come, in this order; others may lie between.
    public let nodes: [NodeID]
    /// The first repairs offered, in exactly this order.
    public let order: [NodeID]
    public let cause: CauseID?
    public let end: NodeID
    public let ending: Ending

    public init(
      nodes: [NodeID] = [], order: [NodeID] = [], cause: CauseID? = nil, end: NodeID,
      ending: Ending
    ) {
      (self.nodes, self.order, self.cause, self.end) = (nodes, order, cause, end)
      self.ending = ending
    }
  }

  public init(
    id: ScenarioID, place: Place = .nowhere, chart: ChartID, given: [FactID: Value] = [:],
    answers: [NodeID: Value] = [:], probes: [ProbeID: Outcome] = [:], helps: NodeID? = nil,
    expected: Expected
  ) {
    (self.id, self.place, self.chart, self.given) = (id, place, chart, given)
    (self.answers, self.probes, self.helps, self.expected) = (answers, probes, helps, expected)
  }
}
