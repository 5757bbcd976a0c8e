/// Whether the stories that a pack tells about its flows can be told at all.
extension Inspection {
  mutating func checkScenarios(_ calls: Calls) {
    var scopes: [Int: Scope] = [:]
    for scenario in pack.scenarios {
      guard let chart = chart(of: scenario) else { continue }
      let scope = scopes[chart] ?? Scope(self, calls, from: chart)
      scopes[chart] = scope
      check(scenario, scope)
    }
  }

  /// The number of the flow that a scenario is about; it must be a symptom.
  private mutating func chart(of scenario: Scenario) -> Int? {
    guard let chart = names.charts[scenario.chart] else {
      let near = nearest(to: scenario.chart.text) { $0.pack.charts.map(\.id.text) }
      complain(
        .unknownFlow, at: scenario.place, ["name": scenario.chart.text, "field": "flow"],
        suggestion: near)
      return nil
    }
    guard pack.charts[chart].role == .symptom else {
      complain(
        .wrongRole, at: scenario.place,
        [
          "name": scenario.chart.text, "found": pack.charts[chart].role.rawValue,
          "expected": Chart.Role.symptom.rawValue, "field": "flow",
        ])
      return nil
    }
    return chart
  }

  private mutating func check(_ scenario: Scenario, _ scope: Scope) {
    let expected = scenario.expected
    for (node, answer) in scenario.answers.sorted(by: { $0.key < $1.key }) {
      guard find(node, "answers", scenario, scope) != nil else { continue }
      check(answer, node, scope.questions[node] ?? [], scenario)
    }
    for node in expected.nodes { _ = find(node, "nodes", scenario, scope) }
    for node in expected.order { checkRung(node, "order", scenario, scope) }
    if let node = scenario.helps { checkRung(node, "helps", scenario, scope) }
    if let cause = expected.cause { check(cause, scenario) }
    if let end = scope.ends[expected.end] ?? find(expected.end, "end", scenario, scope) {
      checkEnd(end, scenario)
    }
  }

  private mutating func find(
    _ node: NodeID, _ field: String, _ scenario: Scenario, _ scope: Scope
  ) -> Int? {
    if let number = scope.nodes[node] { return number }
    let near = nearest(to: node.text) { _ in scope.nodes.keys.map(\.text) }
    complain(
      .unknownScenarioNode, at: scenario.place,
      ["name": node.text, "flow": scenario.chart.text, "field": field], suggestion: near)
    return nil
  }

  /// Several parts may have a question of that name; the answer must fit one of them.
  private mutating func check(
    _ answer: Value, _ node: NodeID, _ questions: [Ask], _ scenario: Scenario
  ) {
    guard !questions.isEmpty else {
      return complain(
        .notAQuestion, at: scenario.place, ["name": node.text, "field": "answers"])
    }
    let chosen: ChoiceID? =
      switch answer {
      case .choice(let choice): choice
      case .flag(let flag): flag ? .yes : .no
      case .number, .duration, .size, .text: nil
      }
    let choices = questions.flatMap(\.choices).map(\.id)
    guard let chosen, !choices.contains(chosen) else { return }
    let known = choices.map(\.text)
    let near = nearest(to: chosen.text) { _ in known }
    complain(
      .unknownChoice, at: scenario.place,
      ["name": chosen.text, "list": known.joined(separator: ", "), "field": "answers"],
      suggestion: near)
  }

  private mutating func checkRung(
    _ node: NodeID, _ field: String, _ scenario: Scenario, _ scope: Scope
  ) {
    if scope.rungs.contains(node) { return }
    let details = ["name": node.text, "flow": scenario.chart.text, "field": field]
    let near = nearest(to: node.text) { _ in scope.rungs.map(\.text) }
    complain(.notOnALadder, at: scenario.place, details, suggestion: near)
  }

  private mutating func check(_ cause: CauseID, _ scenario: Scenario) {
    guard let known = names.charts[scenario.chart].map({ pack.charts[$0].priors }),
      !known.contains(where: { $0.cause == cause })
    else { return }
    let near = nearest(to: cause.text) { _ in known.map(\.cause.text) }
    complain(
      .notAmongCauses, at: scenario.place,
      ["name": cause.text, "flow": scenario.chart.text, "field": "cause"], suggestion: near)
  }

  private mutating func checkEnd(_ number: Int, _ scenario: Scenario) {
    let name = name(number)
    guard case .end(let ending) = graph.stations[number].kind else {
      return complain(.badScenario, at: scenario.place, ["name": name, "field": "end"])
    }
    guard ending != scenario.expected.ending else { return }
    complain(
      .scenarioEnding, at: scenario.place,
      [
        "name": name, "found": ending.rawValue, "expected": scenario.expected.ending.rawValue,
        "field": "ending",
      ])
  }
}

/// The nodes that a scenario of a flow can name: the flow's own, those of the parts it calls, and
/// the repairs on their ladders.
private struct Scope {
  private(set) var nodes: [NodeID: Int] = [:]
  private(set) var questions: [NodeID: [Ask]] = [:]
  private(set) var ends: [NodeID: Int] = [:]
  private(set) var rungs: Set<NodeID> = []

  init(_ inspection: Inspection, _ calls: Calls, from chart: Int) {
    var charts = [chart]
    var next = 0
    while next < charts.count {
      add(charts[next], inspection)
      for site in calls.sites(in: charts[next]) where !charts.contains(site.part) {
        charts.append(site.part)
      }
      next += 1
    }
  }

  private mutating func add(_ chart: Int, _ inspection: Inspection) {
    let first = inspection.graph.firstNode[chart]
    for (index, node) in inspection.pack.charts[chart].nodes.enumerated() {
      if nodes[node.id] == nil { nodes[node.id] = first + index }
      switch node.kind {
      case .ask(let ask): questions[node.id, default: []].append(ask)
      case .end: if ends[node.id] == nil { ends[node.id] = first + index }
      case .check, .repair, .ladder, .call: break
      }
    }
    for number in inspection.graph.nodes(of: chart) {
      for arrow in inspection.graph.arrows(from: number) {
        guard case .rung = arrow.label else { continue }
        let id = inspection.node(arrow.target).id
        rungs.insert(id)
        if nodes[id] == nil { nodes[id] = arrow.target }
      }
    }
  }
}
