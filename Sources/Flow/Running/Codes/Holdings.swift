/// All that a flow and the flows it calls are made of.
struct Holdings {
  /// The flow itself, then those it calls.
  private(set) var charts: [Chart] = []
  /// The repairs of other flows that stand on its ladders.
  private(set) var rungs: [(ref: NodeRef, repair: Repair)] = []
  private(set) var facts: Set<FactID> = []
  private(set) var kinds: [ProbeID: Set<KindID>] = [:]
  private(set) var comparisons: [FactID: [(Comparison, Value)]] = [:]

  init(_ index: PackIndex, _ start: ChartID) {
    var (waiting, seen) = ([start], Set([start]))
    while let id = waiting.popLast() {
      guard let chart = index[id] else { continue }
      charts.append(chart)
      for node in chart.nodes {
        add(node, of: chart, in: index)
        if case .call(let call) = node.kind, seen.insert(call.chart).inserted {
          waiting.append(call.chart)
        }
      }
    }
    for evidence in index.pack.evidence { add(evidence.when) }
    for (probe, check) in index.pack.manualChecks {
      for answer in check.answers {
        if case .problem(let kind) = answer.outcome { kinds[probe, default: []].insert(kind) }
      }
    }
  }

  private mutating func add(_ node: Node, of chart: Chart, in index: PackIndex) {
    switch node.kind {
    case .ask(let ask):
      if let fact = ask.fact { facts.insert(fact) }
      for choice in ask.choices {
        add(choice.when)
        add(choice.next)
      }
      add(ask.next)
    case .check(let check):
      add(check.next)
      add(told: check.probes, in: index)
    case .repair(let repair):
      add(repair, in: index)
    case .ladder(let ladder):
      for rung in ladder.rungs {
        add(rung.when)
        let ref = rung.ref(in: chart.id)
        guard ref.chart != chart.id, let repair = index.repair(ref) else { continue }
        rungs.append((ref, repair))
        add(repair, in: index)
      }
    case .call(let call): add(call.next)
    case .end: break
    }
  }

  private mutating func add(_ repair: Repair, in index: PackIndex) {
    for step in repair.steps { add(step.when) }
    add(repair.next)
    add(told: repair.verify, in: index)
  }

  private mutating func add(told probes: [ProbeID], in index: PackIndex) {
    for probe in probes { facts.formUnion(index.facts(toldBy: probe)) }
  }

  private mutating func add(_ route: Route?) {
    for arm in route?.arms ?? [] { add(arm.when) }
  }

  private mutating func add(_ condition: Condition?) {
    switch condition {
    case nil: break
    case .not(let part): add(part)
    case .all(let parts), .any(let parts): for part in parts { add(part) }
    case .test(.compare(let fact, let comparison, let value)):
      facts.insert(fact)
      comparisons[fact, default: []].append((comparison, value))
    case .test(.oneOf(let fact, let values)):
      facts.insert(fact)
      comparisons[fact, default: []] += values.map { (.equal, $0) }
    case .test(.known(let fact)): facts.insert(fact)
    case .test(.probe(let probe, .kind(let kind))): kinds[probe, default: []].insert(kind)
    case .test(.probe(_, .fine)), .test(.probe(_, .problem)), .test(.probe(_, .unknown)): break
    }
  }
}
