/// The order in which a walk comes across facts and probes.
///
/// Sets of situations stay small where matters that depend on each other stand side by side: what
/// belongs to the same stretch of a flow. What is not known yet comes after, and is one shared
/// tail of all of them.
struct FirstMentions {
  private(set) var positions: [Matter.Subject: Int] = [:]
  private let index: PackIndex

  init(_ index: PackIndex) {
    self.index = index
    var seen: Set<NodeRef> = []
    for chart in index.pack.charts {
      var open = chart.start.map { [NodeRef(chart.id, $0)] } ?? []
      while let ref = open.popLast() {
        guard seen.insert(ref).inserted, let node = index[ref] else { continue }
        mention(node, ref)
        open += next(after: node, ref).reversed()
      }
    }
  }

  private mutating func mention(_ subjects: some Sequence<Matter.Subject>) {
    for subject in subjects where positions[subject] == nil {
      positions[subject] = positions.count
    }
  }

  private mutating func mention(_ node: Node, _ ref: NodeRef) {
    switch node.kind {
    case .ask(let ask): mention(ask.fact.map { [.fact($0)] } ?? [])
    case .check(let check): mention(check.probes)
    case .ladder(let ladder):
      for repair in ladder.rungs.compactMap({ index.repair($0.ref(in: ref.chart)) }) {
        mention(repair.steps.compactMap(\.when).flatMap(\.tests).map(\.subject))
        mention(repair.verify)
      }
    case .repair(let repair): mention(repair.verify)
    case .call, .end: break
    }
    mention(node.conditions.flatMap(\.tests).map(\.subject))
  }

  private mutating func mention(_ probes: [ProbeID]) {
    for probe in probes {
      mention([.probe(probe)])
      mention(index.facts(toldBy: probe).map(Matter.Subject.fact))
    }
  }

  /// Where the node leads; into a flow that it calls first.
  private func next(after node: Node, _ ref: NodeRef) -> [NodeRef] {
    let called: [NodeRef]
    if case .call(let call) = node.kind, let start = index[call.chart]?.start {
      called = [NodeRef(call.chart, start)]
    } else {
      called = []
    }
    return called + node.next.map { NodeRef(ref.chart, $0) }
  }
}

extension Node {
  /// The nodes of the same flow to which it leads, in the pack's order.
  fileprivate var next: [NodeID] {
    switch kind {
    case .ask(let ask):
      ask.choices.flatMap { $0.next?.arms ?? [] }.map(\.to) + (ask.next?.arms.map(\.to) ?? [])
    case .check(let check): check.next.arms.map(\.to)
    case .repair(let repair): repair.next?.arms.map(\.to) ?? []
    case .ladder(let ladder): [ladder.solved, ladder.otherwise]
    case .call(let call): call.next.arms.map(\.to)
    case .end: []
    }
  }
}
