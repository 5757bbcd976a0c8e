public import Flow

/// Flows as numbered lists to read, each node with its name and where it leads.
public struct GraphOutline {
  private let charts: [Chart]
  private let wording: Wording

  public init(_ charts: [Chart], _ wording: Wording) {
    (self.charts, self.wording) = (charts, wording)
  }

  /// One screen for each flow that has a beginning.
  public var screens: [Screen] {
    charts.filter { $0.start != nil }.map { chart in
      let map = ChartMap(wording.index, chart)
      var screen = Screen(heading: "\(wording.pack(chart.title)) (\(chart.id))")
      screen.blocks = [.outline(map.order.compactMap { chart[$0] }.map { item($0, map) })]
      return screen
    }
  }

  private func item(_ node: Node, _ map: ChartMap) -> OutlineItem {
    let notes = map.ways(from: node).compactMap { map.line(for: $0, wording, nil) }
    return OutlineItem(
      mark: wording.words.number(map.number(of: node.id) ?? 0),
      text: "\(wording.pack(map.title(of: node))) (\(node.id))", notes: notes)
  }
}

extension ChartMap {
  /// A call has no title of its own.
  func title(of node: Node) -> TextID {
    guard case .call(let call) = node.kind, let called = index[call.chart] else {
      return node.title
    }
    return called.title
  }

  /// A way in words: "In the app: 3"; nil where it leads nowhere in this flow.
  func line(for way: Way, _ wording: Wording, _ knowledge: Knowledge?) -> String? {
    guard !way.goals.isEmpty else { return nil }
    let words = wording.words
    let goals = words.alternatives(way.goals.map { words.number($0) })
    if way.isLast { return words["map.otherwise", ["goals": goals]] }
    guard let choice = way.choice else { return words["map.next", ["goals": goals]] }
    return words["map.way", ["choice": wording.pack(choice, knowledge), "goals": goals]]
  }
}
