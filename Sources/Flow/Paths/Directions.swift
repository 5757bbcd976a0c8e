/// What to say, step by step, so that a walk comes to a certain place.
public struct Directions: Hashable, Sendable {
  public let chart: ChartID
  public let given: [FactID: Value]
  public let entries: [Entry]

  public init(chart: ChartID, given: [FactID: Value], entries: [Entry]) {
    (self.chart, self.given, self.entries) = (chart, given, entries)
  }

  /// The journey that follows them.
  public func journey(through index: PackIndex) throws(Refusal) -> Journey {
    var journey = Journey(index, through: chart, given: given)
    for entry in entries { try journey.enter(entry) }
    return journey
  }
}

extension Motion {
  /// What to say to go this way and end in one of these situations.
  ///
  /// Nil if there is no such way. Of several outcomes the first, the harmless one, is taken.
  mutating func directions(
    _ moves: [Move], into goal: Situations.Region = .every, chart: ChartID,
    given: [FactID: Value]
  ) -> Directions? {
    var wanted = [goal]
    for move in moves.reversed() {
      wanted.append(before(move.edge, into: wanted[wanted.count - 1]))
    }
    wanted.reverse()
    let beginning = rules.beginning(given)
    let first = rules.situations.intersection(beginning, wanted[0])
    guard !first.isEmpty else { return nil }
    var situation = rules.example(in: first)
    let all = terrain.given(situation, given)
    var entries: [Entry] = []
    for (move, goal) in zip(moves, wanted.dropFirst()) {
      let target = rules.situations.intersection(goal, move.edge.into)
      guard let outcome = outcome(of: move.edge, from: situation, into: target) else { return nil }
      entries += self.entries(for: move, from: situation, outcome)
      situation = outcome.situation
    }
    return Directions(chart: chart, given: all, entries: entries)
  }

  /// What a move made of a situation.
  struct Outcome {
    let situation: [Int]
    let wasDone: Bool
  }

  private mutating func outcome(
    of edge: Edge, from situation: [Int], into target: Situations.Region
  ) -> Outcome? {
    let settings = terrain.change(Int(edge.change))?.settings ?? []
    let region = rules.reach(from: situation, by: settings)
    let changed = rules.situations.intersection(region, target)
    if !changed.isEmpty { return Outcome(situation: rules.example(in: changed), wasDone: true) }
    guard edge.happening.mayBeSkipped else { return nil }
    let same = rules.situations.intersection(rules.reach(from: situation, by: []), target)
    return same.isEmpty ? nil : Outcome(situation: situation, wasDone: false)
  }

  private func entries(for move: Move, from before: [Int], _ after: Outcome) -> [Entry] {
    let node = node(of: move.place)
    let ref = terrain.nodes[node]
    switch move.edge.happening {
    case .asked: return answer(node, Int(move.edge.option), after.situation)
    case .checked:
      let probes = terrain.index[ref]?.check?.probes ?? []
      return [.checked(terrain.findings(probes, before, after.situation))]
    case .repaired: return deed(at: ref, before, after)
    case .took: return [.took(terrain.arrows[Int(move.edge.arrow)].to)]
    case .helped: return deed(at: standpoint(of: move.place), before, after) + [.helped(true)]
    case .left:
      let deed = deed(at: standpoint(of: move.place), before, after)
      return after.wasDone ? deed + [.helped(false)] : deed
    case .passed, .called, .cameBack, .nothingLeft: return []
    }
  }

  private func deed(at repair: NodeRef, _ before: [Int], _ after: Outcome) -> [Entry] {
    guard after.wasDone else { return [.did(.skipped)] }
    let probes = terrain.index.repair(repair)?.verify ?? []
    guard !probes.isEmpty else { return [.did(.done)] }
    return [.did(.done), .checked(terrain.findings(probes, before, after.situation))]
  }

  private func answer(_ node: Int, _ option: Int, _ situation: [Int]) -> [Entry] {
    guard option >= 0, case .ask(let ask)? = terrain.index[terrain.nodes[node]]?.kind else {
      return []
    }
    if ask.choices.isEmpty { return terrain.typed(node, situation).map { [.typed($0)] } ?? [] }
    return [.chose(ask.choices[option].id)]
  }
}

extension Node {
  fileprivate var check: Check? {
    if case .check(let check) = kind { check } else { nil }
  }
}

extension Rules {
  /// One situation of a set, with the first reading that each matter can have.
  func example(in region: Situations.Region) -> [Int] {
    situations.example(in: region).map { $0 ?? 0 }
  }

  /// All that a situation can turn into by these settings.
  mutating func reach(
    from situation: [Int], by settings: [Terrain.Setting]
  ) -> Situations.Region {
    var allowed = situation.map { [$0] }
    for setting in settings {
      let now = situation[setting.matter]
      let stays = setting.mayStay || !setting.from.contains(now)
      let changes = setting.from.contains(now) ? setting.to : []
      allowed[setting.matter] = changes + (stays && !changes.contains(now) ? [now] : [])
    }
    return allowed.indices.reversed().reduce(Situations.Region.every) { region, matter in
      situations.intersection(region, situations.only(matter, in: allowed[matter]))
    }
  }
}

extension Terrain {
  /// The given facts as values: those that matter, and the rest for good measure.
  fileprivate func given(_ situation: [Int], _ fixed: [FactID: Value]) -> [FactID: Value] {
    var given = fixed
    for fact in index.pack.facts where fact.isGiven && fixed[fact.id] == nil {
      if let matter = matterNumbers[.fact(fact.id)] {
        given[fact.id] = matters[matter].value(situation[matter])
      } else {
        given[fact.id] = fact.type.firstValue
      }
    }
    return given
  }

  /// What the probes find where a situation turns into another.
  fileprivate func findings(_ probes: [ProbeID], _ before: [Int], _ after: [Int]) -> Findings {
    var findings = Findings([:])
    for probe in probes {
      findings.outcomes[probe] = .fine
      if let matter = matterNumbers[.probe(probe)],
        case .found(let outcome) = matters[matter].readings[after[matter]]
      {
        findings.outcomes[probe] = outcome
      }
      for fact in index.facts(toldBy: probe) {
        guard let matter = matterNumbers[.fact(fact)], before[matter] != after[matter] else {
          continue
        }
        findings.facts[fact] = matters[matter].value(after[matter])
      }
    }
    return findings
  }

  fileprivate func typed(_ node: Int, _ situation: [Int]) -> Value? {
    guard case .ask(let asking) = stops[node], asking.matter >= 0 else { return nil }
    return matters[asking.matter].value(situation[asking.matter])
  }
}

extension Matter {
  /// The value that a reading stands for; nil for what is no value.
  func value(_ reading: Int) -> Value? {
    if case .known(let value, _) = readings[reading] { value } else { nil }
  }
}

extension FactType {
  /// A value of the type; nil for a choice without any.
  fileprivate var firstValue: Value? {
    switch self {
    case .choice(let choices): choices.first.map(Value.choice)
    case .flag: .flag(false)
    case .number(let range): .number(range.lowerBound)
    case .duration: .duration(0)
    case .size: .size(0)
    case .text: .text("x")
    }
  }
}
