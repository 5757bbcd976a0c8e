public import Flow

/// The nodes and arrows of a pack's flows, for drawing and for other programs.
public struct FlowGraph: Sendable {
  public struct Arrow: Sendable, Equatable {
    public let from: NodeRef
    public let to: NodeRef
    public let kind: Kind
    /// The choice that leads there.
    public let choice: TextID?
    public let when: Condition?
  }

  public enum Kind: String, Sendable {
    case choice
    /// On, by the first arm that holds.
    case next
    case call
    /// From a ladder to a repair on it.
    case rung
    case solved
    case otherwise
  }

  public let charts: [Chart]
  public let arrows: [Arrow]

  /// All flows, or one of them with the repairs on its ladders.
  public init(_ index: PackIndex, only chart: ChartID? = nil) {
    charts = index.pack.charts.filter { chart == nil || $0.id == chart }
    arrows = charts.flatMap { chart in
      chart.nodes.flatMap { Self.arrows(from: $0, of: chart, index) }
    }
  }

  /// The nodes of the flows, then those elsewhere that arrows lead to.
  public var nodes: [NodeRef] {
    var nodes = charts.flatMap { chart in chart.nodes.map { NodeRef(chart.id, $0.id) } }
    var seen = Set(nodes)
    for arrow in arrows where seen.insert(arrow.to).inserted { nodes.append(arrow.to) }
    return nodes
  }

  private static func arrows(from node: Node, of chart: Chart, _ index: PackIndex) -> [Arrow] {
    let from = NodeRef(chart.id, node.id)
    func arrow(_ to: NodeRef, _ kind: Kind, _ choice: TextID? = nil, _ when: Condition? = nil)
      -> Arrow
    {
      Arrow(from: from, to: to, kind: kind, choice: choice, when: when)
    }
    func arrows(_ route: Route?, _ kind: Kind, _ choice: TextID? = nil, _ when: Condition? = nil)
      -> [Arrow]
    {
      (route?.arms ?? []).map { arm in
        let both = [when, arm.when].compactMap { $0 }
        let condition = both.count > 1 ? Condition.all(both) : both.first
        return arrow(NodeRef(chart.id, arm.to), kind, choice, condition)
      }
    }
    switch node.kind {
    case .ask(let ask):
      return ask.choices.flatMap { arrows(ask.route(of: $0), .choice, $0.text, $0.when) }
        + (ask.choices.isEmpty ? arrows(ask.next, .next) : [])
    case .check(let check): return arrows(check.next, .next)
    case .repair(let repair): return arrows(repair.next, .next)
    case .call(let call):
      let start = index[call.chart]?.start.map { arrow(NodeRef(call.chart, $0), .call) }
      return [start].compactMap { $0 } + arrows(call.next, .next)
    case .ladder(let ladder):
      return ladder.rungs.map { arrow($0.ref(in: chart.id), .rung, nil, $0.when) } + [
        arrow(NodeRef(chart.id, ladder.solved), .solved),
        arrow(NodeRef(chart.id, ladder.otherwise), .otherwise),
      ]
    case .end: return []
    }
  }
}

extension Node {
  /// What the node is, as a pack's first key says.
  var kindName: String {
    switch kind {
    case .ask: "ask"
    case .check: "check"
    case .repair(let repair): repair.remedy == nil ? "guide" : "fix"
    case .ladder: "ladder"
    case .call: "call"
    case .end: "end"
    }
  }
}
