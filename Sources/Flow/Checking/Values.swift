/// Which values the tracked facts can have at each node: over all ways that lead there, each fact
/// for itself. A value that is not possible here is not possible at all; the contrary may be.
struct Values {
  /// Where a fact's bits stand: one for each value, and one more for "not known".
  struct Field {
    let variable: Int
    let block: Int
    let shift: UInt64
    let count: Int

    var values: UInt64 { (1 << UInt64(count) - 1) << shift }
    var unknown: UInt64 { 1 << (shift + UInt64(count)) }
    var all: UInt64 { values | unknown }
  }

  /// More facts than fit here are not tracked.
  static let blocks = 16

  private(set) var fields: [Field] = []
  /// By variable: the number of its field; -1 where it is not tracked.
  private(set) var fieldOf: [Int]
  /// By block and node.
  private var states: [[UInt64]] = []

  init(_ wanted: [Int], _ names: Names) {
    fieldOf = Array(repeating: -1, count: names.variables.count)
    var (block, shift) = (0, 0)
    for variable in wanted where fieldOf[variable] < 0 {
      guard case .values(let count) = names.variables[variable].domain,
        !names.variables[variable].isProbe
      else { continue }
      if shift + count + 1 > 64 { (block, shift) = (block + 1, 0) }
      guard block < Self.blocks else { break }
      fieldOf[variable] = fields.count
      fields.append(
        Field(variable: variable, block: block, shift: UInt64(shift), count: count))
      shift += count + 1
    }
  }

  var isTracked: [Bool] { fieldOf.map { $0 >= 0 } }

  /// Which numbered values a fact can have at a node; all of them where it is not tracked.
  func possible(_ variable: Int, at node: Int) -> UInt64 {
    guard fieldOf[variable] >= 0 else { return .max }
    let field = fields[fieldOf[variable]]
    return (states[field.block][node] & field.values) >> field.shift
  }

  func mayBeUnknown(_ variable: Int, at node: Int) -> Bool {
    guard fieldOf[variable] >= 0 else { return true }
    let field = fields[fieldOf[variable]]
    return states[field.block][node] & field.unknown != 0
  }

  mutating func spread(
    _ inspection: Inspection, _ calls: Calls, _ reach: Reachability,
    _ narrowings: [Inspection.Narrowing]
  ) {
    guard let last = fields.last else { return }
    for block in 0...last.block {
      let fields = fields.filter { $0.block == block }
      var spreading = Spreading(inspection, calls, fields, narrowings)
      states.append(spreading.run(inspection, reach))
    }
  }
}

/// The work on one block of facts.
private struct Spreading {
  private let fields: [Values.Field]
  private let graph: Graph
  /// By variable: its number in ``fields``; -1 for those of other blocks.
  private var fieldOf: [Int]
  private var masks: [UInt64]
  private var state: [UInt64]
  /// By chart: what calling it may change.
  private var setBy: [UInt64]
  /// What probes may find out.
  private var detected: UInt64 = 0
  private var queue: [Int] = []
  private var isQueued: [Bool]

  init(
    _ inspection: Inspection, _ calls: Calls, _ fields: [Values.Field],
    _ narrowings: [Inspection.Narrowing]
  ) {
    (self.fields, graph) = (fields, inspection.graph)
    state = Array(repeating: 0, count: graph.stations.count)
    isQueued = Array(repeating: false, count: graph.stations.count)
    masks = Array(repeating: .max, count: graph.arrows.count)
    setBy = Array(repeating: 0, count: graph.starts.count)
    fieldOf = Array(repeating: -1, count: inspection.names.variables.count)
    for (number, field) in fields.enumerated() { fieldOf[field.variable] = number }
    for narrowing in narrowings where fieldOf[narrowing.variable] >= 0 {
      let field = fields[fieldOf[narrowing.variable]]
      masks[narrowing.arrow] &= ~field.all | narrowing.values << field.shift
    }
    for field in fields where inspection.pack.facts[field.variable].detectedBy != nil {
      detected |= field.values
    }
    gatherSetters(calls)
  }

  private mutating func gatherSetters(_ calls: Calls) {
    for chart in calls.order {
      for node in graph.nodes(of: chart) {
        if let field = field(askedAt: node) { setBy[chart] |= field.values }
      }
      for site in calls.sites(in: chart) { setBy[chart] |= setBy[site.part] }
    }
  }

  private func field(askedAt node: Int) -> Values.Field? {
    let fact = graph.stations[node].fact
    return fact < 0 || fieldOf[fact] < 0 ? nil : fields[fieldOf[fact]]
  }

  mutating func run(_ inspection: Inspection, _ reach: Reachability) -> [UInt64] {
    var beginning: UInt64 = 0
    for field in fields {
      let isGiven = inspection.names.variables[field.variable].isGiven
      beginning |= isGiven ? field.values : field.all
    }
    for chart in inspection.pack.charts.indices
    where inspection.pack.charts[chart].role == .symptom || !reach.isUsed[chart] {
      enter(graph.starts[chart], beginning)
    }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      isQueued[node] = false
      leave(node, reach)
    }
    return state
  }

  private mutating func enter(_ node: Int, _ values: UInt64) {
    guard node >= 0, state[node] | values != state[node] else { return }
    state[node] |= values
    if !isQueued[node] {
      isQueued[node] = true
      queue.append(node)
    }
  }

  private mutating func leave(_ node: Int, _ reach: Reachability) {
    let asked = field(askedAt: node)
    let widened = widened(state[node], at: node)
    for number in graph.arrowNumbers(from: node) {
      let arrow = graph.arrows[number]
      switch arrow.label {
      case .rung, .call: follow(arrow, state[node] & masks[number])
      case .arm, .solved, .otherwise:
        if reach.isWalked[node] { follow(arrow, widened & masks[number]) }
      case .choice(let choice, _):
        guard let asked else {
          follow(arrow, widened & masks[number])
          continue
        }
        answer(number, choice, asked, at: node)
      }
    }
  }

  /// What may have changed while the node was there.
  private func widened(_ values: UInt64, at node: Int) -> UInt64 {
    switch graph.stations[node].kind {
    case .ask, .end: values
    case .check, .repair, .ladder: values | detected
    case .call where graph.stations[node].part >= 0:
      values | detected | setBy[graph.stations[node].part]
    case .call: values | detected
    }
  }

  private mutating func follow(_ arrow: Graph.Arrow, _ values: UInt64) {
    for field in fields where values & field.all == 0 { return }
    enter(arrow.target, values)
  }

  /// The fact has the chosen value now, unless it had another one and was not asked for.
  private mutating func answer(
    _ arrow: Int, _ choice: Int, _ field: Values.Field, at node: Int
  ) {
    let choices = graph.choiceValues[graph.stations[node].choices]
    func bit(_ value: Int) -> UInt64 { value < 0 ? 0 : 1 << (field.shift + UInt64(value)) }
    let offered = choices.reduce(UInt64(0)) { $0 | bit($1) }
    let own = bit(choices[choices.startIndex + choice])
    guard state[node] & field.all & (~offered | own) != 0 else { return }
    follow(graph.arrows[arrow], (state[node] & ~field.all | own) & masks[arrow])
  }
}
