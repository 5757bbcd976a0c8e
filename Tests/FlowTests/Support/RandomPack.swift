import Flow
import TestSupport

/// Makes small packs of every shape from a seed: questions with and without facts, typed ones,
/// hidden choices, checks, calls, ladders with rungs from a shelf, loops with a user in them.
struct RandomPack {
  /// Also arrows that lead nowhere, calls in circles, questions whose choices can all hide:
  /// packs that the checker would refuse.
  let isWild: Bool
  private var random: Seeded
  private var nodes: [Node] = []

  static func make(_ seed: UInt64, wild: Bool = false) -> Pack {
    var maker = RandomPack(isWild: wild, random: Seeded(seed))
    return maker.pack()
  }

  static let probes: [ProbeID] = ["p.one", "p.two", "p.three"]
  static let kinds: [KindID] = ["broken", "slow"]
  static let causes: [CauseID] = ["dust", "rust", "mice"]
  static let facts = [
    Fact(id: "system", type: .choice(["linux", "macos"]), title: "", isGiven: true),
    Fact(id: "coached", type: .flag, title: "", isGiven: true),
    Fact(id: "colour", type: .choice(["red", "green", "blue"]), title: ""),
    Fact(id: "size", type: .choice(["small", "large"]), title: "", detectedBy: "p.one"),
    Fact(id: "wet", type: .flag, title: ""),
    Fact(id: "age", type: .number(1...99), title: ""),
    Fact(id: "delay", type: .duration, title: "", detectedBy: "p.two"),
    Fact(id: "name", type: .text, title: ""),
  ]

  private mutating func pack() -> Pack {
    let shelf = self.shelf()
    let parts = (0..<random.below(4)).map { ChartID("part-\($0)") }
    let symptom = chart("symptom", .symptom, calling: parts, rungs: shelf)
    let called = parts.indices.map { position in
      chart(
        parts[position], .part,
        calling: isWild ? parts + ["symptom"] : Array(parts[(position + 1)...]), rungs: shelf)
    }
    return Pack(
      name: "random", version: Version(1, 2, 3), title: "", facts: Self.facts,
      causes: Self.causes.map { Cause(id: $0, title: "") },
      evidence: (0..<random.below(4)).map { evidence($0) },
      charts: [symptom] + called + [shelf], texts: Texts(languages: ["en"]))
  }

  private mutating func shelf() -> Chart {
    let repairs = (0..<3).map { number in
      Node(id: NodeID("shared-\(number)"), title: "", kind: .repair(repair(next: nil)))
    }
    return Chart(id: "shelf", role: .shelf, title: "", start: nil, nodes: repairs)
  }

  /// A flow whose arrows lead forward, and back only where a user is in the loop.
  private mutating func chart(
    _ id: ChartID, _ role: Chart.Role, calling parts: [ChartID], rungs shelf: Chart
  ) -> Chart {
    nodes = []
    let count = 3 + random.below(7)
    for position in 0..<count {
      let forward = forwardNames(position, count)
      let kind = self.kind(position, forward, parts, shelf)
      nodes.append(Node(id: name(position), title: "", kind: kind))
    }
    nodes.append(Node(id: "solved", title: "", kind: .end(role == .part ? .back : .solved)))
    nodes.append(Node(id: "over", title: "", kind: .end(role == .part ? .back : .handedOver)))
    let priors = Self.causes.map { ($0, Double(1 + random.below(50))) }
    return Chart(
      id: id, role: role, title: "", priors: role == .symptom ? priors : [], start: name(0),
      nodes: nodes)
  }

  private func name(_ position: Int) -> NodeID { NodeID("n-\(position)") }

  private func forwardNames(_ position: Int, _ count: Int) -> [NodeID] {
    ((position + 1)..<(count + 1)).map { $0 < count ? name($0) : "over" } + ["solved"]
  }

  private mutating func kind(
    _ position: Int, _ forward: [NodeID], _ parts: [ChartID], _ shelf: Chart
  ) -> Node.Kind {
    let anywhere = forward + (0...position).map(name)
    switch random.below(10) {
    case 0, 1: return .ask(wayQuestion(anywhere))
    case 2, 3: return .ask(factQuestion(isWild ? anywhere : forward))
    case 4: return .ask(typedQuestion(isWild ? anywhere : forward))
    case 5: return .check(Check(probes: someProbes(), next: route(forward)))
    case 6: return .repair(repair(next: route(anywhere)))
    case 7 where !parts.isEmpty:
      return .call(Call(chart: random.pick(parts), next: route(isWild ? anywhere : forward)))
    default: return .ladder(ladder(position, forward, shelf))
    }
  }
}

extension RandomPack {
  private mutating func wayQuestion(_ ways: [NodeID]) -> Ask {
    let choices = (0..<(2 + random.below(3))).map { number in
      Ask.Choice(
        id: ChoiceID("c-\(number)"), text: "",
        when: number == 0 && !isWild ? nil : maybeCondition(), next: route(ways))
    }
    return Ask(fact: nil, choices: choices)
  }

  private mutating func factQuestion(_ ways: [NodeID]) -> Ask {
    let (fact, values): (FactID, [ChoiceID]) = random.pick([
      ("colour", ["red", "green", "blue"]), ("size", ["small", "large"]), ("wet", ["yes", "no"]),
    ])
    let choices = values.enumerated().map { number, value in
      Ask.Choice(
        id: value, text: "", when: number == 0 && !isWild ? nil : maybeCondition(),
        next: random.chance(0.5) ? route(ways) : nil)
    }
    return Ask(fact: fact, choices: choices, next: isWild && random.chance(0.1) ? nil : route(ways))
  }

  private mutating func typedQuestion(_ ways: [NodeID]) -> Ask {
    Ask(fact: random.pick(["age", "delay", "name"]), choices: [], next: route(ways))
  }

  private mutating func ladder(_ position: Int, _ forward: [NodeID], _ shelf: Chart) -> Ladder {
    let own = NodeID("own-\(position)")
    nodes.append(Node(id: own, title: "", kind: .repair(repair(next: nil))))
    let shared = shelf.nodes.filter { _ in random.chance(0.6) }.map { node in
      Ladder.Rung(
        chart: shelf.id, node: node.id, when: maybeCondition(),
        cures: random.chance(0.3) ? cures() : nil)
    }
    let rungs = [Ladder.Rung(node: own, when: maybeCondition())] + shared
    return Ladder(rungs: rungs, solved: "solved", otherwise: random.pick(forward))
  }

  private mutating func repair(next: Route?) -> Repair {
    Repair(
      steps: [Step(text: "a"), Step(text: "b", systems: ["macos"], when: maybeCondition())],
      effects: Effects(disruption: random.below(5), minutes: 1 + random.below(20)),
      verify: random.chance(0.5) ? someProbes() : [], cures: cures(), next: next)
  }

  private mutating func evidence(_ number: Int) -> Evidence {
    Evidence(
      when: condition(1), because: TextID("because-\(number)"),
      likelihood: [random.pick(Self.causes): Double(random.below(11)) / 10],
      otherwise: Double(random.below(11)) / 10)
  }

  private mutating func cures() -> [CauseID: Double] {
    [random.pick(Self.causes): Double(random.below(11)) / 10]
  }

  private mutating func someProbes() -> [ProbeID] {
    let some = Self.probes.filter { _ in random.chance(0.5) }
    return some.isEmpty ? [random.pick(Self.probes)] : some
  }

  private mutating func route(_ ways: [NodeID]) -> Route {
    let arms = (0..<random.below(3)).map { _ in
      Route.Arm(when: condition(1), to: random.pick(ways))
    }
    if isWild, random.chance(0.05) { return Route(arms) }
    return Route(arms + [Route.Arm(to: isWild && random.chance(0.03) ? "lost" : random.pick(ways))])
  }

  private mutating func maybeCondition() -> Condition? { random.chance(0.4) ? condition(2) : nil }

  private mutating func condition(_ depth: Int) -> Condition {
    switch random.below(depth > 0 ? 8 : 5) {
    case 0: .test(.compare("colour", .equal, .choice(random.pick(["red", "green", "blue"]))))
    case 1: .test(.compare("wet", .unequal, .flag(true)))
    case 2: .test(.compare("age", random.pick(Comparison.allCases), .number(random.below(99))))
    case 3: .test(.known(random.pick(["size", "name", "delay"])))
    case 4:
      .test(
        .probe(
          random.pick(Self.probes),
          random.pick([.fine, .problem, .kind(random.pick(Self.kinds)), .unknown])))
    case 5: .not(condition(depth - 1))
    case 6: .all([condition(depth - 1), condition(depth - 1)])
    default: .any([condition(depth - 1), condition(depth - 1)])
    }
  }
}
