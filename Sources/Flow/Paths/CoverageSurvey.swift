/// Holds what was seen against what is there.
struct CoverageSurvey {
  let terrain: Terrain
  let explored: [Explored]
  /// The nodes that should be come to.
  private let scope: [Int]
  private let only: ChartID?
  private var isScope: [Bool]

  init(_ terrain: Terrain, _ explored: [Explored], only: ChartID?) {
    (self.terrain, self.explored, self.only) = (terrain, explored, only)
    scope = only.map(terrain.nodes(from:)) ?? Array(terrain.nodes.indices)
    isScope = Array(repeating: false, count: terrain.nodes.count)
    for node in scope { isScope[node] = true }
  }

  func nodes() -> Coverage<NodeRef> {
    var seen = Array(repeating: false, count: terrain.nodes.count)
    for motion in explored.map(\.exploration.motion) {
      for place in motion.places.indices.map(Int32.init) {
        seen[motion.node(of: place)] = true
        seen[motion.standpointNumber(of: place)] = true
      }
    }
    let missing = scope.filter { !seen[$0] }.map { terrain.nodes[$0] }
    return Coverage(total: scope.count, missing: missing)
  }

  func arrows() -> Coverage<Arrow> {
    var seen = Array(repeating: false, count: terrain.arrows.count)
    for found in explored {
      for edge in found.exploration.edges where edge.arrow >= 0 { seen[Int(edge.arrow)] = true }
    }
    let all = terrain.arrows.indices.filter { isInScope(terrain.arrows[$0]) }
    return Coverage(total: all.count, missing: all.filter { !seen[$0] }.map { terrain.arrows[$0] })
  }

  /// A rung on somebody else's ladder leads back there too.
  private func isInScope(_ arrow: Arrow) -> Bool {
    let ladder = arrow.exit == .tried ? arrow.to : arrow.from
    return terrain.numbers[ladder].map { isScope[$0] } ?? false
  }

  func conditions() -> Coverage<UnseenDecision> {
    let all = terrain.decisions.indices.filter {
      terrain.numbers[terrain.decisions[$0].node].map { isScope[$0] } ?? false
    }
    let sightings = explored.map(\.exploration.sightings)
    let missing = all.flatMap { number -> [UnseenDecision] in
      let decision = terrain.decisions[number]
      let held = sightings.contains { $0.held[number] }
      let failed = sightings.contains { $0.failed[number] }
      return (held ? [] : [UnseenDecision(decision: decision, held: false)])
        + (failed ? [] : [UnseenDecision(decision: decision, held: true)])
    }
    return Coverage(total: all.count * 2, missing: missing)
  }

  func bareRepairs() -> [BareRepair] {
    let bare = explored.reduce(into: Set<Sightings.Spotted>()) {
      $0.formUnion($1.exploration.sightings.bare)
    }
    return bare.sorted { ($0.node, $0.part) < ($1.node, $1.part) }.map { spotted in
      let system =
        spotted.part < 0
        ? nil
        : terrain.systemMatter.flatMap {
          terrain.matters[$0].value(spotted.part)?.choice
        }
      return BareRepair(node: terrain.nodes[spotted.node], system: system)
    }
  }

  func texts() -> Coverage<TextID> {
    var texts = TextSurvey(terrain, explored, scope: scope, isWhole: only == nil)
    return texts.coverage()
  }
}

extension Terrain {
  /// All nodes of a flow, of the flows that it calls, and the rungs of its ladders.
  fileprivate func nodes(from chart: ChartID) -> [Int] {
    var charts = [chart]
    var seen: Set<ChartID> = [chart]
    var nodes: Set<Int> = []
    while let chart = charts.popLast() {
      for node in index[chart]?.nodes ?? [] {
        if let number = numbers[NodeRef(chart, node.id)] { nodes.insert(number) }
        switch node.kind {
        case .call(let call): if seen.insert(call.chart).inserted { charts.append(call.chart) }
        case .ladder(let ladder):
          nodes.formUnion(ladder.rungs.compactMap { numbers[$0.ref(in: chart)] })
        case .ask, .check, .repair, .end: break
        }
      }
    }
    return nodes.sorted()
  }
}
