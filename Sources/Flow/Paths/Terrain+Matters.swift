extension Pack {
  /// Every condition of the flows.
  var conditions: [Condition] { charts.flatMap(\.nodes).flatMap(\.conditions) }
}

extension Node {
  /// The conditions that decide something here.
  var conditions: [Condition] {
    switch kind {
    case .ask(let ask):
      let choices = ask.choices.flatMap { [$0.when] + ($0.next?.conditions ?? []) }
      return choices.compactMap { $0 } + (ask.next?.conditions.compactMap { $0 } ?? [])
    case .check(let check): return check.next.conditions.compactMap { $0 }
    case .repair(let repair):
      return repair.steps.compactMap(\.when) + (repair.next?.conditions.compactMap { $0 } ?? [])
    case .ladder(let ladder): return ladder.rungs.compactMap(\.when)
    case .call(let call): return call.next.conditions.compactMap { $0 }
    case .end: return []
    }
  }
}

extension Route {
  fileprivate var conditions: [Condition?] { arms.map(\.when) }
}

/// What the pack's conditions, questions and steps say of its facts and probes.
struct MatterSurvey {
  private let index: PackIndex
  private var tests: [Matter.Subject: [Test]] = [:]
  private var seen: Set<Test> = []
  private var asked: [FactID: [Value]] = [:]
  private var namesSystem = false

  init(_ index: PackIndex) {
    self.index = index
    let conditions = pack.conditions + pack.evidence.map(\.when)
    for test in conditions.flatMap(\.tests) { note(test) }
    for node in pack.charts.flatMap(\.nodes) { note(node) }
  }

  private var pack: Pack { index.pack }

  private mutating func note(_ test: Test) {
    guard seen.insert(test).inserted else { return }
    tests[test.subject, default: []].append(test)
  }

  private mutating func note(_ node: Node) {
    switch node.kind {
    case .ask(let ask):
      guard let fact = ask.fact, let type = index[fact]?.type else { return }
      asked[fact, default: []] += ask.choices.compactMap { type.value(of: $0.id) }
    case .repair(let repair):
      namesSystem = namesSystem || repair.steps.contains { !$0.systems.isEmpty }
    case .check, .ladder, .call, .end: break
    }
  }

  /// What something depends on, in the order in which a walk comes across it.
  func matters(kinds catalogue: Catalogue?) -> [Matter] {
    let facts = pack.facts.compactMap { fact -> Matter? in
      let tests = tests[.fact(fact.id)] ?? []
      let isNamed = namesSystem && fact.id == "system"
      guard !tests.isEmpty || asked[fact.id] != nil || isNamed else { return nil }
      let splits = fact.detectedBy != nil && asked[fact.id] != nil
      return Matter(fact, tests: tests, answers: asked[fact.id] ?? [], splits: splits)
    }
    let probes = tests.compactMap { subject, tests -> Matter? in
      guard case .probe(let probe) = subject else { return nil }
      return Matter(probe, tests: tests, other: other(probe, tests, catalogue))
    }
    let order = FirstMentions(index).positions
    return (facts + probes).sorted { one, other in
      let (first, second) = (order[one.subject] ?? .max, order[other.subject] ?? .max)
      return (first, one.subject.name) < (second, other.subject.name)
    }
  }

  /// A kind of problem that no condition asks for; nil where the library knows that there is none.
  private func other(_ probe: ProbeID, _ tests: [Test], _ catalogue: Catalogue?) -> KindID? {
    let read = tests.compactMap { test -> KindID? in
      if case .probe(_, .kind(let kind)) = test { kind } else { nil }
    }
    guard let known = catalogue?.probes[probe] else {
      return read.contains("other") ? "another" : "other"
    }
    return known.kinds.map(\.id).first { !read.contains($0) }
  }
}
