extension Census {
  /// Draws the arrows of a route, in the order in which the arms are tried.
  ///
  /// For a choice: its number, the formula that shows it, and what that makes known.
  mutating func add(
    _ route: Route, of node: Node, choice: Int? = nil, shown: Int = -1, guarded: [Int] = []
  ) {
    if route.arms.isEmpty { complainOfNoWay(node) }
    if route.arms.count == 1, route.arms[0].when == nil {
      let target = find(route.arms[0].to, at: route.arms[0].place, field: "go")
      draw(target, Self.label(choice, 0), when: -1, shown: shown, guarded)
      return
    }
    var guarded = guarded
    let first = inspection.arms.count
    for (index, arm) in route.arms.enumerated() {
      var formula = -1
      var known = (ifHolds: [Int](), unlessHolds: [Int]())
      if let when = arm.when {
        formula = inspection.formulas.add(when, names)
        known = read(when, formula, at: arm.place, onExit: true, guarded: guarded)
      }
      let target = find(arm.to, at: arm.place, field: "to")
      let arrow = draw(
        target, Self.label(choice, index), when: formula, shown: shown, guarded + known.ifHolds)
      inspection.arms.append(
        Inspection.Arm(formula: formula, arrow: arrow, place: arm.place))
      guarded += known.unlessHolds
    }
    inspection.junctions.append(
      Inspection.Junction(node: number, arms: first..<inspection.arms.count))
    if let last = route.arms.last, last.when != nil {
      inspection.complain(.lastArmConditional, at: last.place, ["name": last.to.text])
    }
  }

  private static func label(_ choice: Int?, _ arm: Int) -> Graph.Label {
    choice.map { .choice($0, arm: arm) } ?? .arm(arm)
  }

  /// Gives the arrow's number; -1 where there is no target to draw it to.
  @discardableResult
  mutating func draw(
    _ target: Int, _ label: Graph.Label, when: Int = -1, shown: Int = -1, _ grants: [Int] = []
  ) -> Int {
    guard target >= 0 else { return -1 }
    let arrow = inspection.graph.arrows.count
    inspection.graph.arrows.append(
      Graph.Arrow(target: target, label: label, when: when, shown: shown))
    inspection.reads.grant(grants, on: arrow)
    return arrow
  }

  mutating func complainOfNoWay(_ node: Node) {
    inspection.complain(.nowhereToGo, at: node.place, ["name": node.id.text, "field": "go"])
  }
}
