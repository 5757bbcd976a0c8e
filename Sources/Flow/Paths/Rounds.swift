/// Where the flows go round: which nodes lie on a common round, and which arrows close one.
struct Rounds {
  /// Nodes with the same number can be reached from each other within their flow; -1 on no round.
  private(set) var round: [Int32]
  /// The arrows back to a node that is not finished yet, walking the flow in the pack's order.
  private(set) var closing: Set<Step>

  struct Step: Hashable {
    let from: Int32
    let to: Int32
  }

  init(_ terrain: Terrain) {
    round = Array(repeating: -1, count: terrain.nodes.count)
    closing = []
    var search = Search(terrain)
    for chart in terrain.index.pack.charts {
      guard let start = chart.start, let node = terrain.numbers[NodeRef(chart.id, start)] else {
        continue
      }
      search.visit(node)
    }
    (round, closing) = (search.round, search.closing)
  }
}

extension Rounds {
  /// Tarjan's search for strong components, with its own stack.
  private struct Search {
    let terrain: Terrain
    var round: [Int32]
    var closing: Set<Step> = []
    private var found: [Int32]
    private var low: [Int32]
    private var isOnPath: [Bool]
    private var isWaiting: [Bool]
    private var waiting: [Int] = []
    private var path: [(node: Int, next: [Int], position: Int)] = []
    private var time: Int32 = 0

    init(_ terrain: Terrain) {
      self.terrain = terrain
      round = Array(repeating: -1, count: terrain.nodes.count)
      found = round
      low = round
      isOnPath = Array(repeating: false, count: terrain.nodes.count)
      isWaiting = isOnPath
    }

    mutating func visit(_ start: Int) {
      guard found[start] < 0 else { return }
      enter(start)
      while let top = path.last {
        guard top.position < top.next.count else {
          leave(top.node)
          continue
        }
        path[path.count - 1].position += 1
        look(at: top.next[top.position], from: top.node)
      }
    }

    private mutating func enter(_ node: Int) {
      (found[node], low[node]) = (time, time)
      time += 1
      isOnPath[node] = true
      isWaiting[node] = true
      waiting.append(node)
      path.append((node, terrain.next(after: node), 0))
    }

    private mutating func look(at next: Int, from node: Int) {
      if found[next] < 0 { return enter(next) }
      if isOnPath[next] { closing.insert(Step(from: Int32(node), to: Int32(next))) }
      if isWaiting[next] { low[node] = min(low[node], found[next]) }
    }

    private mutating func leave(_ node: Int) {
      path.removeLast()
      isOnPath[node] = false
      if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
      guard low[node] == found[node] else { return }
      var members: [Int] = []
      while let member = waiting.popLast() {
        isWaiting[member] = false
        members.append(member)
        if member == node { break }
      }
      let isRound = members.count > 1 || closing.contains(Step(from: Int32(node), to: Int32(node)))
      guard isRound else { return }
      for member in members { round[member] = Int32(node) }
    }
  }
}

extension Terrain {
  /// The nodes of the same flow to which a node leads, in the pack's order.
  func next(after node: Int) -> [Int] {
    switch stops[node] {
    case .ask(let asking): asking.options.flatMap(\.turns).map(\.to).filter { $0 >= 0 }
    case .check(_, let turns), .repair(_, let turns), .call(_, _, let turns):
      turns.map(\.to).filter { $0 >= 0 }
    case .ladder(let climb): [climb.solved, climb.otherwise].filter { $0 >= 0 }
    case .end: []
    }
  }
}
