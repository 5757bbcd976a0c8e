@testable import Flow

/// The oracle for paths: goes along each of them on its own, merging nothing.
///
/// A path is told by its arrows, so all journeys that took the same arrows so far go together.
struct PathEnumeration {
  private(set) var paths: [NodeRef: UInt64] = [:]
  private(set) var longest = 0
  private(set) var mostQuestions = -1
  private(set) var isComplete = true
  private let walks: ConcreteWalks
  private let terrain: Terrain
  private let closing: Set<[NodeRef]>
  private var budget: Int

  /// One beginning of a path.
  private struct Beginning {
    var journeys: [Journey]
    var returned: Set<Site> = []
    var stations = 0
    /// Nil once there was a repair.
    var questions: Int? = 0
  }

  private struct Site: Hashable {
    let calls: [NodeRef]
    let node: NodeRef
  }

  init(_ walks: ConcreteWalks, through chart: ChartID, budget: Int) {
    self.walks = walks
    self.budget = budget
    terrain = Terrain(walks.index)
    closing = walks.index.pack.closing
    var open = [Beginning]()
    for (label, journeys) in group(walks.starts(chart).map { ($0.taken(since: 0), $0) }) {
      if let next = extend(Beginning(journeys: []), by: label, journeys) { open.append(next) }
    }
    while let beginning = open.popLast() {
      self.budget -= beginning.journeys.count
      guard self.budget > 0 else {
        isComplete = false
        return
      }
      open += ways(on: beginning)
    }
  }

  /// The same arrows, whatever else differs; each journey once.
  private func group(_ ends: [([Taken], Journey)]) -> [(label: [Taken], journeys: [Journey])] {
    Dictionary(grouping: ends, by: \.0).map { label, ends in
      let distinct = Dictionary(
        ends.map { (Standing($0.1), $0.1) }, uniquingKeysWith: { first, _ in first })
      return (label, Array(distinct.values))
    }
  }

  private mutating func ways(on beginning: Beginning) -> [Beginning] {
    var ends: [([Taken], Journey)] = []
    for journey in beginning.journeys where !journey.station.isFinal {
      for next in moves(of: journey) { ends.append((next.taken(since: journey.trail.count), next)) }
    }
    return group(ends).compactMap { extend(beginning, by: $0.label, $0.journeys) }
  }

  private mutating func extend(
    _ beginning: Beginning, by label: [Taken], _ journeys: [Journey]
  ) -> Beginning? {
    var next = beginning
    if let first = beginning.journeys.first { leave(first, &next) }
    for taken in label {
      let from = taken.arrow.closes(in: terrain.index)
      guard closing.contains([from, taken.arrow.to]), taken.arrow.exit.isInFlow else { continue }
      let site = Site(calls: taken.calls, node: taken.arrow.to)
      guard next.returned.insert(site).inserted else { return nil }
    }
    next.journeys = journeys.filter {
      if case .fault = $0.station { false } else { true }
    }
    guard let journey = next.journeys.first else { return nil }
    if case .end = journey.station {
      paths[journey.node, default: 0] += 1
      longest = max(longest, next.stations + 1)
      return nil
    }
    if case .repair = journey.station { mostQuestions = max(mostQuestions, next.questions ?? -1) }
    return next
  }

  /// Counts the station that is left.
  private func leave(_ journey: Journey, _ next: inout Beginning) {
    switch journey.station {
    case .question:
      next.stations += 1
      next.questions = next.questions.map { $0 + 1 }
    case .check: next.stations += 1
    case .repair:
      next.stations += 1
      next.questions = nil
    case .ladder: next.stations += journey.tried.isEmpty ? 1 : 0
    case .verify, .didItHelp, .end, .fault: break
    }
  }

  /// The journey at its next question, check, repair or ladder, in every way.
  private func moves(of journey: Journey) -> [Journey] {
    var done: [Journey] = []
    var open = [journey]
    while let journey = open.popLast() {
      for entry in entries(of: journey) {
        var next = journey
        do { try next.enter(entry) } catch { preconditionFailure("\(error)") }
        switch next.station {
        case .verify, .didItHelp: open.append(next)
        case .question, .check, .repair, .ladder, .end, .fault: done.append(next)
        }
      }
    }
    return done
  }

  /// Rungs are taken in the order that the explorer promises.
  private func entries(of journey: Journey) -> [Entry] {
    guard case .ladder(let visible) = journey.station,
      let number = terrain.numbers[journey.node], case .ladder(let climb) = terrain.stop(number)
    else { return walks.entries(at: journey.station) }
    var tried = BitSet(count: climb.rungs.count)
    for (position, rung) in climb.rungs.enumerated()
    where journey.tried.contains(terrain.nodes[rung.node]) { tried.insert(position) }
    for group in climb.groups {
      let next = group.next(after: tried).map { terrain.nodes[climb.rungs[$0].node] }
        .filter(visible.contains)
      if !next.isEmpty { return next.map(Entry.took) }
    }
    return []
  }
}

extension Arrow {
  /// The node of the flow in which the arrow leads on.
  fileprivate func closes(in index: PackIndex) -> NodeRef { from }
}

extension Arrow.Exit {
  /// Whether it leads from a node to another of the same flow: not to a rung, nor into a call.
  fileprivate var isInFlow: Bool {
    switch self {
    case .choice, .typed, .next, .cameBack, .solved, .otherwise: true
    case .call, .rung, .tried: false
    }
  }
}

extension Pack {
  /// The pairs of nodes whose arrow closes a round: a depth-first walk of the flow, written as one
  /// would on paper.
  fileprivate var closing: Set<[NodeRef]> {
    var closing: Set<[NodeRef]> = []
    for chart in charts {
      var done: Set<NodeID> = []
      func visit(_ node: NodeID, _ path: [NodeID]) {
        guard let node = chart[node], !done.contains(node.id) else { return }
        for next in node.ways {
          if path.contains(next) || next == node.id {
            closing.insert([NodeRef(chart.id, node.id), NodeRef(chart.id, next)])
          } else {
            visit(next, path + [node.id])
          }
        }
        done.insert(node.id)
      }
      if let start = chart.start { visit(start, []) }
    }
    return closing
  }
}

extension Node {
  fileprivate var ways: [NodeID] {
    switch kind {
    case .ask(let ask):
      ask.choices.isEmpty
        ? ask.next?.arms.map(\.to) ?? []
        : ask.choices.flatMap { ask.route(of: $0)?.arms.map(\.to) ?? [] }
    case .check(let check): check.next.arms.map(\.to)
    case .repair(let repair): repair.next?.arms.map(\.to) ?? []
    case .ladder(let ladder): [ladder.solved, ladder.otherwise]
    case .call(let call): call.next.arms.map(\.to)
    case .end: []
    }
  }
}
