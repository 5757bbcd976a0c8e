/// How likely each cause is, from what was seen and from what did not help.
public struct Belief: Sendable, Equatable {
  /// In the flow's order.
  public let causes: [CauseID]
  /// Of each cause; adds up to 1, unless there are no causes.
  public let chances: [Double]

  /// Bayes' rule, with one fault at a time and evidence that is independent given the cause.
  ///
  /// Evidence that is there counts by how likely its cause shows it, evidence that surely is not
  /// there by the contrary, and what cannot be told not at all. Should that rule out every cause,
  /// then the model is wrong about something, and the weights before anything was known count.
  package init(
    priors: [(cause: CauseID, weight: Double)], evidence: [Evidence], knowledge: Knowledge,
    failures: [Attempt] = []
  ) {
    causes = priors.map(\.cause)
    let start = Self.normalised(priors.map { max(0, $0.weight) })
    let seen = evidence.reduce(start) { chances, evidence in
      guard let isSeen = knowledge.truth(evidence.when) else { return chances }
      return Self.normalised(
        zip(priors, chances).map { prior, chance in
          let likelihood = evidence.likelihood(of: prior.cause)
          return chance * (isSeen ? likelihood : 1 - likelihood)
        })
    }
    let left = failures.reduce(seen) { chances, attempt in
      Self.normalised(
        zip(priors, chances).map { $1 * (1 - attempt.cure(of: $0.cause)) })
    }
    chances = left.contains { $0 > 0 } ? left : start
  }

  /// That something helps which cures those causes so surely.
  public func chance(of cures: [CauseID: Double]) -> Double {
    zip(causes, chances).reduce(0) { $0 + $1.1 * probability(cures[$1.0] ?? 0) }
  }

  /// The cause that something with those cures mostly speaks to.
  func mainCause(of cures: [CauseID: Double]) -> CauseID? {
    let shares = zip(causes, chances).map { ($0, $1 * probability(cures[$0] ?? 0)) }
    guard let most = shares.map(\.1).max(), most > 0 else { return nil }
    return shares.first { $0.1 == most }?.0
  }

  /// The same proportions, adding up to 1; all zero where they were.
  private static func normalised(_ weights: [Double]) -> [Double] {
    let sum = weights.reduce(0, +)
    guard sum > 0, sum.isFinite else { return weights.map { _ in 0 } }
    return weights.map { $0 / sum }
  }
}

/// A number as a probability; a pack that was not checked may hold anything.
func probability(_ number: Double) -> Double { number >= 0 ? min(number, 1) : 0 }

extension Evidence {
  func likelihood(of cause: CauseID) -> Double { probability(likelihood[cause] ?? otherwise) }
}

extension Attempt {
  func cure(of cause: CauseID) -> Double { probability(cures[cause] ?? 0) }
}
