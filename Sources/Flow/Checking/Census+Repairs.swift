extension Census {
  mutating func visit(_ repair: Repair, _ node: Node) {
    for probe in repair.verify { look(names[probe]) }
    read(repair.consent, at: node.place)
    read(repair.undo, at: node.place)
    for step in repair.steps { visit(step) }
    for cause in causes(repair.cures, at: node.place) { inspection.cures.add(cause) }
    if let use = repair.remedy { check(use, node) }
    checkCare(repair, node)
    if let next = repair.next { add(next, of: node) }
  }

  private mutating func visit(_ step: Step) {
    var guarded: [Int] = []
    if let when = step.when {
      let formula = inspection.formulas.add(when, names)
      guarded = read(when, formula, at: step.place, onExit: false, guarded: []).ifHolds
    }
    read(step.text, at: step.place, guarded: guarded)
  }

  /// The numbers of the causes that something may cure.
  private mutating func causes(_ cures: [CauseID: Double], at place: Place) -> [Int] {
    var causes: [Int] = []
    for (cause, chance) in cures {
      let number = find(cause, at: place, field: "cures")
      if number >= 0, chance > 0 { causes.append(number) }
    }
    return causes
  }

  /// What takes something away is agreed to before, looked at after, and can be taken back or
  /// says that it cannot.
  private mutating func checkCare(_ repair: Repair, _ node: Node) {
    let remedy = repair.remedy.map { inspection.catalogue.remedies[$0.id] }
    if case .some(nil) = remedy { return }  // nobody knows what it does
    guard repair.isDestructive else { return }
    inspection.graph.stations[number].isDestructive = true
    let name = ["name": node.id.text]
    if repair.consent == nil { inspection.complain(.noConsent, at: node.place, name) }
    if repair.verify.isEmpty { inspection.complain(.noVerify, at: node.place, name) }
    let isUndoable = remedy??.isUndoable ?? false
    if repair.undo == nil, !isUndoable { inspection.complain(.noUndo, at: node.place, name) }
  }

  // MARK: Ladders

  mutating func visit(_ ladder: Ladder, _ node: Node) {
    read(ladder.test, at: node.place)
    if ladder.rungs.isEmpty {
      inspection.complain(.emptyLadder, at: node.place, ["field": "rungs"])
    }
    var seen: Set<Int> = []
    var hardest = 0
    for (index, rung) in ladder.rungs.enumerated() {
      guard let (target, disruption) = repair(of: rung) else { continue }
      guard seen.insert(target).inserted else {
        complain(.rungTwice, rung)
        continue
      }
      draw(rung, index, target)
      checkOrder(rung, disruption, after: hardest)
      hardest = max(hardest, disruption)
    }
    draw(find(ladder.solved, at: node.place, field: "solved"), .solved)
    draw(find(ladder.otherwise, at: node.place, field: "otherwise"), .otherwise)
  }

  /// The node that a rung names and how much it disrupts, if it is a repair.
  private mutating func repair(of rung: Ladder.Rung) -> (node: Int, disruption: Int)? {
    let chart = rung.chart.map { find($0, at: rung.place, field: "rungs") } ?? self.chart
    guard chart >= 0 else { return nil }
    let target = find(rung.node, in: chart, at: rung.place, field: "rungs")
    guard target >= 0 else { return nil }
    let index = target - inspection.graph.firstNode[chart]
    if case .repair(let repair) = inspection.pack.charts[chart].nodes[index].kind {
      return (target, repair.effects.disruption)
    }
    complain(.notARepair, rung)
    return nil
  }

  private mutating func draw(_ rung: Ladder.Rung, _ index: Int, _ target: Int) {
    let cures = rung.cures.map { causes($0, at: rung.place) }
    var (formula, known) = (-1, [Int]())
    if let when = rung.when {
      formula = inspection.formulas.add(when, names)
      known = read(when, formula, at: rung.place, onExit: false, guarded: []).ifHolds
    }
    let arrow = draw(target, .rung(index), when: formula, known)
    if let cures { inspection.cures.overrule(arrow, with: cures) }
  }

  private mutating func checkOrder(_ rung: Ladder.Rung, _ disruption: Int, after hardest: Int) {
    guard disruption < hardest else { return }
    inspection.complain(
      .ladderOrder, at: rung.place,
      [
        "name": rung.node.text, "found": String(disruption), "expected": String(hardest),
        "field": "rungs",
      ])
  }

  private mutating func complain(_ code: Code, _ rung: Ladder.Rung) {
    inspection.complain(code, at: rung.place, ["name": rung.node.text, "field": "rungs"])
  }
}

extension Repair {
  /// Whether it takes something away that people would miss.
  var isDestructive: Bool {
    effects.disruption >= 2 || effects.login == .ends || effects.offline == .risk
  }
}
