/// Whether the causes that a flow names can be cured, and what is said about causes is of use.
extension Inspection {
  mutating func checkCauses(_ calls: Calls, _ reach: Reachability) {
    let cured = CuredCauses(self, calls, reach)
    for chart in pack.charts.indices {
      let charts = led(from: chart)
      for (cause, _) in pack.charts[chart].priors {
        guard let number = names.causes[cause],
          !charts.contains(where: { cured.contains(number, in: $0) })
        else { continue }
        complain(
          .causeWithoutCure, at: pack.charts[chart].place,
          ["name": cause.text, "flow": pack.charts[chart].id.text, "field": "causes"])
      }
    }
  }

  /// The chart, and those with which a session in it can go on.
  private func led(from chart: Int) -> [Int] {
    guard pack.charts[chart].offersSymptoms else { return [chart] }
    return [chart] + pack.charts.indices.filter { pack.charts[$0].role == .symptom }
  }

  /// Looks at the pieces of evidence one by one; their texts may hold what they read.
  mutating func checkEvidence() {
    for evidence in pack.evidence {
      for cause in evidence.likelihood.keys.sorted() where names.causes[cause] == nil {
        let near = nearest(to: cause.text) { $0.pack.causes.map(\.id.text) }
        complain(
          .unknownCause, at: evidence.place, ["name": cause.text, "field": "likely"],
          suggestion: near)
      }
      let speaks = evidence.likelihood.keys.contains {
        names.causes[$0].map { use.causes[$0] } ?? true
      }
      if !speaks || !evidence.when.canHold(names, obtainable) {
        complain(.unusedEvidence, at: evidence.place)
      }
    }
  }

  /// Whether some flow finds it out; what there is no such thing of is complained of elsewhere.
  private func obtainable(_ variable: Int) -> Bool { variable < 0 || use.obtainable[variable] }
}

/// Which causes the repairs cure, as the census has noted it.
struct Cures {
  private var causes: [Int] = []
  private var first: [Int] = [0]
  /// What a ladder says of its rung instead of the repair itself, by the arrow's number.
  private var overruled: [Int: [Int]] = [:]

  mutating func add(_ cause: Int) { causes.append(cause) }
  mutating func overrule(_ arrow: Int, with causes: [Int]) { overruled[arrow] = causes }
  /// Ends a node: what is added from now on is the next one's.
  mutating func closeNode() { first.append(causes.count) }

  func causes(of node: Int) -> ArraySlice<Int> { causes[first[node]..<first[node + 1]] }

  func causes(ofRung arrow: Int, to node: Int) -> ArraySlice<Int> {
    overruled.isEmpty ? causes(of: node) : overruled[arrow]?[...] ?? causes(of: node)
  }
}

/// Which causes each chart can cure, those of the parts it calls included.
private struct CuredCauses {
  private let words: Int
  /// By chart, a bit for each cause.
  private var cured: [UInt64]

  init(_ inspection: Inspection, _ calls: Calls, _ reach: Reachability) {
    words = (inspection.pack.causes.count + 63) / 64
    cured = Array(repeating: 0, count: inspection.pack.charts.count * words)
    guard words > 0 else { return }
    for chart in calls.order {
      gather(chart, inspection.graph, inspection.cures, reach)
      for site in calls.sites(in: chart) { join(site.part, into: chart) }
    }
  }

  func contains(_ cause: Int, in chart: Int) -> Bool {
    cured[chart * words + cause >> 6] >> UInt64(cause & 63) & 1 == 1
  }

  private mutating func gather(
    _ chart: Int, _ graph: Graph, _ cures: Cures, _ reach: Reachability
  ) {
    for node in graph.nodes(of: chart) where reach.isWalked[node] {
      for cause in cures.causes(of: node) { add(cause, to: chart) }
      guard graph.stations[node].kind == .ladder else { continue }
      for number in graph.arrowNumbers(from: node) {
        guard case .rung = graph.arrows[number].label else { continue }
        for cause in cures.causes(ofRung: number, to: graph.arrows[number].target) {
          add(cause, to: chart)
        }
      }
    }
  }

  private mutating func add(_ cause: Int, to chart: Int) {
    cured[chart * words + cause >> 6] |= 1 << UInt64(cause & 63)
  }

  private mutating func join(_ part: Int, into chart: Int) {
    for word in 0..<words { cured[chart * words + word] |= cured[part * words + word] }
  }
}

extension Condition {
  /// Whether it may come to hold, where only some facts and probes are ever known.
  fileprivate func canHold(_ names: Names, _ isObtainable: (Int) -> Bool) -> Bool {
    canBe(true, names, isObtainable)
  }

  private func canBe(_ wanted: Bool, _ names: Names, _ isObtainable: (Int) -> Bool) -> Bool {
    switch self {
    case .test(let test):
      switch test {
      case .compare(let fact, _, _), .oneOf(let fact, _): isObtainable(names[fact])
      case .known(let fact): !wanted || isObtainable(names[fact])
      case .probe(let probe, _): isObtainable(names[probe])
      }
    case .not(let inner): inner.canBe(!wanted, names, isObtainable)
    case .all(let parts):
      wanted
        ? parts.allSatisfy { $0.canBe(true, names, isObtainable) }
        : parts.contains { $0.canBe(false, names, isObtainable) }
    case .any(let parts):
      wanted
        ? parts.contains { $0.canBe(true, names, isObtainable) }
        : parts.allSatisfy { $0.canBe(false, names, isObtainable) }
    }
  }
}
