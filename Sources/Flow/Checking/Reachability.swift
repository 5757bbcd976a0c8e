/// What can be reached from the home screen.
struct Reachability {
  /// The walk can come to the node.
  private(set) var isWalked: [Bool]
  /// A ladder can offer the node.
  private(set) var isOffered: [Bool]
  /// Symptoms, parts that are called, shelves that lend something.
  private(set) var isUsed: [Bool]
  private var queue: [Int] = []

  init(_ graph: Graph, symptoms: [Int]) {
    isWalked = Array(repeating: false, count: graph.stations.count)
    isOffered = isWalked
    isUsed = Array(repeating: false, count: graph.starts.count)
    queue.reserveCapacity(graph.stations.count)
    for chart in symptoms { isUsed[chart] = true }
    for chart in symptoms { walk(graph, from: graph.starts[chart]) }
  }

  /// Walks through what is left over as well, so that it can be checked too.
  mutating func walkUnused(_ graph: Graph) {
    for start in graph.starts { walk(graph, from: start) }
  }

  func isReached(_ node: Int) -> Bool { isWalked[node] || isOffered[node] }

  private mutating func walk(_ graph: Graph, from start: Int) {
    enter(start)
    while let node = queue.popLast() {
      for arrow in graph.arrows(from: node) {
        let chart = graph.stations[arrow.target].chart
        switch arrow.label {
        case .arm, .choice, .solved, .otherwise: enter(arrow.target)
        case .rung:
          isOffered[arrow.target] = true
          isUsed[chart] = true
        case .call:
          isUsed[chart] = true
          enter(arrow.target)
        }
      }
    }
  }

  private mutating func enter(_ node: Int) {
    guard node >= 0, !isWalked[node] else { return }
    isWalked[node] = true
    queue.append(node)
  }
}

extension Inspection {
  /// Complains of flows and nodes that nobody will ever see.
  mutating func checkReachability() -> Reachability {
    let symptoms = pack.charts.indices.filter { pack.charts[$0].role == .symptom }
    var reach = Reachability(graph, symptoms: symptoms)
    for chart in pack.charts.indices {
      if !reach.isUsed[chart] {
        let flow = ["flow": pack.charts[chart].id.text]
        complain(.unusedChart, at: pack.charts[chart].place, flow)
      } else if graph.starts[chart] >= 0 || pack.charts[chart].role == .shelf {
        checkNodes(of: chart, reach)
      }
    }
    reach.walkUnused(graph)
    return reach
  }

  /// A repair that the walk comes to needs a way on; one that is only ever a rung does not.
  mutating func checkMissingWays(_ reach: Reachability) {
    for number in graph.stations.indices
    where graph.stations[number].kind == .repair && reach.isWalked[number] {
      let node = node(number)
      guard case .repair(let repair) = node.kind, repair.next == nil else { continue }
      complain(.nowhereToGo, at: node.place, ["name": node.id.text, "field": "go"])
    }
  }

  private mutating func checkNodes(of chart: Int, _ reach: Reachability) {
    for number in graph.nodes(of: chart) where !reach.isReached(number) {
      let node = node(number)
      complain(.unreachable, at: node.place, ["name": node.id.text])
    }
  }
}
