/// Whether the program can go round for ever without the user.
extension Inspection {
  mutating func checkLoops(_ calls: Calls, _ reach: Reachability) {
    let silence = Silence(graph, calls)
    let graph = graph
    let components = Components(
      nodes: graph.stations.indices, where: { reach.isWalked[$0] && silence.passes(graph, $0) },
      arrows: graph.arrowNumbers(from:),
      target: { node, arrow in
        let target = graph.arrows[arrow].target
        guard silence.follows(graph.arrows[arrow], from: node, graph) else { return nil }
        return silence.passes(graph, target) ? target : nil
      })
    for members in components.members {
      guard members.count > 1 || isLoop(members[0], silence), let first = members.min() else {
        continue
      }
      complain(
        .loopWithoutUser, at: node(first).place, ["name": name(first), "list": list(members)])
    }
  }

  private func isLoop(_ node: Int, _ silence: Silence) -> Bool {
    graph.arrows(from: node).contains {
      $0.target == node && silence.follows($0, from: node, graph)
    }
  }
}

/// Where the walk goes on without waiting for the user.
///
/// Checks do, and calls of parts that can be walked through so. A question that keeps a fact
/// waits only the first time: in a loop its answer is known. A ladder whose rungs can all be
/// hidden may pass straight on to `otherwise`. Repairs always wait.
struct Silence {
  /// By chart: whether a part can be walked through without the user.
  private(set) var throughPart: [Bool]

  init(_ graph: Graph, _ calls: Calls) {
    throughPart = Array(repeating: false, count: graph.starts.count)
    var seen = Array(repeating: false, count: graph.stations.count)
    for chart in calls.order where graph.starts[chart] >= 0 {
      throughPart[chart] = comesBack(graph, from: graph.starts[chart], &seen)
    }
  }

  private func comesBack(_ graph: Graph, from start: Int, _ seen: inout [Bool]) -> Bool {
    var queue = [start]
    seen[start] = true
    while let node = queue.popLast() {
      if graph.stations[node].kind == .end(.back) { return true }
      guard passes(graph, node) else { continue }
      for arrow in graph.arrows(from: node)
      where follows(arrow, from: node, graph) && !seen[arrow.target] {
        seen[arrow.target] = true
        queue.append(arrow.target)
      }
    }
    return false
  }

  func passes(_ graph: Graph, _ node: Int) -> Bool {
    let station = graph.stations[node]
    return switch station.kind {
    case .check: true
    case .ask: station.fact >= 0
    case .call: station.part < 0 || throughPart[station.part]
    case .ladder:
      graph.arrows(from: node).allSatisfy { arrow in
        if case .rung = arrow.label { arrow.when >= 0 } else { true }
      }
    case .repair, .end: false
    }
  }

  func follows(_ arrow: Graph.Arrow, from node: Int, _ graph: Graph) -> Bool {
    switch arrow.label {
    case .arm, .choice, .otherwise: true
    case .solved, .rung, .call: false
    }
  }
}
