extension Census {
  /// The number of a node of the chart at work; what is misspelt counts as what it is likely to
  /// mean, so that one slip does not set off others. -1 where nobody can tell.
  mutating func find(_ id: NodeID, at place: Place, field: String) -> Int {
    find(id, in: chart, at: place, field: field)
  }

  mutating func find(_ id: NodeID, in chart: Int, at place: Place, field: String) -> Int {
    let first = inspection.graph.firstNode[chart]
    if let index = inspection.pack.charts[chart].index[id] { return first + index }
    let near = inspection.nearest(to: id.text) { $0.pack.charts[chart].nodes.map(\.id.text) }
    let target = inspection.pack.charts[chart]
    inspection.complain(
      .unknownNode, at: place, ["name": id.text, "flow": target.id.text, "field": field],
      suggestion: near)
    return near.flatMap { target.index[NodeID($0)] }.map { first + $0 } ?? -1
  }

  mutating func find(_ id: ChartID, at place: Place, field: String) -> Int {
    if let number = names.charts[id] { return number }
    let near = inspection.nearest(to: id.text) { $0.pack.charts.map(\.id.text) }
    inspection.complain(
      .unknownFlow, at: place, ["name": id.text, "field": field], suggestion: near)
    return near.flatMap { names.charts[ChartID($0)] } ?? -1
  }

  mutating func find(_ id: CauseID, at place: Place, field: String) -> Int {
    if let number = names.causes[id] { return number }
    let near = inspection.nearest(to: id.text) { $0.pack.causes.map(\.id.text) }
    inspection.complain(
      .unknownCause, at: place, ["name": id.text, "field": field], suggestion: near)
    return near.flatMap { names.causes[CauseID($0)] } ?? -1
  }

  /// The chart that a node calls; it must be a part.
  mutating func part(_ id: ChartID, _ node: Node) -> Int {
    let number = find(id, at: node.place, field: "call")
    guard number >= 0, inspection.pack.charts[number].role != .part else { return number }
    inspection.complain(
      .wrongRole, at: node.place,
      [
        "name": id.text, "found": inspection.pack.charts[number].role.rawValue,
        "expected": Chart.Role.part.rawValue, "field": "call",
      ])
    return -1
  }

  /// Holds the remedy and its parameters against the library.
  mutating func check(_ use: RemedyUse, _ node: Node) {
    guard let remedy = inspection.catalogue.remedies[use.id] else {
      let near = inspection.nearest(to: use.id.text) { $0.catalogue.remedies.keys.map(\.text) }
      inspection.complain(
        .unknownRemedy, at: use.place, ["name": use.id.text, "field": "fix"], suggestion: near)
      return
    }
    for name in use.parameters.keys.sorted() {
      if remedy.parameters.contains(where: { $0.name == name }) { continue }
      let near = inspection.nearest(to: name) { _ in remedy.parameters.map(\.name) }
      inspection.complain(
        .unknownParameter, at: use.place,
        ["name": name, "remedy": use.id.text, "field": "with"], suggestion: near)
    }
    for parameter in remedy.parameters
    where parameter.isRequired && use.parameters[parameter.name] == nil {
      inspection.complain(
        .missingParameter, at: use.place,
        ["name": parameter.name, "remedy": use.id.text, "field": "with"])
    }
  }
}
