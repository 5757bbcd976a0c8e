import Flow
import Terminal
import Testing
import Wizard

/// Whoever has a keyboard comes everywhere.
@Suite struct KeyCoverageTests {
  @Test func everyNodeIsReachedByKeysAlone() throws {
    let index = ShippedSession.index
    let nodes = index.pack.charts.flatMap { chart in chart.nodes.map { NodeRef(chart.id, $0.id) } }
    var finder = Paths.explore(index, catalogue: .library).pathfinder
    // The longest ways first: they lead through many of the other nodes.
    let ways = nodes.compactMap { node in finder.directions(to: node).map { (node, $0) } }
      .sorted { $0.1.entries.count > $1.1.entries.count }
    var reached: Set<NodeRef> = []
    for (node, way) in ways where !reached.contains(node) {
      let script = Script(
        chart: way.chart, given: way.given, source: .entries(way.entries))
      let walk = try #require(KeyRun(script).stage.conversation.walk)
      for spot in walk.trail.map(\.spot) + [walk.spot] {
        reached.formUnion([spot.node, spot.rung].compactMap { $0 })
      }
      #expect(reached.contains(node), "\(way.entries.count) answers do not lead to \(node)")
    }
    #expect(nodes.count { reached.contains($0) } == nodes.count)
  }
}
