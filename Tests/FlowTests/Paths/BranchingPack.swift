import Flow
import TestSupport

/// Makes small packs that branch a lot: most arrows lead a little forward, ladders have rungs whose
/// verification changes what other rungs' conditions read, and some arrows go back.
struct BranchingPack {
  private var random: Seeded
  private var rungs: [Node] = []

  static func make(_ seed: UInt64) -> Pack {
    var maker = BranchingPack(random: Seeded(seed))
    return maker.pack()
  }

  static let facts = [
    Fact(id: "system", type: .choice(["linux", "macos"]), title: "", isGiven: true),
    Fact(id: "coached", type: .flag, title: "", isGiven: true),
    Fact(id: "colour", type: .choice(["red", "green", "blue"]), title: ""),
    Fact(id: "size", type: .choice(["small", "large"]), title: "", detectedBy: "p.one"),
    Fact(id: "age", type: .number(1...9), title: ""),
  ]

  private mutating func pack() -> Pack {
    let part = chart("part", .part, length: 2 + random.below(2), callsPart: false)
    let symptom = chart("symptom", .symptom, length: 4 + random.below(3), callsPart: true)
    return Pack(
      name: "branching", version: Version(1, 0, 0), title: "", facts: Self.facts,
      charts: [symptom, part], texts: Texts(languages: ["en"]))
  }

  private mutating func chart(
    _ id: ChartID, _ role: Chart.Role, length: Int, callsPart: Bool
  ) -> Chart {
    rungs = []
    let nodes = (0..<length).map { position in
      Node(
        id: name(position), title: "",
        kind: kind(ways(position, length), chart: id, callsPart: callsPart))
    }
    let ends = [
      Node(id: "good", title: "", kind: .end(role == .part ? .back : .solved)),
      Node(id: "over", title: "", kind: .end(role == .part ? .back : .handedOver)),
    ]
    return Chart(
      id: id, role: role, title: "", start: name(0), nodes: nodes + ends + rungs)
  }

  private func name(_ position: Int) -> NodeID { NodeID("n-\(position)") }

  /// The next nodes and an end; now and then an earlier one.
  private mutating func ways(_ position: Int, _ length: Int) -> [NodeID] {
    let ahead = (position + 1...position + 2).map { $0 < length ? name($0) : "over" }
    return ahead + ["good"] + (random.chance(0.25) ? [name(random.below(position + 1))] : [])
  }

  private mutating func kind(_ ways: [NodeID], chart: ChartID, callsPart: Bool) -> Node.Kind {
    switch random.below(callsPart ? 8 : 7) {
    case 0:
      let choices = (0..<2).map { number in
        Ask.Choice(
          id: ChoiceID("c-\(number)"), text: "", when: number == 0 ? nil : maybeCondition(),
          next: route(ways))
      }
      return .ask(Ask(fact: nil, choices: choices))
    case 1, 2: return .ask(factQuestion(ways))
    case 3: return .check(Check(probes: someProbes(), next: route(ways)))
    case 4: return .repair(repair(route(ways)))
    case 5, 6: return .ladder(ladder(ways))
    default: return .call(Call(chart: "part", next: route(ways)))
    }
  }

  private mutating func factQuestion(_ ways: [NodeID]) -> Ask {
    if random.chance(0.2) { return Ask(fact: "age", choices: [], next: route(ways)) }
    let (fact, values): (FactID, [ChoiceID]) = random.pick([
      ("colour", ["red", "green", "blue"]), ("size", ["small", "large"]),
    ])
    let choices = values.map { value in
      Ask.Choice(
        id: value, text: "", when: random.chance(0.2) ? condition(1) : nil,
        next: random.chance(0.5) ? route(ways) : nil)
    }
    return Ask(fact: fact, choices: choices, next: route(ways))
  }

  private mutating func ladder(_ ways: [NodeID]) -> Ladder {
    let own = (0..<(2 + random.below(3))).map { _ in
      let id = NodeID("rung-\(rungs.count)")
      rungs.append(Node(id: id, title: "", kind: .repair(repair(nil))))
      return Ladder.Rung(node: id, when: random.chance(0.6) ? condition(1) : nil)
    }
    let again = random.chance(0.15) ? [Ladder.Rung(node: own[0].node, when: condition(1))] : []
    return Ladder(
      rungs: own + again, solved: random.pick(["good"] + ways), otherwise: random.pick(ways))
  }

  private mutating func repair(_ next: Route?) -> Repair {
    Repair(
      steps: [
        Step(text: "a", systems: random.chance(0.5) ? ["macos"] : []),
        Step(text: "b", when: maybeCondition()),
      ], verify: random.chance(0.6) ? someProbes() : [], next: next)
  }

  private mutating func someProbes() -> [ProbeID] {
    random.pick([["p.one"], ["p.two"], ["p.one", "p.two"]])
  }

  private mutating func route(_ ways: [NodeID]) -> Route {
    let arms = (0..<random.below(3)).map { _ in
      Route.Arm(when: condition(1), to: random.pick(ways))
    }
    if random.chance(0.04) { return Route(arms) }
    return Route(arms + [Route.Arm(to: random.pick(ways))])
  }

  private mutating func maybeCondition() -> Condition? { random.chance(0.4) ? condition(1) : nil }

  private mutating func condition(_ depth: Int) -> Condition {
    switch random.below(depth > 0 ? 10 : 7) {
    case 0: .test(.compare("colour", .equal, .choice(random.pick(["red", "green"]))))
    case 1: .test(.compare("age", random.pick(Comparison.allCases), .number(random.below(10))))
    case 2: .test(random.chance(0.5) ? .known("size") : .compare("coached", .equal, .flag(true)))
    case 3: .test(.oneOf("system", [.choice("linux")]))
    case 4, 5, 6:
      .test(
        .probe(
          random.pick(["p.one", "p.two"]),
          random.pick([.fine, .problem, .kind("broken"), .unknown])))
    case 7: .not(condition(depth - 1))
    case 8: .all([condition(depth - 1), condition(depth - 1)])
    default: .any([condition(depth - 1), condition(depth - 1)])
    }
  }
}
