/// A cause with its chance, and what speaks for it.
public struct RankedCause: Sendable, Equatable {
  public let cause: CauseID
  public let probability: Double
  /// What was seen that speaks for it, the strongest first.
  public let because: [TextID]
}

/// A rung as it is offered.
public struct LadderOffer: Sendable, Equatable {
  public let rung: NodeRef
  /// That it helps, as far as can be told.
  public let chance: Double
  /// In minutes; see ``Effects/cost``.
  public let cost: Double
  /// The cause it mostly speaks to; nil where it cures none that may be.
  public let mainCause: CauseID?
  /// What was seen that speaks for that cause, the strongest first.
  public let because: [TextID]
  /// How it went where it was tried before, on another ladder; nil where it was not.
  public let earlier: EarlierTry?
}

extension Journey {
  /// The causes of the symptom, the likeliest first.
  public var causes: [RankedCause] {
    let belief = belief
    return zip(belief.causes, belief.chances).enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map { _, cause in
        RankedCause(cause: cause.0, probability: cause.1, because: because(cause.0, in: belief))
      }
  }

  /// The rungs at hand, the one to try first first; empty anywhere but at a ladder. Nobody is told
  /// to do again what was in vain before: that comes last.
  public var offers: [LadderOffer] {
    guard case .ladder = station, let ladder = index.ladder(here) else { return [] }
    let belief = belief
    let rungs = rungs(of: ladder).compactMap { rung -> Offered? in
      let ref = rung.ref(in: here.chart)
      guard let repair = index.repair(ref) else { return nil }
      return Offered(
        rung: rung, effects: repair.effects, cures: index.cures(of: rung, in: here.chart),
        earlier: earlierTry(of: ref))
    }
    return ranked(rungs.filter { $0.earlier == nil }, belief)
      + ranked(rungs.filter { $0.earlier != nil }, belief)
  }

  private func ranked(_ rungs: [Offered], _ belief: Belief) -> [LadderOffer] {
    var ranking = Ranking(rungs.map { $0.candidate(belief.causes) }, chances: belief.chances)
    return ranking.order().map { offer(rungs[$0], belief) }
  }

  /// How likely each cause is now.
  public var belief: Belief {
    let own = index[chart]?.priors ?? []
    let priors = own.isEmpty ? index[here.chart]?.priors ?? [] : own
    return Belief(
      priors: priors, evidence: index.pack.evidence, knowledge: knowledge, failures: failures)
  }

  private struct Offered {
    let rung: Ladder.Rung
    let effects: Effects
    let cures: [CauseID: Double]
    let earlier: EarlierTry?

    func candidate(_ causes: [CauseID]) -> Ranking.Candidate {
      Ranking.Candidate(
        cost: effects.cost, disruption: effects.disruption,
        cures: causes.map { probability(cures[$0] ?? 0) })
    }
  }

  private func offer(_ offered: Offered, _ belief: Belief) -> LadderOffer {
    let cause = belief.mainCause(of: offered.cures)
    return LadderOffer(
      rung: offered.rung.ref(in: here.chart), chance: belief.chance(of: offered.cures),
      cost: offered.effects.cost, mainCause: cause,
      because: cause.map { because($0, in: belief) } ?? [], earlier: offered.earlier)
  }

  private func because(_ cause: CauseID, in belief: Belief) -> [TextID] {
    belief.reasons(for: cause, among: index.pack.evidence, knowledge)
  }
}

extension Walk {
  public var causes: [RankedCause] { journey.causes }
  public var offers: [LadderOffer] { journey.offers }
}
