/// A pack with quick ways to find things, built once and shared by all walks through it.
public final class PackIndex: Sendable {
  public let pack: Pack
  private let charts: [ChartID: Chart]
  private let facts: [FactID: Fact]
  private let causes: [CauseID: Cause]
  private let told: [ProbeID: [FactID]]

  public init(_ pack: Pack) {
    self.pack = pack
    charts = Dictionary(pack.charts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    facts = Dictionary(pack.facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    causes = Dictionary(pack.causes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    told = pack.facts.reduce(into: [:]) { told, fact in
      if let probe = fact.detectedBy { told[probe, default: []].append(fact.id) }
    }
  }

  public subscript(id: ChartID) -> Chart? { charts[id] }
  public subscript(id: FactID) -> Fact? { facts[id] }
  public subscript(id: CauseID) -> Cause? { causes[id] }
  public subscript(ref: NodeRef) -> Node? { charts[ref.chart]?[ref.node] }

  /// The facts that a probe tells.
  public func facts(toldBy probe: ProbeID) -> [FactID] { told[probe] ?? [] }

  /// The repair at a node; nil for any other kind of node.
  public func repair(_ ref: NodeRef) -> Repair? {
    guard case .repair(let repair)? = self[ref]?.kind else { return nil }
    return repair
  }

  /// The ladder at a node; nil for any other kind of node.
  public func ladder(_ ref: NodeRef) -> Ladder? {
    guard case .ladder(let ladder)? = self[ref]?.kind else { return nil }
    return ladder
  }
}

extension Ladder.Rung {
  /// The node that the rung stands for, on a ladder of that flow.
  public func ref(in own: ChartID) -> NodeRef { NodeRef(chart ?? own, node) }
}
