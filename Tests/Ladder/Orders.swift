import Flow
import TestSupport

/// The same repairs, an article's own, in two orders: as it lists them, and as the ranking puts
/// them for what was found.
struct Orders {
  let model: Model
  let article: Article

  /// Minutes that are expected until a repair helps or none is left.
  struct Minutes: Equatable {
    var ours = 0.0
    var theirs = 0.0

    var ratio: Double { ours / theirs }
  }

  /// Reports that are enumerated, at most; beyond, they are drawn.
  static let mostReports = 20_000

  private typealias Step = (minutes: Double, candidate: Ranking.Candidate)
  private var priors: [(cause: CauseID, weight: Double)] {
    model.index[article.chart]?.priors ?? []
  }
  private var facts: [FactID: Value] { article.facts }

  /// Over all causes and reports where these are few, else over so many draws. Either way the
  /// expectation over which repairs help is exact.
  ///
  /// - Parameter onlyCurable: leaves out the causes for which the article has no repair.
  func minutes(
    draws: Int, seed: UInt64, onlyCurable: Bool = true, mostReports: Int = Orders.mostReports
  ) -> Minutes {
    var weights = model.weights(priors, facts: facts)
    if onlyCurable {
      for cause in weights.indices where !isCurable(priors[cause].cause) { weights[cause] = 0 }
    }
    guard let reports = model.reports(atMost: mostReports) else {
      return drawn(weights, draws, seed)
    }
    return enumerated(reports, weights)
  }

  private func drawn(_ weights: [Double], _ draws: Int, _ seed: UInt64) -> Minutes {
    var numbers = Seeded(seed)
    var sum = Minutes()
    for _ in 0..<draws {
      let cause = draw(weights, &numbers)
      add(model.report(of: priors[cause].cause, &numbers), cause, weight: 1, to: &sum)
    }
    return Minutes(ours: sum.ours / Double(draws), theirs: sum.theirs / Double(draws))
  }

  private func enumerated(_ reports: [Model.Report], _ weights: [Double]) -> Minutes {
    var sum = Minutes()
    let all = weights.reduce(0, +)
    for cause in priors.indices where weights[cause] > 0 {
      for report in reports {
        let chance = model.chance(of: report, given: priors[cause].cause)
        add(report, cause, weight: chance * weights[cause] / all, to: &sum)
      }
    }
    return sum
  }

  private func add(_ report: Model.Report, _ cause: Int, weight: Double, to sum: inout Minutes) {
    let steps = steps(report)
    sum.ours += weight * minutes(order(of: steps, report), steps, cause)
    sum.theirs += weight * minutes(Array(steps.indices), steps, cause)
  }

  private func isCurable(_ cause: CauseID) -> Bool {
    article.steps.contains { (model.index.repair($0.repair)?.cures[cause] ?? 0) > 0 }
  }

  /// Those that have something to act on, in the article's order.
  private func steps(_ report: Model.Report) -> [Step] {
    article.steps(for: report).compactMap { step in
      model.index.repair(step.repair).map { repair in
        let candidate = Ranking.Candidate(
          cost: repair.effects.cost, disruption: repair.effects.disruption,
          cures: priors.map { repair.cures[$0.cause] ?? 0 })
        return (Double(repair.effects.minutes), candidate)
      }
    }
  }

  private func order(of steps: [Step], _ report: Model.Report) -> [Int] {
    let belief = Belief(
      priors: priors, evidence: model.index.pack.evidence,
      knowledge: model.knowledge(report, facts: facts) { isAsked($0) })
    var ranking = Ranking(steps.map(\.candidate), chances: belief.chances)
    return ranking.order()
  }

  /// Whether the symptom's own flow puts that question.
  private func isAsked(_ fact: FactID) -> Bool {
    model.index[article.chart]?.nodes.contains { node in
      if case .ask(let ask) = node.kind { ask.fact == fact } else { false }
    } ?? false
  }

  private func minutes(_ order: [Int], _ steps: [Step], _ cause: Int) -> Double {
    var left = 1.0
    return order.reduce(0) { sum, number in
      defer { left *= 1 - steps[number].candidate.cures[cause] }
      return sum + steps[number].minutes * left
    }
  }
}

/// A position, by its weight.
func draw(_ weights: [Double], _ numbers: inout Seeded) -> Int {
  var left = Double.random(in: 0..<1, using: &numbers) * weights.reduce(0, +)
  for (position, weight) in weights.enumerated() {
    left -= weight
    if left < 0 { return position }
  }
  return weights.count - 1
}
