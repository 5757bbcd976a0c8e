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
  /// What a condition makes known on one arrow.
  private let grants: [Int: [Int]]

  // The chart at work: its nodes, the repairs that its ladders offer, the parts that it calls.
  private var nodes: [Int] = []
  private var offered: [Int] = []
  private var parts: [Int] = []
  /// The variables that matter in it, and by variable its place among these; -1 for others.
  private var variables: [Int] = []
  private var index: [Int]

  // The 64 variables at work, as bits by node: known when it is entered, read then, made known.
  private var known: [UInt64]
  private var read: [UInt64]
  private var gained: [UInt64]
  /// The same by chart, for parts.
  private var needed: [UInt64]
  private var given: [UInt64]

  private var isMarked: [Bool]
  private var queue: [Int] = []

  init(_ inspection: Inspection, _ calls: Calls) {
    (graph, reads) = (inspection.graph, inspection.reads)
    isPart = inspection.pack.charts.map { $0.role == .part }
    isGiven = inspection.names.variables.map(\.isGiven)
    grants = Dictionary(grouping: reads.grants, by: \.arrow).mapValues { $0.map(\.variable) }
    needs = Array(repeating: [], count: graph.starts.count)
    gives = Array(repeating: [], count: graph.starts.count)
    index = Array(repeating: -1, count: isGiven.count)
    known = Array(repeating: 0, count: graph.stations.count)
    (read, gained) = (known, known)
    needed = Array(repeating: 0, count: graph.starts.count)
    given = needed
    isMarked = Array(repeating: false, count: graph.stations.count)
    for chart in calls.order where graph.starts[chart] >= 0 { work(on: chart, calls) }
  }

  private mutating func work(on chart: Int, _ calls: Calls) {
    gatherNodes(from: graph.starts[chart])
    parts = Set(calls.sites(in: chart).map(\.part)).sorted()
    gatherVariables(of: chart)
    var block = 0
    while block < variables.count {
      prepare(block)
      spread(from: graph.starts[chart], block)
      check(chart, block)
      if isPart[chart] { noteGifts(of: chart, block) }
      block += 64
    }
    for variable in variables { index[variable] = -1 }
  }

  /// The nodes that the walk can come to, and the repairs that are offered there.
  private mutating func gatherNodes(from start: Int) {
    (nodes, offered) = ([start], [])
    isMarked[start] = true
    var next = 0
    while next < nodes.count {
      for arrow in graph.arrows(from: nodes[next]) where !isMarked[arrow.target] {
        if arrow.leadsOn {
          isMarked[arrow.target] = true
          nodes.append(arrow.target)
        } else if case .rung = arrow.label {
          offered.append(arrow.target)
        }
      }
      next += 1
    }
    for node in nodes { isMarked[node] = false }
    offered = Set(offered).sorted()
  }

  private mutating func gatherVariables(of chart: Int) {
    variables.removeAll(keepingCapacity: true)
    for node in nodes {
      for read in reads.onEntry(of: node) { gather(read.variable) }
      for read in reads.onExit(of: node) { gather(read.variable) }
      if isPart[chart] { for variable in reads.sets(of: node) { gather(variable) } }
    }
    for repair in offered { for read in reads.onEntry(of: repair) { gather(read.variable) } }
    for part in parts {
      for need in needs[part] { gather(need.read.variable) }
      if isPart[chart] { for variable in gives[part] { gather(variable) } }
    }
  }

  private mutating func gather(_ variable: Int) {
    guard index[variable] < 0, !isGiven[variable] else { return }
    index[variable] = variables.count
    variables.append(variable)
  }
}

// MARK: 64 variables at a time

extension Foreknowledge {
  private func bit(_ variable: Int, _ block: Int) -> UInt64 {
    let place = index[variable] - block
    return (0..<64).contains(place) ? 1 << UInt64(place) : 0
  }

  private func bits(_ variables: some Sequence<Int>, _ block: Int) -> UInt64 {
    variables.reduce(0) { $0 | bit($1, block) }
  }

  private mutating func prepare(_ block: Int) {
    for part in parts {
      needed[part] = bits(needs[part].lazy.map(\.read.variable), block)
      given[part] = bits(gives[part], block)
    }
    for repair in offered { read[repair] = bits(reads.onEntry(of: repair).map(\.variable), block) }
    for node in nodes {
      read[node] = bits(reads.onEntry(of: node).lazy.map(\.variable), block)
      gained[node] = bits(reads.sets(of: node), block)
      if graph.stations[node].part >= 0 { gained[node] |= given[graph.stations[node].part] }
    }
  }

  /// Lets what is known flow along all arrows until nothing changes: at each node what is known
  /// on every way to it stays.
  private mutating func spread(from start: Int, _ block: Int) {
    for node in nodes {
      known[node] = .max
      isMarked[node] = true
    }
    known[start] = 0
    queue = nodes
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      isMarked[node] = false
      leave(node, block)
    }
  }

  private mutating func leave(_ node: Int, _ block: Int) {
    let after = known[node] | gained[node]
    for number in graph.arrowNumbers(from: node) where graph.arrows[number].leadsOn {
      let here = after | granted(on: number, block)
      let target = graph.arrows[number].target
      guard known[target] & here != known[target] else { continue }
      known[target] &= here
      if !isMarked[target] {
        isMarked[target] = true
        queue.append(target)
      }
    }
  }

  private func granted(on arrow: Int, _ block: Int) -> UInt64 {
    grants.isEmpty ? 0 : bits(grants[arrow] ?? [], block)
  }

  private mutating func noteGifts(of chart: Int, _ block: Int) {
    var common = UInt64.max
    for node in nodes where graph.stations[node].kind == .end(.back) { common &= known[node] }
    for place in block..<min(block + 64, variables.count)
    where common >> UInt64(place - block) & 1 == 1 && gives[chart].count < Self.mostOfAPart {
      gives[chart].append(variables[place])
    }
  }
}

// MARK: What is missing

extension Foreknowledge {
  /// Notes what is read and not known; for a part once for each variable, since its callers only
  /// need to know that.
  private mutating func check(_ chart: Int, _ block: Int) {
    var noted: UInt64 = 0
    for node in nodes where needs[chart].count < Self.mostOfAPart {
      for read in missing(at: node, block) {
        let bit = bit(read.variable, block)
        if noted & bit != 0 { continue }
        needs[chart].append(Need(read: read, node: node))
        if isPart[chart] { noted |= bit }
      }
    }
  }

  private func missing(at node: Int, _ block: Int) -> [Reads.Read] {
    let (before, after) = (known[node], known[node] | gained[node])
    var missing: [Reads.Read] = []
    func look(_ reads: some Sequence<Reads.Read>, _ known: UInt64) {
      for read in reads where bit(read.variable, block) & ~known != 0 { missing.append(read) }
    }
    if read[node] & ~before != 0 { look(reads.onEntry(of: node), before) }
    look(reads.onExit(of: node), after)
    let station = graph.stations[node]
    if station.part >= 0, needed[station.part] & ~before != 0 {
      look(needs[station.part].lazy.map(\.read), before)
    }
    guard station.kind == .ladder else { return missing }
    for number in graph.arrowNumbers(from: node) {
      guard case .rung = graph.arrows[number].label else { continue }
      let target = graph.arrows[number].target
      let before = before | granted(on: number, block)
      if read[target] & ~before != 0 { look(reads.onEntry(of: target), before) }
    }
    return missing
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
