/// One flow: a symptom's decision tree, a sub-flow that others call, or a shelf of shared repairs.
public struct Chart: Sendable, Equatable {
  public enum Role: String, Sendable, CaseIterable {
    /// Stands on the home screen.
    case symptom
    /// Is called, and comes back.
    case part
    /// Has no beginning: its nodes are rungs on other flows' ladders.
    case shelf
  }

  public let id: ChartID
  public let place: Place
  public let role: Role
  public let title: TextID
  /// One more sentence for the home screen.
  public let summary: TextID?
  /// Wordings that people type when they look for this symptom.
  public let synonyms: [TextID]
  /// Each cause this symptom can have, with its weight before anything is known.
  public let priors: [(cause: CauseID, weight: Double)]
  public let covers: [String]
  /// Nil on a shelf.
  public let start: NodeID?
  public let nodes: [Node]
  /// Where in ``nodes`` each name stands.
  public let index: [NodeID: Int]

  public init(
    id: ChartID, place: Place = .nowhere, role: Role, title: TextID, summary: TextID? = nil,
    synonyms: [TextID] = [], priors: [(cause: CauseID, weight: Double)] = [],
    covers: [String] = [], start: NodeID?, nodes: [Node]
  ) {
    (self.id, self.place, self.role, self.title) = (id, place, role, title)
    (self.summary, self.synonyms, self.priors) = (summary, synonyms, priors)
    (self.covers, self.start, self.nodes) = (covers, start, nodes)
    index = Dictionary(
      nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public subscript(id: NodeID) -> Node? { index[id].map { nodes[$0] } }

  public static func == (one: Chart, other: Chart) -> Bool {
    (one.id, one.role, one.start) == (other.id, other.role, other.start)
      && one.nodes == other.nodes && one.priors.elementsEqual(other.priors, by: ==)
  }
}
