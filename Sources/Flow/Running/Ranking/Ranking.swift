/// The order of repairs that is expected to cost least until one helps.
///
/// A repair costs what it costs if none before it helped. Up to ``exactLimit`` repairs the order is
/// the optimum over all orders, found by dynamic programming over the sets already tried; beyond,
/// each next one is the best by chance over cost. Either way a repair never stands before one of
/// lower disruption whose chance, at that moment, is as good or better.
package struct Ranking {
  static let exactLimit = 12

  package struct Candidate: Sendable, Equatable {
    let cost: Double
    let disruption: Int
    /// How surely it cures each cause, in the order of the causes.
    package let cures: [Double]

    package init(cost: Double, disruption: Int, cures: [Double]) {
      (self.cost, self.disruption, self.cures) = (cost, disruption, cures)
    }
  }

  let candidates: [Candidate]
  /// The chance of each cause.
  let chances: [Double]
  /// By the set of the tried: what the rest costs at best, and which comes next.
  private var plans: [Int: (cost: Double, next: Int?)] = [:]

  package init(_ candidates: [Candidate], chances: [Double]) {
    (self.candidates, self.chances) = (candidates, chances)
  }

  /// Positions in ``candidates``, the first to try first.
  package mutating func order() -> [Int] {
    var order: [Int] = []
    if candidates.count <= Self.exactLimit {
      var tried = 0
      while let next = plan(after: tried).next {
        order.append(next)
        tried |= 1 << next
      }
    } else {
      while let next = greediest(after: order) { order.append(next) }
    }
    return order
  }

  /// What an order is expected to cost.
  func cost(of order: [Int]) -> Double {
    order.indices.reduce(0) { sum, position in
      let left = rest(after: order[..<position]).reduce(0, +)
      return sum + candidates[order[position]].cost * left
    }
  }

  /// Whether that one may be next, where those are still there to try.
  func allows(_ next: Int, among open: [Int], rest: [Double]) -> Bool {
    let chance = chance(of: next, rest: rest)
    return !open.contains { other in
      candidates[other].disruption < candidates[next].disruption
        && self.chance(of: other, rest: rest) >= chance - 1e-12
    }
  }

  /// The chance of each cause and that none of those helped.
  func rest(after tried: some Sequence<Int>) -> [Double] {
    tried.reduce(chances) { rest, position in
      zip(rest, candidates[position].cures).map { $0 * (1 - $1) }
    }
  }

  private func chance(of position: Int, rest: [Double]) -> Double {
    let left = rest.reduce(0, +)
    guard left > 0 else { return 0 }
    return zip(rest, candidates[position].cures).reduce(0) { $0 + $1.0 * $1.1 } / left
  }

  private mutating func plan(after tried: Int) -> (cost: Double, next: Int?) {
    if let plan = plans[tried] { return plan }
    let open = candidates.indices.filter { tried & 1 << $0 == 0 }
    let rest = rest(after: candidates.indices.filter { tried & 1 << $0 != 0 })
    let left = rest.reduce(0, +)
    var best: (cost: Double, next: Int?) = (open.isEmpty ? 0 : .infinity, nil)
    for next in open where allows(next, among: open, rest: rest) {
      let cost = candidates[next].cost * left + plan(after: tried | 1 << next).cost
      // Where two orders cost the same, the pack's own order counts.
      if best.next == nil || cost < best.cost - 1e-9 { best = (cost, next) }
    }
    plans[tried] = best
    return best
  }

  private func greediest(after order: [Int]) -> Int? {
    let open = candidates.indices.filter { !order.contains($0) }
    let rest = rest(after: order)
    let allowed = open.filter { allows($0, among: open, rest: rest) }
    func worth(_ position: Int) -> Double {
      chance(of: position, rest: rest) / max(candidates[position].cost, 1e-9)
    }
    guard let most = allowed.map(worth).max() else { return nil }
    return allowed.first { worth($0) == most }
  }
}

extension Effects {
  /// What a repair costs the user, in minutes: its own, and what its disruption is worth.
  ///
  /// Setting something back that the user has to set up again is felt long after the repair: a
  /// restart of the app weighs as 3 minutes, a reload of everything as 10, signing in again as 30,
  /// an app like new as 90.
  public var cost: Double {
    let weights: [Double] = [0, 3, 10, 30, 90]
    return Double(max(0, minutes)) + weights[min(max(0, disruption), weights.count - 1)]
  }
}
