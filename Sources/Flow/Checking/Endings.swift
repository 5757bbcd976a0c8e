/// Whether every way leads to an end.
extension Inspection {
  mutating func checkEndings(_ calls: Calls, _ reach: Reachability) {
    let endings = Endings(graph, calls)
    checkDeadEnds(endings, reach)
    for chart in pack.charts.indices where pack.charts[chart].role == .part {
      guard graph.starts[chart] >= 0, !endings.comesBack[chart] else { continue }
      complain(
        .neverComesBack, at: pack.charts[chart].place,
        ["name": pack.charts[chart].id.text, "field": "flow"])
    }
  }

  /// Complains once of each set of nodes that only lead to each other.
  private mutating func checkDeadEnds(_ endings: Endings, _ reach: Reachability) {
    let isLost = graph.stations.indices.map { reach.isWalked[$0] && !endings.canEnd[$0] }
    guard isLost.contains(true) else { return }
    let graph = graph
    let components = Components(
      nodes: isLost.indices, where: { isLost[$0] }, arrows: graph.arrowNumbers(from:),
      target: { graph.arrows[$1].leadsOn ? graph.arrows[$1].target : nil })
    for members in components.members {
      let arrows = members.lazy.flatMap { graph.arrows(from: $0) }.filter(\.leadsOn)
      let own = components.number[members[0]]
      guard !arrows.isEmpty, arrows.allSatisfy({ components.number[$0.target] == own }),
        let first = members.min()
      else { continue }
      complain(.noEnd, at: node(first).place, ["name": name(first), "list": list(members)])
    }
  }
}

/// Which nodes lead to an end, and which parts come back.
struct Endings {
  private(set) var canEnd: [Bool]
  /// By chart: whether some way leads from its start back to the caller.
  private(set) var comesBack: [Bool]
  /// By chart: whether some way leads from its start to an end of everything.
  private(set) var finishes: [Bool]

  init(_ graph: Graph, _ calls: Calls) {
    canEnd = Array(repeating: false, count: graph.stations.count)
    comesBack = Array(repeating: false, count: graph.starts.count)
    finishes = comesBack
    let backwards = Backwards(graph)
    var leadsBack = canEnd
    var finishing = canEnd
    for chart in calls.order {
      var (backs, ends) = ([Int](), [Int]())
      for node in graph.nodes(of: chart) {
        switch graph.stations[node].kind {
        case .end(.back): backs.append(node)
        case .end(.solved), .end(.handedOver), .end(.symptoms): ends.append(node)
        case .call where graph.stations[node].part >= 0 && finishes[graph.stations[node].part]:
          ends.append(node)
        case .ask, .check, .repair, .ladder, .call: break
        }
      }
      backwards.mark(from: backs, in: &leadsBack)
      backwards.mark(from: ends, in: &finishing)
      guard graph.starts[chart] >= 0 else { continue }
      comesBack[chart] = leadsBack[graph.starts[chart]]
      finishes[chart] = finishing[graph.starts[chart]]
    }
    for node in canEnd.indices { canEnd[node] = leadsBack[node] || finishing[node] }
  }
}

/// The arrows of the walk, the other way round.
struct Backwards {
  private var first: [Int]
  private var sources: [Int]

  init(_ graph: Graph) {
    first = Array(repeating: 0, count: graph.stations.count + 1)
    for arrow in graph.arrows where arrow.leadsOn { first[arrow.target + 1] += 1 }
    for node in graph.stations.indices { first[node + 1] += first[node] }
    sources = Array(repeating: 0, count: first[graph.stations.count])
    var next = first
    for node in graph.stations.indices {
      for arrow in graph.arrows(from: node) where arrow.leadsOn {
        sources[next[arrow.target]] = node
        next[arrow.target] += 1
      }
    }
  }

  /// Marks all nodes from which one of these can be reached, themselves included.
  func mark(from nodes: [Int], in marks: inout [Bool]) {
    var queue = nodes
    for node in nodes { marks[node] = true }
    while let node = queue.popLast() {
      for source in sources[first[node]..<first[node + 1]] where !marks[source] {
        marks[source] = true
        queue.append(source)
      }
    }
  }
}
