import Flow

/// A flow as a numbered list of its stations, each with where it leads, for reading.
struct ChartMap {
  let index: PackIndex
  let chart: Chart
  /// The nodes as somebody meets them who goes through the flow.
  let order: [NodeID]
  private let numbers: [NodeID: Int]

  init(_ index: PackIndex, _ chart: Chart) {
    (self.index, self.chart) = (index, chart)
    order = Self.order(of: chart)
    numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0 + 1) })
  }

  /// One way on from a node: what is chosen there, and where it leads.
  struct Way: Equatable {
    /// Nil where no choice leads there.
    let choice: TextID?
    /// The numbers of the nodes it may lead to.
    let goals: [Int]
    /// From a ladder, where nothing on it helped.
    var isLast = false
  }

  func number(of node: NodeID) -> Int? { numbers[node] }

  func ways(from node: Node) -> [Way] {
    switch node.kind {
    case .ask(let ask):
      let typed = ask.choices.isEmpty ? [way(nil, ask.next)] : []
      return typed + ask.choices.map { way($0.text, ask.route(of: $0)) }
    case .check(let check): return [way(nil, check.next)]
    case .call(let call): return [way(nil, call.next)]
    case .repair(let repair): return repair.next.map { [way(nil, $0)] } ?? []
    case .ladder(let ladder):
      let rungs = ladder.rungs.compactMap { rung in
        index[rung.ref(in: chart.id)].map {
          Way(choice: $0.title, goals: numbers[ladder.solved].map { [$0] } ?? [])
        }
      }
      return rungs + [
        Way(choice: nil, goals: numbers[ladder.otherwise].map { [$0] } ?? [], isLast: true)
      ]
    case .end: return []
    }
  }

  private func way(_ choice: TextID?, _ route: Route?) -> Way {
    var goals: [Int] = []
    for goal in (route?.arms ?? []).compactMap({ numbers[$0.to] }) where !goals.contains(goal) {
      goals.append(goal)
    }
    return Way(choice: choice, goals: goals)
  }

  /// Breadth first, so that what is near the beginning has a small number.
  private static func order(of chart: Chart) -> [NodeID] {
    guard let start = chart.start else { return [] }
    var order: [NodeID] = []
    var seen: Set<NodeID> = [start]
    var open = [start]
    while !open.isEmpty {
      let id = open.removeFirst()
      guard let node = chart[id] else { continue }
      order.append(id)
      for next in node.successors where seen.insert(next).inserted { open.append(next) }
    }
    return order
  }
}

extension Node {
  /// The nodes of the same flow that the arrows lead to; a ladder's rungs are not among them.
  fileprivate var successors: [NodeID] {
    switch kind {
    case .ask(let ask):
      ask.choices.flatMap { ask.route(of: $0)?.arms.map(\.to) ?? [] }
        + (ask.choices.isEmpty ? ask.next?.arms.map(\.to) ?? [] : [])
    case .check(let check): check.next.arms.map(\.to)
    case .call(let call): call.next.arms.map(\.to)
    case .repair(let repair): repair.next?.arms.map(\.to) ?? []
    case .ladder(let ladder): [ladder.solved, ladder.otherwise]
    case .end: []
    }
  }
}
