/// Which flow calls which.
struct Calls {
  struct Site {
    let chart: Int
    let node: Int
    let part: Int
  }

  private(set) var sites: [Site] = []
  private var first: [Int] = [0]
  /// All charts, those that are called before those that call them.
  let order: [Int]
  /// Charts that call each other in a circle, with all that lie on it.
  let circles: [[Int]]

  init(_ graph: Graph) {
    let charts = 0..<graph.starts.count
    for chart in charts {
      for node in graph.nodes(of: chart) where graph.stations[node].part >= 0 {
        sites.append(Site(chart: chart, node: node, part: graph.stations[node].part))
      }
      first.append(sites.count)
    }
    let (sites, first) = (sites, first)
    let components = Components(
      nodes: charts, arrows: { first[$0]..<first[$0 + 1] }, target: { sites[$1].part })
    order = components.members.flatMap { $0 }
    circles = components.members.filter { members in
      members.count > 1
        || sites[first[members[0]]..<first[members[0] + 1]].contains { $0.part == members[0] }
    }.map { $0.sorted() }
  }

  func sites(in chart: Int) -> ArraySlice<Site> { sites[first[chart]..<first[chart + 1]] }

  /// The calls that lead from a chart back to it, by the shortest way inside its circle.
  func way(around circle: [Int]) -> [Site] {
    let start = circle[0]
    var cameBy: [Int: Site] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let chart = queue[next]
      next += 1
      for site in sites(in: chart) where circle.contains(site.part) && cameBy[site.part] == nil {
        cameBy[site.part] = site
        if site.part == start { return unwind(cameBy, to: start) }
        queue.append(site.part)
      }
    }
    return []
  }

  private func unwind(_ cameBy: [Int: Site], to start: Int) -> [Site] {
    var way: [Site] = []
    var chart = start
    repeat {
      guard let site = cameBy[chart] else { break }
      way.append(site)
      chart = site.chart
    } while chart != start
    return way.reversed()
  }
}

extension Inspection {
  /// Calls inside one another have a limit when they run.
  mutating func checkDepth(_ calls: Calls) {
    guard calls.circles.isEmpty else { return }
    var depth = Array(repeating: 0, count: pack.charts.count)
    for chart in calls.order {
      for site in calls.sites(in: chart) { depth[chart] = max(depth[chart], depth[site.part] + 1) }
      if depth[chart] > Journey.deepestCall, pack.charts[chart].role == .symptom {
        complain(
          .callsTooDeep, at: pack.charts[chart].place,
          ["limit": String(Journey.deepestCall), "name": pack.charts[chart].id.text])
      }
    }
  }

  /// Flows that call each other in a circle would never come back.
  mutating func checkCircles(_ calls: Calls) {
    for circle in calls.circles {
      let way = calls.way(around: circle)
      guard let first = way.first else { continue }
      let charts = way.map { pack.charts[$0.chart].id.text }
      let list = (charts + charts.prefix(1)).joined(separator: " → ")
      let node = node(first.node)
      complain(
        .cyclicCall, at: node.place,
        ["list": list, "name": pack.charts[first.part].id.text, "field": "call"])
    }
  }
}
