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
      Exploration(terrain, chart: chart, given: given, limit: limit))
    charts.append(paths(of: chart, &found))
    explored.append(found)
  }

  private func paths(of chart: Chart, _ found: inout Explored) -> ChartPaths {
    let tally = Tally(found.exploration, rounds, limit: limit)
    let waysOut = found.exploration.isComplete ? WaysOut(&found.exploration) : nil
    return ChartPaths(
      chart: chart.id, states: found.exploration.states.count,
      steps: found.exploration.edges.count,
      isComplete: found.exploration.isComplete && tally.isComplete, ends: ends(tally),
      longest: tally.longest.flatMap { found.extreme($0) },
      mostQuestions: tally.mostQuestions.flatMap { found.extreme($0) },
      deadEnds: found.deadEnds(), endless: waysOut.map { found.endless($0) } ?? [])
  }

  private func ends(_ tally: Tally) -> [ChartPaths.End] {
    tally.endings.sorted { $0.key < $1.key }.compactMap { node, paths in
      guard case .end(let ending) = terrain.stop(node) else { return nil }
      return ChartPaths.End(node: terrain.nodes[node], ending: ending, paths: paths)
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

/// An exploration with the shortest way to each of its states.
struct Explored {
  var exploration: Exploration
  let ways: ShortestWays

  init(_ exploration: Exploration) {
    self.exploration = exploration
    ways = ShortestWays(exploration)
  }

  /// The shortest way to a state, in one of these situations.
  mutating func directions(to state: Int, in region: Situations.Region) -> Directions? {
    exploration.directions(moves(to: state), into: region)
  }

  /// The shortest way to the beginning of an edge, and along it.
  mutating func directions(along edge: Exploration.Edge, from state: Int) -> Directions? {
    let last = Exploration.Move(state: state, edge: edge)
    return exploration.directions(moves(to: state) + [last])
  }

  private func moves(to state: Int) -> [Exploration.Move] {
    exploration.moves(along: ways.edges(to: state, in: exploration))
  }

  /// The states, the nearest first.
  func nearest(_ states: some Sequence<Int>) -> [Int] {
    states.filter { ways.length[$0] >= 0 }.sorted {
      (ways.length[$0], $0) < (ways.length[$1], $1)
    }
  }
}

extension Explored {
  /// The path with its last station.
  mutating func extreme(_ record: Tally.Record) -> ChartPaths.Extreme? {
    let edges = exploration.edges
    var state = 0
    var stations: [NodeRef] = []
    for edge in record.edges {
      if let station = exploration.station(passing: edge, from: state) { stations.append(station) }
      state = Int(edges[edge].target)
    }
    stations.append(exploration.standpoint(of: state))
    return exploration.directions(exploration.moves(along: record.edges)).map {
      ChartPaths.Extreme(length: record.length, stations: stations, directions: $0)
    }
  }

  /// Every way in which a walk cannot go on, with the shortest way there.
  mutating func deadEnds() -> [DeadEnd] {
    let stuck = exploration.stuck
    let order = stuck.indices.sorted {
      let (one, other) = (Int(stuck[$0].state), Int(stuck[$1].state))
      return (ways.length[one], one, $0) < (ways.length[other], other, $1)
    }
    var seen: Set<Fault> = []
    return order.compactMap { number in
      guard seen.insert(stuck[number].fault).inserted else { return nil }
      return directions(along: stuck[number].edge, from: Int(stuck[number].state))
        .map { DeadEnd(fault: stuck[number].fault, directions: $0) }
    }
  }

  /// Every node from which a walk goes on for ever, with the shortest way there.
  mutating func endless(_ waysOut: WaysOut) -> [EndlessPath] {
    let hopeless = exploration.states.indices.filter {
      waysOut.canStop[$0] != exploration.states[$0].region
    }
    var seen: Set<NodeRef> = []
    return nearest(hopeless).compactMap { state in
      let node = exploration.standpoint(of: state)
      guard seen.insert(node).inserted else { return nil }
      let region = exploration.rules.situations.difference(
        exploration.states[state].region, without: waysOut.canStop[state])
      return directions(to: state, in: region).map { EndlessPath(node: node, directions: $0) }
    }
  }
}
