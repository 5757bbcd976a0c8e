/// What may be wrong, from probes alone, before anybody has named a symptom: the causes of all
/// symptoms together, each symptom as likely as the next.
public struct Diagnosis: Sendable {
  /// Those that something seen speaks for, the likeliest first.
  public let causes: [RankedCause]
  let index: PackIndex
  /// Of each cause before anything was seen, of all symptoms together.
  let weights: [CauseID: Double]
  private let belief: Belief
  /// All that the pack repairs by a remedy, with the causes that it cures.
  private let repairs: [(use: RemedyUse, cost: Double, cures: [CauseID: Double])]

  public init(
    _ outcomes: [ProbeID: Outcome], given: [FactID: Value] = [:], _ index: PackIndex
  ) {
    var knowledge = Knowledge(given: given)
    knowledge.learn(outcomes)
    let evidence = index.pack.evidence
    let priors = Self.priors(index.pack)
    let belief = Belief(
      priors: priors, evidence: evidence, knowledge: knowledge)
    // Why is asked of those alone that may be it.
    causes = zip(belief.causes, belief.chances).enumerated()
      .filter { $0.element.1 >= 0.005 }
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map { _, cause in
        RankedCause(
          cause: cause.0, probability: cause.1,
          because: belief.reasons(for: cause.0, among: evidence, knowledge))
      }
      .filter { !$0.because.isEmpty }
    (self.belief, self.index) = (belief, index)
    repairs = Self.repairs(index)
    weights = Dictionary(uniqueKeysWithValues: priors.map { ($0.cause, $0.weight) })
  }

  /// The cause that one result mostly speaks for; nil where it speaks for none.
  public func cause(of probe: ProbeID, _ outcome: Outcome) -> CauseID? {
    var alone = Knowledge()
    alone.learn([probe: outcome])
    let seen = index.pack.evidence.filter { alone.truth($0.when) == true }
    let weighed = zip(belief.causes, belief.chances).map { cause, chance in
      (cause, seen.reduce(chance) { $0 * $1.likelihood(of: cause) })
    }
    guard !seen.isEmpty, let best = weighed.map(\.1).max(), best > 0 else { return nil }
    return weighed.first { $0.1 == best }?.0
  }

  /// The remedies that the pack has for a cause, the one that cures it most for its cost first.
  public func remedies(for cause: CauseID) -> [RemedyUse] {
    var best: [(use: RemedyUse, worth: Double)] = []
    for (use, cost, cures) in repairs {
      guard let cure = cures[cause], cure > 0 else { continue }
      let worth = cure / max(cost, 0.1)
      if let known = best.firstIndex(where: { $0.use.isSame(as: use) }) {
        best[known].worth = max(best[known].worth, worth)
      } else {
        best.append((use, worth))
      }
    }
    return best.enumerated()
      .sorted { ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset) }
      .map(\.element.use)
  }

  private static func repairs(
    _ index: PackIndex
  ) -> [(use: RemedyUse, cost: Double, cures: [CauseID: Double])] {
    let all = index.pack.charts.flatMap { chart in
      chart.nodes.flatMap { node -> [(Repair, [CauseID: Double])] in
        switch node.kind {
        case .repair(let repair): [(repair, repair.cures)]
        case .ladder(let ladder):
          ladder.rungs.compactMap { rung in
            index.repair(rung.ref(in: chart.id)).map { ($0, index.cures(of: rung, in: chart.id)) }
          }
        case .ask, .check, .call, .end: []
        }
      }
    }
    return all.compactMap { repair, cures in
      repair.remedy.map { ($0, repair.effects.cost, cures) }
    }
  }

  private static func priors(_ pack: Pack) -> [(cause: CauseID, weight: Double)] {
    var sums: [CauseID: Double] = [:]
    for chart in pack.symptoms {
      let all = chart.priors.reduce(0) { $0 + max(0, $1.weight) }
      guard all > 0 else { continue }
      for (cause, weight) in chart.priors { sums[cause, default: 0] += max(0, weight) / all }
    }
    return pack.causes.compactMap { cause in sums[cause.id].map { (cause.id, $0) } }
  }
}

extension RemedyUse {
  func isSame(as other: RemedyUse) -> Bool { id == other.id && parameters == other.parameters }
}
