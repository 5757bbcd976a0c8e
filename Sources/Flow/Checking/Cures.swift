/// Whether the causes that a flow names can be cured, and what is said about causes is of use.
extension Inspection {
  mutating func checkCauses(_ calls: Calls, _ reach: Reachability) {
    let cures = Cures(self, calls, reach)
    for chart in pack.charts.indices {
      for (cause, _) in pack.charts[chart].priors {
        guard let number = names.causes[cause], !cures.contains(number, in: chart) else { continue }
        complain(
          .causeWithoutCure, at: pack.charts[chart].place,
          ["name": cause.text, "flow": pack.charts[chart].id.text, "field": "causes"])
      }
    }
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

/// Which causes the repairs of each chart cure, those of the parts it calls included.
struct Cures {
  private let words: Int
  /// By chart, a bit for each cause.
  private var cured: [UInt64]

  init(_ inspection: Inspection, _ calls: Calls, _ reach: Reachability) {
    words = (inspection.pack.causes.count + 63) / 64
    cured = Array(repeating: 0, count: inspection.pack.charts.count * words)
    guard words > 0 else { return }
    for chart in calls.order {
      gather(chart, inspection, reach)
      for site in calls.sites(in: chart) { join(site.part, into: chart) }
    }
  }

  func contains(_ cause: Int, in chart: Int) -> Bool {
    cured[chart * words + cause >> 6] >> UInt64(cause & 63) & 1 == 1
  }

  private mutating func gather(
    _ chart: Int, _ inspection: Inspection, _ reach: Reachability
  ) {
    let first = inspection.graph.firstNode[chart]
    for (index, node) in inspection.pack.charts[chart].nodes.enumerated() {
      switch node.kind {
      case .repair(let repair) where reach.isWalked[first + index]:
        add(repair.cures, to: chart, inspection)
      case .ladder(let ladder) where reach.isWalked[first + index]:
        gather(ladder, first + index, to: chart, inspection)
      case .ask, .check, .repair, .ladder, .call, .end: break
      }
    }
  }

  private mutating func gather(
    _ ladder: Ladder, _ node: Int, to chart: Int, _ inspection: Inspection
  ) {
    for arrow in inspection.graph.arrows(from: node) {
      guard case .rung(let index) = arrow.label,
        case .repair(let repair) = inspection.node(arrow.target).kind
      else { continue }
      add(ladder.rungs[index].cures ?? repair.cures, to: chart, inspection)
    }
  }

  private mutating func add(
    _ cures: [CauseID: Double], to chart: Int, _ inspection: Inspection
  ) {
    for (cause, chance) in cures where chance > 0 {
      guard let number = inspection.number(of: cause) else { continue }
      cured[chart * words + number >> 6] |= 1 << UInt64(number & 63)
    }
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
