/// Which of the pack's texts somebody gets to see.
///
/// A text that the pack's first language does not have is not counted: some nodes need no title.
struct TextSurvey {
  private let terrain: Terrain
  private let scope: [Int]
  private let isWhole: Bool
  private var explored: [Explored]
  private let sightings: [Sightings]
  private var order: [TextID] = []
  private var isSeen: [TextID: Bool] = [:]

  init(_ terrain: Terrain, _ explored: [Explored], scope: [Int], isWhole: Bool) {
    (self.terrain, self.explored) = (terrain, explored)
    (self.scope, self.isWhole) = (scope, isWhole)
    sightings = explored.map(\.exploration.sightings)
  }

  mutating func coverage() -> Coverage<TextID> {
    noteCharts()
    for node in scope { note(node: node) }
    if isWhole {
      noteFacts()
      noteCauses()
      noteManualChecks()
    }
    return Coverage(total: order.count, missing: order.filter { isSeen[$0] == false })
  }

  private var pack: Pack { terrain.index.pack }

  /// A text that several places share is seen where one of them is.
  private mutating func note(_ texts: [TextID?], seen: Bool) {
    guard let first = pack.texts.languages.first else { return }
    for text in texts.compactMap({ $0 }) {
      if let known = isSeen[text] {
        isSeen[text] = known || seen
      } else if pack.texts[text, first] != nil {
        isSeen[text] = seen
        order.append(text)
      }
    }
  }
}

extension TextSurvey {
  /// The symptoms stand on the home screen; the other flows show where somebody is in them.
  private mutating func noteCharts() {
    if isWhole { note([pack.title, pack.about], seen: true) }
    let charts = Set(scope.map { terrain.nodes[$0].chart })
    let shown = Set(scope.filter(isShown).map { terrain.nodes[$0].chart })
    for chart in pack.charts where charts.contains(chart.id) {
      let isSeen = chart.role == .symptom || shown.contains(chart.id)
      note([chart.title, chart.summary] + chart.synonyms, seen: isSeen)
    }
    guard isWhole else { return }
    let tables = Set(scope.filter(isShown).compactMap { terrain.index[terrain.nodes[$0]]?.table })
    for table in pack.tables { note(table.texts, seen: tables.contains(table.id)) }
  }

  private func isShown(_ node: Int) -> Bool { sightings.contains { $0.shown[node] } }

  private mutating func note(node number: Int) {
    guard let node = terrain.index[terrain.nodes[number]] else { return }
    let isShown = isShown(number)
    note([node.title, node.body, node.help], seen: isShown)
    if let table = pack.tables.first(where: { $0.id == node.table }) {
      note(table.texts, seen: isShown)
    }
    switch node.kind {
    case .ask(let ask):
      for (position, choice) in ask.choices.enumerated() {
        note([choice.text, choice.note], seen: contains(\.options, number, position))
      }
    case .repair(let repair):
      note([repair.consent, repair.undo], seen: isShown)
      for (position, step) in repair.steps.enumerated() {
        note([step.text], seen: contains(\.steps, number, position))
      }
    case .ladder(let ladder): note([ladder.test], seen: isShown)
    case .check, .call, .end: break
    }
  }

  private func contains(
    _ parts: KeyPath<Sightings, Set<Sightings.Spotted>>, _ node: Int, _ part: Int
  ) -> Bool {
    let spotted = Sightings.Spotted(node: node, part: part)
    return sightings.contains { $0[keyPath: parts].contains(spotted) }
  }
}

extension TextSurvey {
  /// A fact shows once it is known; a value where the fact can have it.
  private mutating func noteFacts() {
    let values = valuesSeen()
    let probes = probesRun()
    for fact in pack.facts {
      let isTold = fact.isGiven || fact.detectedBy.map(probes.contains) ?? false
      let known = terrain.matterNumbers[.fact(fact.id)].map { values[$0] }
      note([fact.title], seen: known.map { !$0.isEmpty } ?? isTold)
      guard case .choice(let choices) = fact.type else { continue }
      for choice in choices {
        let isSeen = known.map { $0.contains(.choice(choice)) } ?? isTold
        note([TextID("facts.\(fact.id).\(choice)")], seen: isSeen)
      }
    }
  }

  /// The values that each matter gets somewhere.
  private func valuesSeen() -> [Set<Value>] {
    var seen = terrain.matters.indices.map { matter -> Set<Value> in
      let given = explored.first?.exploration.given ?? [:]
      let readings = terrain.readingsBefore(matter, given)
      return Set(readings.compactMap { terrain.matters[matter].value($0) })
    }
    let changes = explored.reduce(into: Set<Int32>()) {
      $0.formUnion($1.exploration.edges.lazy.map(\.change))
    }
    for change in changes {
      for setting in terrain.change(Int(change))?.settings ?? [] {
        let values = setting.to.compactMap { terrain.matters[setting.matter].value($0) }
        seen[setting.matter].formUnion(values)
      }
    }
    return seen
  }

  /// The probes that run somewhere.
  private func probesRun() -> Set<ProbeID> {
    let probes = scope.filter(isShown).flatMap { number -> [ProbeID] in
      switch terrain.index[terrain.nodes[number]]?.kind {
      case .check(let check): check.probes
      case .repair(let repair): repair.verify
      case .ask, .ladder, .call, .end, nil: []
      }
    }
    return Set(probes)
  }

  private mutating func noteManualChecks() {
    let probes = probesRun()
    for (probe, check) in pack.manualChecks.sorted(by: { $0.key < $1.key }) {
      note([check.question] + check.answers.map(\.text), seen: probes.contains(probe))
    }
  }
}

extension TextSurvey {
  /// A cause shows in the symptoms that can have it, a piece of evidence where something was found
  /// that makes it true, in a symptom with a cause of which it speaks.
  private mutating func noteCauses() {
    let symptoms = explored.map { found in
      Set(pack[found.chart]?.priors.map(\.cause) ?? [])
    }
    for cause in pack.causes {
      note([cause.title], seen: symptoms.contains { $0.contains(cause.id) })
    }
    for evidence in pack.evidence {
      let isSeen = explored.indices.contains { position in
        evidence.likelihood.keys.contains(where: symptoms[position].contains)
          && explored[position].exploration.comesTrue(evidence.when)
      }
      note([evidence.because], seen: isSeen)
    }
  }
}

extension Explored {
  var chart: ChartID { exploration.chart }
}

extension Exploration {
  /// Whether something that is answered or found can make the condition true.
  ///
  /// Of what nothing further on depends any more, every reading is taken for possible.
  mutating func comesTrue(_ condition: Condition) -> Bool {
    let matters = Set(condition.tests.compactMap { terrain.matterNumbers[$0.subject] })
    let changes = terrain.changes.map { change in
      change.settings.contains { matters.contains($0.matter) }
    }
    var seen: Set<Situations.Region> = []
    let holding = motion.rules.holding(condition)
    let beginning = motion.rules.beginning(given)
    guard !motion.rules.situations.overlap(beginning, holding) else { return true }
    for edge in edges where edge.change >= 0 && changes[Int(edge.change)] {
      guard seen.insert(edge.into).inserted else { continue }
      if motion.rules.situations.overlap(edge.into, holding) { return true }
    }
    return false
  }
}

extension Table {
  fileprivate var texts: [TextID] {
    [title] + columns + rows.flatMap { [$0.title] + $0.cells }
  }
}
