extension Census {
  mutating func visit(_ ask: Ask, _ node: Node) {
    let fact = inspection.graph.stations[number].fact
    inspection.reads.set(fact)
    if fact >= 0 {
      (inspection.use.variables[fact], inspection.use.obtainable[fact]) = (true, true)
    }
    noteValues(of: ask, fact)
    checkChoices(of: ask, node, fact < 0 ? nil : inspection.pack.facts[fact].type)
    if ask.choices.isEmpty {
      if let next = ask.next { add(next, of: node) } else { complainOfNoWay(node) }
    }
    var formulas: [Int] = []
    for (index, choice) in ask.choices.enumerated() {
      let shown = visit(choice, index, ask, node)
      if shown >= 0 { formulas.append(shown) }
    }
    if !formulas.isEmpty, formulas.count == ask.choices.count {
      inspection.hideable.append((number, formulas))
    }
  }

  private mutating func noteValues(of ask: Ask, _ fact: Int) {
    guard fact >= 0 else { return }
    let first = inspection.graph.choiceValues.count
    for choice in ask.choices {
      inspection.graph.choiceValues.append(names.variables[fact].number(of: choice.id.text) ?? -1)
    }
    inspection.graph.stations[number].choices = first..<inspection.graph.choiceValues.count
  }

  /// Gives the formula that shows the choice; -1 where it is always shown.
  private mutating func visit(
    _ choice: Ask.Choice, _ index: Int, _ ask: Ask, _ node: Node
  ) -> Int {
    var (shown, guarded) = (-1, [Int]())
    if let when = choice.when {
      shown = inspection.formulas.add(when, names)
      guarded = read(when, shown, at: choice.place, onExit: false, guarded: []).ifHolds
    }
    read(choice.text, at: choice.place, guarded: guarded)
    read(choice.note, at: choice.place, guarded: guarded)
    if let route = ask.route(of: choice) {
      add(route, of: node, choice: index, shown: shown, guarded: guarded)
    } else {
      inspection.complain(
        .nowhereToGo, at: choice.place, ["name": choice.id.text, "field": "choices"])
    }
    return shown
  }

  private mutating func checkChoices(of ask: Ask, _ node: Node, _ type: FactType?) {
    switch type {
    case nil:
      if ask.choices.isEmpty, ask.fact == nil { complainOfNoChoices(node) }
    case .choice(let values):
      if ask.choices.isEmpty { complainOfNoChoices(node) }
      for choice in ask.choices where !values.contains(choice.id) {
        complainOfStranger(choice, values)
      }
    case .flag:
      if ask.choices.isEmpty { return complainOfNoChoices(node) }
      for choice in ask.choices where ![.yes, .no].contains(choice.id) {
        complainOfStranger(choice, [.yes, .no])
      }
      for name in [ChoiceID.yes, .no] where !ask.choices.contains(where: { $0.id == name }) {
        inspection.complain(
          .missingChoice, at: node.place, ["name": name.text, "field": "choices"])
      }
    case .number, .duration, .size, .text:
      if let first = ask.choices.first {
        let fact = ask.fact?.text ?? ""
        inspection.complain(.typedAnswer, at: first.place, ["fact": fact, "field": "choices"])
      }
    }
  }

  private mutating func complainOfNoChoices(_ node: Node) {
    inspection.complain(.noChoices, at: node.place, ["field": "ask"])
  }

  private mutating func complainOfStranger(_ choice: Ask.Choice, _ values: [ChoiceID]) {
    let near = inspection.nearest(to: choice.id.text) { _ in values.map(\.text) }
    inspection.complain(
      .unknownChoice, at: choice.place,
      ["name": choice.id.text, "list": values.map(\.text).joined(separator: ", ")],
      suggestion: near)
  }
}
