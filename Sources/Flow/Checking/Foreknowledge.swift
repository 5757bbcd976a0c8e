/// Whether all facts are known, and all probes run, where they are read.
///
/// What is known on every way to a node is worked out chart by chart, the called before the
/// callers: since nothing becomes unknown again, what a part needs from its callers and what it
/// makes known to them is all that a caller must know of it.
struct Foreknowledge {
  /// More than this is not remembered of a part; only packs that mean harm have so much.
  static let mostOfAPart = 4096

  /// Something read that may not be known.
  struct Need {
    let read: Reads.Read
    /// The node of the chart at hand where it is read, offered by a ladder, or called.
    let node: Int
  }

  /// By chart: read in it or below it, and not known there unless the caller sees to it.
  private(set) var needs: [[Need]]
  /// By chart: known on every way back to the caller.
  private(set) var gives: [[Int]]

  private let graph: Graph
  private let reads: Reads
  private let isPart: [Bool]
  private let isGiven: [Bool]

  /// By variable: its place among those of the chart at work; -1 for others.
  private var index: [Int]
  private var variables: [Int] = []
  /// By node: which of the current 64 variables are known when it is entered.
  private var known: [UInt64]
  private var isQueued: [Bool]
  private var queue: [Int] = []
  private var grants: [Int: [Int]]

  init(_ inspection: Inspection, _ calls: Calls) {
    (graph, reads) = (inspection.graph, inspection.reads)
    isPart = inspection.pack.charts.map { $0.role == .part }
    isGiven = inspection.names.variables.map(\.isGiven)
    needs = Array(repeating: [], count: graph.starts.count)
    gives = Array(repeating: [], count: graph.starts.count)
    index = Array(repeating: -1, count: isGiven.count)
    known = Array(repeating: .max, count: graph.stations.count)
    isQueued = Array(repeating: false, count: graph.stations.count)
    grants = Dictionary(grouping: reads.grants, by: \.arrow).mapValues { $0.map(\.variable) }
    for chart in calls.order where graph.starts[chart] >= 0 { work(on: chart) }
  }

  private mutating func work(on chart: Int) {
    let nodes = nodes(from: graph.starts[chart])
    gatherVariables(of: chart, nodes)
    var block = 0
    while block < variables.count {
      spread(over: nodes, from: graph.starts[chart], block)
      check(nodes, of: chart, block)
      if isPart[chart] { noteGifts(of: chart, nodes, block) }
      block += 64
    }
    for variable in variables { index[variable] = -1 }
    variables.removeAll(keepingCapacity: true)
  }

  /// The nodes that the walk can come to, each as early as it is first come to.
  private mutating func nodes(from start: Int) -> [Int] {
    var nodes = [start]
    isQueued[start] = true
    var next = 0
    while next < nodes.count {
      for arrow in graph.arrows(from: nodes[next])
      where arrow.leadsOn && !isQueued[arrow.target] {
        isQueued[arrow.target] = true
        nodes.append(arrow.target)
      }
      next += 1
    }
    for node in nodes { isQueued[node] = false }
    return nodes
  }

  private mutating func gatherVariables(of chart: Int, _ nodes: [Int]) {
    var found: [Int] = []
    for node in nodes {
      forEachRead(at: node) { found.append($0.variable) }
      for read in reads.onExit(of: node) { found.append(read.variable) }
      if isPart[chart] { forEachGift(of: node) { found.append($0) } }
    }
    for variable in found where index[variable] < 0 && !isGiven[variable] {
      index[variable] = variables.count
      variables.append(variable)
    }
  }

  /// What is read on entry: by the node, by the repairs that its ladder offers, by what it calls.
  private func forEachRead(at node: Int, _ body: (Reads.Read) -> Void) {
    for read in reads.onEntry(of: node) { body(read) }
    switch graph.stations[node].kind {
    case .ladder:
      for number in graph.arrowNumbers(from: node) {
        guard case .rung = graph.arrows[number].label else { continue }
        let granted = grants[number] ?? []
        for read in reads.onEntry(of: graph.arrows[number].target)
        where !granted.contains(read.variable) { body(read) }
      }
    case .call:
      if graph.stations[node].part >= 0 {
        for need in needs[graph.stations[node].part] { body(need.read) }
      }
    case .ask, .check, .repair, .end: break
    }
  }

  private func forEachGift(of node: Int, _ body: (Int) -> Void) {
    for variable in reads.sets(of: node) { body(variable) }
    let part = graph.stations[node].part
    if part >= 0 { for variable in gives[part] { body(variable) } }
  }

  // MARK: 64 variables at a time

  private func bit(_ variable: Int, _ block: Int) -> UInt64 {
    let place = index[variable] - block
    return (0..<64).contains(place) ? 1 << UInt64(place) : 0
  }

  private func gifts(of node: Int, _ block: Int) -> UInt64 {
    var gifts: UInt64 = 0
    forEachGift(of: node) { gifts |= bit($0, block) }
    return gifts
  }

  /// Lets what is known flow along all arrows until nothing changes: at each node what is known
  /// on every way to it stays.
  private mutating func spread(over nodes: [Int], from start: Int, _ block: Int) {
    for node in nodes { known[node] = .max }
    known[start] = 0
    queue = nodes
    for node in nodes { isQueued[node] = true }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      isQueued[node] = false
      leave(node, block)
    }
  }

  private mutating func leave(_ node: Int, _ block: Int) {
    let after = known[node] | gifts(of: node, block)
    for number in graph.arrowNumbers(from: node) where graph.arrows[number].leadsOn {
      var here = after
      if !grants.isEmpty, let granted = grants[number] {
        for variable in granted { here |= bit(variable, block) }
      }
      let target = graph.arrows[number].target
      guard known[target] & here != known[target] else { continue }
      known[target] &= here
      if !isQueued[target] {
        isQueued[target] = true
        queue.append(target)
      }
    }
  }

  /// Notes what is read and not known; for a part once for each variable, since its callers only
  /// need to know that.
  private mutating func check(_ nodes: [Int], of chart: Int, _ block: Int) {
    var missing: [Need] = []
    var noted: UInt64 = 0
    for node in nodes {
      let (before, after) = (known[node], known[node] | gifts(of: node, block))
      func check(_ read: Reads.Read, _ known: UInt64) {
        let bit = bit(read.variable, block)
        guard bit & ~known & ~noted != 0 else { return }
        missing.append(Need(read: read, node: node))
        if isPart[chart] { noted |= bit }
      }
      forEachRead(at: node) { check($0, before) }
      for read in reads.onExit(of: node) { check(read, after) }
      if missing.count > Self.mostOfAPart { break }
    }
    needs[chart] += missing
  }

  private mutating func noteGifts(of chart: Int, _ nodes: [Int], _ block: Int) {
    var common = UInt64.max
    for node in nodes where graph.stations[node].kind == .end(.back) { common &= known[node] }
    for place in block..<min(block + 64, variables.count)
    where common >> UInt64(place - block) & 1 == 1 && gives[chart].count < Self.mostOfAPart {
      gives[chart].append(variables[place])
    }
  }
}

extension Inspection {
  mutating func checkKnowledge(_ calls: Calls) {
    // In a circle nobody can say what is known; it is complained of already.
    guard calls.circles.isEmpty else { return }
    let knowledge = Foreknowledge(self, calls)
    var seen: Set<Reads.Read> = []
    for chart in pack.charts.indices where pack.charts[chart].role == .symptom {
      for need in knowledge.needs[chart] {
        guard seen.insert(need.read).inserted else { continue }
        let way = pack.charts[chart].id.text + "/" + name(need.node)
        complainOfUnknown(need.read, way: way)
      }
    }
  }
}
