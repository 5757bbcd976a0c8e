extension Journey {
  /// Goes on over the node at hand if it needs nobody; else says what it waits for.
  mutating func passed() -> Station? {
    guard let node = index[here] else { return .fault(.noSuchNode(here)) }
    switch node.kind {
    case .ask(let ask): return passed(ask)
    case .check(let check): return .check(check.probes)
    case .repair: return .repair(here)
    case .ladder(let ladder): return passed(ladder)
    case .call(let call): return entered(call)
    case .end(.back): return cameBack()
    case .end(let ending): return .end(ending)
    }
  }

  /// Begins a flow: the walk's own, or one that is called.
  mutating func start(_ chart: ChartID) -> Station? {
    guard let called = index[chart] else { return .fault(.noSuchChart(chart)) }
    guard let start = called.start else { return .fault(.noStart(chart)) }
    arrive(at: NodeRef(chart, start))
    return nil
  }

  /// Goes to that node of the flow at hand.
  mutating func go(to node: NodeID?) -> Station? {
    guard let node else { return .fault(.noWay(here)) }
    arrive(at: NodeRef(here.chart, node))
    return nil
  }

  mutating func go(by route: Route?) -> Station? { go(to: route.flatMap(knowledge.way)) }

  private mutating func entered(_ call: Call) -> Station? {
    guard calls.count < Self.deepestCall else { return .fault(.tooDeep(here)) }
    trail.append(Passage(spot: spot, how: .called(call.chart)))
    calls.append(here)
    return start(call.chart)
  }

  private mutating func cameBack() -> Station? {
    guard let caller = calls.last, case .call(let call)? = index[caller]?.kind else {
      return .fault(.notCalled(here))
    }
    trail.append(Passage(spot: spot, how: .cameBack))
    calls.removeLast()
    here = caller
    return go(by: call.next)
  }

  private mutating func passed(_ ladder: Ladder) -> Station? {
    let rungs = rungs(of: ladder).map { $0.ref(in: here.chart) }
    guard rungs.isEmpty else { return .ladder(rungs) }
    trail.append(Passage(spot: spot, how: .nothingLeft))
    return go(to: ladder.otherwise)
  }

  /// The rungs that can be taken now, in the pack's order; of two for one repair the first.
  func rungs(of ladder: Ladder) -> [Ladder.Rung] {
    var seen = tried
    return ladder.rungs.filter { rung in
      let ref = rung.ref(in: here.chart)
      return index.repair(ref) != nil && knowledge.allows(rung.when) && seen.insert(ref).inserted
    }
  }
}
