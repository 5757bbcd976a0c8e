import Flow

extension Conversation {
  /// The flow at hand as a numbered list, with the way so far.
  var mapPage: Page {
    var page = Page(words["map.heading"])
    guard let walk, let chart = index[walk.record.chart] else { return page }
    let map = ChartMap(index, chart)
    page.say(words["map.legend"])
    page.show(.outline(map.order.compactMap { chart[$0] }.map { stop($0, map, walk) }))
    page.offer(words["help.close"], .close)
    return page
  }

  private func stop(_ node: Node, _ map: ChartMap, _ walk: Walk) -> OutlineItem {
    let spots = walk.trail.map(\.spot) + [walk.spot]
    let isPassed = spots.contains { spot in
      spot.node == NodeRef(map.chart.id, node.id)
        || spot.calls.contains(NodeRef(map.chart.id, node.id))
    }
    let number = map.number(of: node.id) ?? 0
    return OutlineItem(
      mark: (isPassed ? "* " : "  ") + words.number(number),
      text: wording.pack(title(of: node), walk.knowledge),
      notes: map.ways(from: node).compactMap { way($0, walk) })
  }

  /// A call has no title of its own.
  private func title(of node: Node) -> TextID {
    guard case .call(let call) = node.kind, let called = index[call.chart] else {
      return node.title
    }
    return called.title
  }

  private func way(_ way: ChartMap.Way, _ walk: Walk) -> String? {
    guard !way.goals.isEmpty else { return nil }
    let goals = words.alternatives(way.goals.map { words.number($0) })
    if way.isLast { return words["map.otherwise", ["goals": goals]] }
    guard let choice = way.choice else { return words["map.next", ["goals": goals]] }
    return words["map.way", ["choice": wording.pack(choice, walk.knowledge), "goals": goals]]
  }
}
