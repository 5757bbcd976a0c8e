/// Goes over a pack once: numbers its nodes, looks every name up, draws the arrows between the
/// nodes, notes what is read and made known, and complains of what a node alone can get wrong.
struct Census {
  var inspection: Inspection
  let names: Names
  private let systems: [ChoiceID]
  /// The texts of the first language that hold facts which are not always known.
  let holes: [TextID: [Int]]

  /// The chart and the node at work.
  var chart = 0
  var number = 0

  init(_ inspection: Inspection) {
    self.inspection = inspection
    names = inspection.names
    systems = inspection.pack[.system]?.type.choices ?? []
    holes = Self.holes(inspection.pack, inspection.names)
  }

  consuming func run() -> Inspection {
    numberNodes()
    for chart in inspection.pack.charts.indices {
      self.chart = chart
      visitHead(of: inspection.pack.charts[chart])
    }
    for chart in inspection.pack.charts.indices {
      self.chart = chart
      for node in inspection.pack.charts[chart].nodes {
        inspection.graph.firstArrow.append(inspection.graph.arrows.count)
        visit(node)
        inspection.reads.closeNode()
        inspection.cures.closeNode()
        number += 1
      }
    }
    inspection.graph.firstArrow.append(inspection.graph.arrows.count)
    return inspection
  }

  private mutating func numberNodes() {
    var count = 0
    for chart in inspection.pack.charts {
      inspection.graph.firstNode.append(count)
      count += chart.nodes.count
    }
    inspection.graph.firstNode.append(count)
    inspection.graph.stations.reserveCapacity(count)
    inspection.graph.arrows.reserveCapacity(count * 2)
  }

  private mutating func visitHead(of chart: Chart) {
    let start = chart.start.map { find($0, at: chart.place, field: "start") } ?? -1
    inspection.graph.starts.append(start)
    for (cause, _) in chart.priors {
      let number = find(cause, at: chart.place, field: "causes")
      if number >= 0 { inspection.use.causes[number] = true }
    }
    onlyGiven([chart.title, chart.summary] + chart.synonyms, at: chart.place)
  }

  private mutating func visit(_ node: Node) {
    read(node.title, at: node.place)
    read(node.body, at: node.place)
    read(node.help, at: node.place)
    if let table = node.table { show(table, at: node.place) }
    switch node.kind {
    case .ask(let ask):
      enter(.ask, fact: ask.fact.map { names[$0] } ?? -1)
      visit(ask, node)
    case .check(let check):
      enter(.check)
      for probe in check.probes {
        look(names[probe])
        inspection.reads.set(names[probe])
      }
      add(check.next, of: node)
    case .repair(let repair):
      enter(.repair)
      visit(repair, node)
      noteSteps(repair, node)
    case .ladder(let ladder):
      enter(.ladder)
      visit(ladder, node)
    case .call(let call):
      let part = part(call.chart, node)
      enter(.call, part: part)
      if part >= 0 { draw(inspection.graph.starts[part], .call) }
      add(call.next, of: node)
    case .end(let ending):
      enter(.end(ending))
      let role = inspection.pack.charts[chart].role
      if ending == .back, role != .part {
        inspection.complain(
          .backOutsidePart, at: node.place, ["found": role.rawValue, "field": "end"])
      }
    }
  }

  /// A guide may say in its text what to do; a fix needs steps, for those who do it by hand.
  private mutating func noteSteps(_ repair: Repair, _ node: Node) {
    if repair.remedy == nil, node.body != nil { return }
    let missing = repair.systemsWithoutStep(among: systems)
    if missing != 0 { inspection.stepless.append((number, missing)) }
  }

  private mutating func enter(_ kind: Graph.Kind, fact: Int = -1, part: Int = -1) {
    inspection.graph.stations.append(
      Graph.Station(kind: kind, chart: chart, fact: fact, part: part))
  }

  /// A probe may be run here.
  mutating func look(_ probe: Int) {
    if probe >= 0 {
      (inspection.use.variables[probe], inspection.use.obtainable[probe]) = (true, true)
    }
  }

  private mutating func show(_ table: TableID, at place: Place) {
    guard let number = names.tables[table] else {
      let near = inspection.nearest(to: table.text) { $0.pack.tables.map(\.id.text) }
      inspection.complain(
        .unknownTable, at: place, ["name": table.text, "field": "table"], suggestion: near)
      if let near, let meant = names.tables[TableID(near)] { inspection.use.tables[meant] = true }
      return
    }
    inspection.use.tables[number] = true
    let table = inspection.pack.tables[number]
    for text in [table.title] + table.columns { read(text, at: place) }
    for row in table.rows { for text in [row.title] + row.cells { read(text, at: place) } }
  }
}

extension FactType {
  fileprivate var choices: [ChoiceID] {
    if case .choice(let choices) = self { choices } else { [] }
  }
}
