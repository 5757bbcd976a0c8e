import Flow

extension Conversation {
  /// The flow at hand as a numbered list, with the way so far.
  var mapPage: Page {
    var page = Page(words["map.heading"])
    guard let walk, let chart = index[walk.record.chart] else { return page }
    let map = ChartMap(index, chart)
    page.say(words["map.legend"])
    page.show(.outline(map.order.compactMap { chart[$0] }.map { item($0, map, walk) }))
    page.offer(words["help.close"], .close)
    return page
  }

  private func item(_ node: Node, _ map: ChartMap, _ walk: Walk) -> OutlineItem {
    let ref = NodeRef(map.chart.id, node.id)
    let isPassed = (walk.trail.map(\.spot) + [walk.spot]).contains { spot in
      spot.node == ref || spot.calls.contains(ref)
    }
    let number = map.number(of: node.id) ?? 0
    return OutlineItem(
      mark: (isPassed ? "* " : "  ") + words.number(number),
      text: wording.pack(map.title(of: node), walk.knowledge),
      notes: map.ways(from: node).compactMap { map.line(for: $0, wording, walk.knowledge) },
      tone: walk.spot.node == ref || walk.spot.calls.contains(ref) ? .current : .plain)
  }
}
