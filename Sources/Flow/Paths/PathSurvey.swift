/// Explores flow after flow and gathers what was found.
struct PathSurvey {
  let terrain: Terrain
  let given: [FactID: Value]
  let limit: Int
  private let rounds: Rounds
  private(set) var explored: [Explored] = []
  private var charts: [ChartPaths] = []

  init(_ terrain: Terrain, given: [FactID: Value], limit: Int) {
    (self.terrain, self.given, self.limit) = (terrain, given, limit)
    rounds = Rounds(terrain)
  }

  mutating func explore(_ chart: Chart) {
    var found = Explored(
      exploration: Exploration(terrain, chart: chart, given: given, limit: limit))
    var graph = PathGraph(found.exploration.motion, chart: chart, given: given, limit: limit)
    let tally = Tally(graph, rounds, limit: limit)
    let waysOut = found.exploration.isComplete ? WaysOut(&found.exploration, limit: limit) : nil
    charts.append(
      ChartPaths(
        chart: chart.id, states: graph.states.count, steps: graph.links.count,
        isExplored: waysOut != nil,
        isCounted: graph.isComplete && tally.isComplete,
        ends: ends(found.exploration, tally),
        longest: tally.longest.flatMap { extreme($0, &graph, chart.id) },
        mostQuestions: tally.mostQuestions.flatMap { extreme($0, &graph, chart.id) },
        deadEnds: found.deadEnds(), endless: waysOut.map { found.endless($0) } ?? []))
    explored.append(found)
  }

  private func ends(_ exploration: Exploration, _ tally: Tally) -> [ChartPaths.End] {
    let nodes = Set(exploration.states.map { exploration.motion.node(of: $0.place) })
    return nodes.sorted().compactMap { node in
      guard case .end(let ending) = terrain.stop(node), ending != .back else { return nil }
      let paths = tally.endings[node] ?? PathCount()
      return ChartPaths.End(node: terrain.nodes[node], ending: ending, paths: paths)
    }
  }

  private func extreme(
    _ record: Tally.Record, _ graph: inout PathGraph, _ chart: ChartID
  ) -> ChartPaths.Extreme? {
    var state = 0
    var moves: [Motion.Move] = []
    for link in record.links {
      moves.append(graph.move(along: link, from: state))
      state = Int(graph.links[link].target)
    }
    var motion = graph.motion
    let stations = moves.filter { motion.isStation($0.place, leaving: $0.edge.happening) }
      .map { motion.standpoint(of: $0.place) }
    let last = motion.standpoint(of: graph.states[state].place)
    return motion.directions(moves, chart: chart, given: given).map {
      ChartPaths.Extreme(length: record.length, stations: stations + [last], directions: $0)
    }
  }

  /// What was found; `chart` where only that flow counts.
  func report(of chart: ChartID?) -> PathReport {
    let coverage = CoverageSurvey(terrain, explored, only: chart)
    return PathReport(
      charts: charts, nodes: coverage.nodes(), arrows: coverage.arrows(),
      conditions: coverage.conditions(), texts: coverage.texts(),
      bareRepairs: coverage.bareRepairs(), pathfinder: Pathfinder(terrain, explored))
  }
}

/// An exploration, with the directions to what it found.
struct Explored {
  var exploration: Exploration

  /// The shortest way to a state, in one of these situations.
  mutating func directions(to state: Int, in region: Situations.Region) -> Directions? {
    exploration.moves(to: state, in: region).flatMap { moves in
      exploration.motion.directions(
        moves, into: region, chart: exploration.chart, given: exploration.given)
    }
  }

  /// The shortest way to a state, and on along an edge.
  mutating func directions(along edge: Motion.Edge, from state: Int) -> Directions? {
    let before = exploration.motion.before(edge, into: .every)
    let last = Motion.Move(place: exploration.states[state].place, edge: edge)
    return exploration.moves(to: state, in: before).flatMap { moves in
      exploration.motion.directions(
        moves + [last], chart: exploration.chart, given: exploration.given)
    }
  }

  /// Every way in which a walk cannot go on, with the shortest way there.
  mutating func deadEnds() -> [DeadEnd] {
    var seen: Set<Fault> = []
    return exploration.stuck.compactMap { stuck in
      guard seen.insert(stuck.fault).inserted else { return nil }
      return directions(along: stuck.edge, from: stuck.state)
        .map { DeadEnd(fault: stuck.fault, directions: $0) }
    }
  }

  /// Every node from which a walk goes on for ever, with the shortest way there.
  mutating func endless(_ waysOut: WaysOut) -> [EndlessPath] {
    var seen: Set<NodeRef> = []
    return exploration.states.indices.compactMap { number in
      let state = exploration.states[number]
      let hopeless = exploration.motion.rules.situations.difference(
        state.region, without: waysOut.canStop[Int(state.place)])
      let node = exploration.motion.standpoint(of: state.place)
      guard !hopeless.isEmpty, seen.insert(node).inserted else { return nil }
      return directions(to: number, in: hopeless).map { EndlessPath(node: node, directions: $0) }
    }
  }
}
