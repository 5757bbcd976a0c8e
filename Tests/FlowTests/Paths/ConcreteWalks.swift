@testable import Flow

/// The oracle: drives real journeys with every input there is, knowing nothing of the explorer.
struct ConcreteWalks {
  let index: PackIndex
  private let values: [FactID: [Value]]
  private let outcomes: [ProbeID: [Outcome]]

  init(_ pack: Pack) {
    index = PackIndex(pack)
    let tests = pack.conditions.flatMap(\.tests)
    values = Dictionary(
      pack.facts.map { ($0.id, Self.values($0, tests)) }, uniquingKeysWith: { first, _ in first })
    outcomes = tests.reduce(into: [:]) { outcomes, test in
      guard case .probe(let probe, let finding) = test else { return }
      var known = outcomes[probe] ?? [.fine, .unknown, .problem("other")]
      if case .kind(let kind) = finding, !known.contains(.problem(kind)) {
        known.append(.problem(kind))
      }
      outcomes[probe] = known
    }
  }

  /// Every value that some comparison could tell from the others.
  private static func values(_ fact: Fact, _ tests: [Test]) -> [Value] {
    let numbers = tests.flatMap { test -> [Int] in
      guard case .compare(fact.id, _, let value) = test, let number = value.magnitude else {
        return []
      }
      return [number - 1, number, number + 1]
    }
    let all = Set(numbers + [1]).sorted()
    switch fact.type {
    case .choice(let choices): return choices.map(Value.choice)
    case .flag: return [.flag(true), .flag(false)]
    case .number(let range): return all.filter(range.contains).map(Value.number)
    case .duration: return all.filter { $0 >= 0 }.map(Value.duration)
    case .size: return all.filter { $0 >= 0 }.map(Value.size)
    case .text: return [.text("any")]
    }
  }

  /// Journeys at the start, one for each combination of given facts that are read somewhere.
  func starts(_ chart: ChartID) -> [Journey] {
    let read = Set(index.pack.conditions.flatMap(\.tests).map(\.subject))
    let given = index.pack.facts.filter { $0.isGiven }
    let combinations = given.reduce([[:]]) { (all: [[FactID: Value]], fact) in
      let isRead = read.contains(.fact(fact.id)) || fact.id == "system"
      let values = isRead ? values[fact.id] ?? [] : Array((values[fact.id] ?? []).prefix(1))
      return all.flatMap { some in values.map { some.merging([fact.id: $0]) { $1 } } }
    }
    return combinations.map { Journey(index, through: chart, given: $0) }
  }

  /// Every entry that a station takes.
  func entries(at station: Station) -> [Entry] {
    switch station {
    case .question(.choose(let choices)): choices.map(Entry.chose)
    case .question(.type(let fact, _)): (values[fact] ?? []).map(Entry.typed)
    case .check(let probes), .verify(let probes, of: _): findings(probes).map(Entry.checked)
    case .repair: [.did(.done), .did(.skipped)]
    case .ladder(let rungs): rungs.map(Entry.took)
    case .didItHelp: [.helped(true), .helped(false)]
    case .end, .fault: []
    }
  }

  private func findings(_ probes: [ProbeID]) -> [Findings] {
    probes.reduce([Findings([:])]) { all, probe in
      let outcomes = outcomes[probe] ?? [.fine]
      let found = all.flatMap { some in
        outcomes.map { outcome in
          var findings = some
          findings.outcomes[probe] = outcome
          return findings
        }
      }
      return index.facts(toldBy: probe).reduce(found) { all, fact in
        all.flatMap { some in
          [some]
            + (values[fact] ?? []).map { value in
              var findings = some
              findings.facts[fact] = value
              return findings
            }
        }
      }
    }
  }
}

/// Everything that real journeys come to, over all inputs.
struct ConcreteMap {
  var nodes: Set<NodeRef> = []
  var arrows: Set<Arrow> = []
  var ends: Set<NodeRef> = []
  var faults: Set<Fault> = []
  /// Steps that were shown, by their repair.
  var steps: [NodeRef: Set<Int>] = [:]
  /// Rungs and choices with their conditions, as they were seen.
  var held: Set<Decision> = []
  var failed: Set<Decision> = []
  /// Whether some journey can neither end nor get stuck.
  var isEndless = false
  var isComplete = true
  private var numbers: [Standing: Int] = [:]
  private var before: [[Int]] = []
  private var stops: [Int] = []

  init(_ walks: ConcreteWalks, through chart: ChartID, limit: Int) {
    var open: [Journey] = []
    func visit(_ journey: Journey, from earlier: Int?) -> Journey? {
      if let known = numbers[Standing(journey)] {
        if let earlier { before[known].append(earlier) }
        return nil
      }
      numbers[Standing(journey)] = before.count
      before.append(earlier.map { [$0] } ?? [])
      return journey
    }
    for start in walks.starts(chart) {
      note(start, since: 0)
      if let new = visit(start, from: nil) { open.append(new) }
    }
    while let journey = open.popLast() {
      guard before.count < limit else {
        isComplete = false
        return
      }
      guard let number = numbers[Standing(journey)] else { continue }
      if journey.station.isFinal {
        if case .fault(.endless) = journey.station {} else { stops.append(number) }
      }
      for entry in walks.entries(at: journey.station) {
        var next = journey
        do { try next.enter(entry) } catch { preconditionFailure("\(error)") }
        note(next, since: journey.trail.count)
        if let new = visit(next, from: number) { open.append(new) }
      }
    }
    isEndless = reachStops() < before.count
  }

  private func reachStops() -> Int {
    var reached = Set(stops)
    var open = stops
    while let stop = open.popLast() {
      for earlier in before[stop] where reached.insert(earlier).inserted { open.append(earlier) }
    }
    return reached.count
  }

  private mutating func note(_ journey: Journey, since start: Int) {
    for taken in journey.taken(since: start) {
      arrows.insert(taken.arrow)
      nodes.formUnion([taken.arrow.from, taken.arrow.to])
    }
    if journey.index[journey.node] != nil { nodes.insert(journey.node) }
    switch journey.station {
    case .end: ends.insert(journey.node)
    case .fault(let fault): faults.insert(fault)
    case .repair(let ref): note(steps: ref, journey)
    case .ladder: noteRungs(journey)
    case .question: noteChoices(journey)
    case .check, .verify, .didItHelp: break
    }
  }

  private mutating func note(steps ref: NodeRef, _ journey: Journey) {
    guard let repair = journey.index.repair(ref) else { return }
    let shown = journey.knowledge.steps(of: repair)
    for (position, step) in repair.steps.enumerated() where shown.contains(step) {
      steps[ref, default: []].insert(position)
    }
  }

  private mutating func noteRungs(_ journey: Journey) {
    guard let ladder = journey.index.ladder(journey.node) else { return }
    for (position, rung) in ladder.rungs.enumerated() {
      guard !journey.tried.contains(rung.ref(in: journey.node.chart)) else { continue }
      note(journey, journey.node, .rung(position), rung.when)
    }
  }

  private mutating func noteChoices(_ journey: Journey) {
    guard case .ask(let ask)? = journey.index[journey.node]?.kind else { return }
    for choice in ask.choices { note(journey, journey.node, .choice(choice.id), choice.when) }
  }

  private mutating func note(
    _ journey: Journey, _ node: NodeRef, _ part: Decision.Part, _ condition: Condition?
  ) {
    guard let condition else { return }
    let decision = Decision(node: node, part: part, condition: condition)
    if journey.knowledge.allows(condition) {
      held.insert(decision)
    } else {
      failed.insert(decision)
    }
  }
}

/// All that decides where a journey can go from here.
struct Standing: Hashable {
  private let calls: [NodeRef]
  private let node: NodeRef
  private let phase: Journey.Phase
  private let tried: Set<NodeRef>
  private let facts: [FactID: Value]
  private let answered: Set<FactID>
  private let outcomes: [ProbeID: Outcome]
  /// A journey that cannot go on may know as much as one that can.
  private let isFinal: Bool

  init(_ journey: Journey) {
    (calls, node, phase) = (journey.calls, journey.here, journey.phase)
    (tried, isFinal) = (journey.tried, journey.station.isFinal)
    let knowledge = journey.knowledge
    (facts, outcomes) = (knowledge.facts.mapValues(\.value), knowledge.outcomes)
    answered = Set(knowledge.facts.filter { $0.value.provenance == .answered }.keys)
  }
}
