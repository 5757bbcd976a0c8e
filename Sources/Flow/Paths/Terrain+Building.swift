extension Terrain {
  init(_ index: PackIndex, catalogue: Catalogue? = nil) {
    self.index = index
    nodes = index.pack.charts.flatMap { chart in chart.nodes.map { NodeRef(chart.id, $0.id) } }
    numbers = Dictionary(
      nodes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    matters = MatterSurvey(index).matters(kinds: catalogue)
    matterNumbers = Dictionary(
      matters.enumerated().map { ($1.subject, $0) }, uniquingKeysWith: { first, _ in first })
    for chart in index.pack.charts {
      for node in chart.nodes { stops.append(stop(node, NodeRef(chart.id, node.id))) }
    }
  }

  private mutating func stop(_ node: Node, _ ref: NodeRef) -> Stop {
    switch node.kind {
    case .ask(let ask): return .ask(asking(ask, ref))
    case .check(let check):
      let change = self.change(running: check.probes)
      return .check(change: change, turns(check.next, ref, Decision.Part.arm) { .next(arm: $0) })
    case .repair(let repair):
      note(repair.steps, ref)
      let change = self.change(running: repair.verify)
      return .repair(change: change, turns(repair.next, ref, Decision.Part.arm) { .next(arm: $0) })
    case .ladder(let ladder): return .ladder(climb(ladder, ref))
    case .call(let call):
      let start = index[call.chart]?.start.map { NodeRef(call.chart, $0) }
      let arrow = start.map { self.arrow(Arrow(from: ref, .call, to: $0)) }
      let back = turns(call.next, ref, Decision.Part.arm) { .cameBack(arm: $0) }
      return .call(start: start.flatMap { numbers[$0] } ?? -1, arrow: arrow ?? -1, back)
    case .end(let ending): return .end(ending)
    }
  }

  private mutating func asking(_ ask: Ask, _ ref: NodeRef) -> Asking {
    let matter = ask.fact.flatMap { matterNumbers[.fact($0)] } ?? -1
    guard !ask.choices.isEmpty else {
      guard matter >= 0 else { return Asking(matter: -1, options: []) }
      let options = [typed(ask, ref, matter)]
      return Asking(matter: matter, options: options)
    }
    let options = ask.choices.map { option($0, of: ask, ref, matter) }
    return Asking(matter: matter, options: options)
  }

  private mutating func typed(_ ask: Ask, _ ref: NodeRef, _ matter: Int) -> Option {
    let turns = self.turns(ask.next, ref, Decision.Part.arm) { .typed(arm: $0) }
    return Option(
      condition: -1, decision: -1, change: answer(matter, matters[matter].values(answered: true)),
      passes: Array(matters[matter].readings.indices.dropFirst()), turns: turns)
  }

  private mutating func option(
    _ choice: Ask.Choice, of ask: Ask, _ ref: NodeRef, _ matter: Int
  ) -> Option {
    let value = ask.fact.flatMap { index[$0]?.type.value(of: choice.id) }
    let readings = value.map { matter < 0 ? [] : matters[matter].readings(of: $0) } ?? []
    let answers = matter < 0 ? [] : matters[matter].values(answered: true)
    let condition = number(choice.when)
    let decision = self.decision(ref, .choice(choice.id), choice.when)
    let part = { (arm: Int) -> Decision.Part in
      choice.next == nil ? .arm(arm) : .choiceArm(choice.id, arm)
    }
    let turns = self.turns(ask.route(of: choice), ref, part) { .choice(choice.id, arm: $0) }
    return Option(
      condition: condition, decision: decision,
      change: readings.isEmpty ? -1 : answer(matter, readings.filter(answers.contains)),
      passes: readings, turns: turns)
  }

  private mutating func turns(
    _ route: Route?, _ ref: NodeRef, _ part: (Int) -> Decision.Part,
    _ exit: (Int) -> Arrow.Exit
  ) -> [Turn] {
    guard let route else { return [] }
    return route.arms.enumerated().map { position, arm in
      let to = NodeRef(ref.chart, arm.to)
      return Turn(
        condition: number(arm.when), decision: decision(ref, part(position), arm.when),
        arrow: arrow(Arrow(from: ref, exit(position), to: to)), to: numbers[to] ?? -1)
    }
  }

  private mutating func note(_ lines: [Step], _ ref: NodeRef) {
    guard let node = numbers[ref] else { return }
    let readings = systemMatter.map { matters[$0] }
    steps[node] = lines.enumerated().map { position, step in
      let systems = step.systems.flatMap { readings?.readings(of: .choice($0)) ?? [] }
      // Where nobody knows the system, the steps of all systems show.
      return StepLine(
        condition: number(step.when), decision: decision(ref, .step(position), step.when),
        systems: step.systems.isEmpty || readings == nil ? nil : [0] + systems)
    }
  }
}

extension Terrain {
  mutating func number(_ condition: Condition?) -> Int {
    guard let condition else { return -1 }
    if let number = conditionNumbers[condition] { return number }
    conditionNumbers[condition] = conditions.count
    conditions.append(condition)
    return conditions.count - 1
  }

  mutating func decision(
    _ node: NodeRef, _ part: Decision.Part, _ condition: Condition?
  ) -> Int {
    guard let condition else { return -1 }
    let decision = Decision(node: node, part: part, condition: condition)
    if let number = decisionNumbers[decision] { return number }
    decisionNumbers[decision] = decisions.count
    decisions.append(decision)
    return decisions.count - 1
  }

  mutating func arrow(_ arrow: Arrow) -> Int {
    if let number = arrowNumbers[arrow] { return number }
    arrowNumbers[arrow] = arrows.count
    arrows.append(arrow)
    return arrows.count - 1
  }

  mutating func number(_ change: Change) -> Int {
    guard !change.settings.isEmpty else { return -1 }
    if let number = changeNumbers[change] { return number }
    changeNumbers[change] = changes.count
    changes.append(change)
    return changes.count - 1
  }

  private mutating func answer(_ matter: Int, _ readings: [Int]) -> Int {
    let all = Array(matters[matter].readings.indices)
    return number(
      Change(settings: [Setting(matter: matter, from: all, to: readings, mayStay: false)]))
  }

  /// What running these probes changes: their results, and the facts that they tell.
  mutating func change(running probes: [ProbeID]) -> Int {
    var seen: Set<ProbeID> = []
    let settings = probes.filter { seen.insert($0).inserted }.flatMap { probe in
      let told = index.facts(toldBy: probe).compactMap { matterNumbers[.fact($0)] }
      let own = matterNumbers[.probe(probe)].map { matter in
        let all = Array(matters[matter].readings.indices)
        return Setting(matter: matter, from: all, to: Array(all.dropFirst()), mayStay: false)
      }
      return (own.map { [$0] } ?? []) + told.map { detection($0) }
    }
    return number(Change(settings: settings))
  }

  /// An answer stands against what is detected.
  private func detection(_ matter: Int) -> Setting {
    let told = matters[matter].values(answered: false)
    return Setting(matter: matter, from: [0] + told, to: told, mayStay: true)
  }
}
