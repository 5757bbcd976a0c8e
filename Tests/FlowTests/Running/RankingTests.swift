import TestSupport
import Testing

@testable import Flow

/// The order of repairs against brute force over all orders.
struct RankingTests {
  @Test(arguments: UInt64(0)..<400)
  func orderIsTheBestOfAllAllowedOrders(seed: UInt64) throws {
    var ranking = Model.random(seed, most: 6)
    let order = ranking.order()
    #expect(order.sorted() == Array(ranking.candidates.indices))
    #expect(isAllowed(order, in: ranking))
    let best = permutations(Array(ranking.candidates.indices))
      .filter { isAllowed($0, in: ranking) }.map { expectedCost($0, in: ranking) }.min()
    #expect(abs(expectedCost(order, in: ranking) - (try #require(best))) < 1e-9)
  }

  @Test(arguments: UInt64(0)..<60)
  func longLaddersKeepTheRuleToo(seed: UInt64) {
    var ranking = Model.random(seed, least: 13, most: 20)
    let order = ranking.order()
    #expect(order.sorted() == Array(ranking.candidates.indices))
    #expect(isAllowed(order, in: ranking))
  }

  /// With one cause for each repair and no rule in the way, chance over cost is the known optimum.
  @Test(arguments: UInt64(0)..<100)
  func separateCausesAreOrderedByChanceOverCost(seed: UInt64) {
    var random = Seeded(seed)
    let count = 2 + random.below(6)
    let chances = normalised((0..<count).map { _ in Double(1 + random.below(100)) })
    let candidates = (0..<count).map { position in
      Ranking.Candidate(
        cost: Double(1 + random.below(60)), disruption: 1,
        cures: (0..<count).map { $0 == position ? 1 : 0 })
    }
    var ranking = Ranking(candidates, chances: chances)
    let worth = ranking.order().map { chances[$0] / candidates[$0].cost }
    for (one, next) in zip(worth, worth.dropFirst()) { #expect(one >= next - 1e-9) }
  }

  @Test func harmlessComesFirstWhereChancesAreEqual() {
    let harsh = Ranking.Candidate(cost: 1, disruption: 4, cures: [0.5])
    let gentle = Ranking.Candidate(cost: 1000, disruption: 0, cures: [0.5])
    var ranking = Ranking([harsh, gentle], chances: [1])
    #expect(ranking.order() == [1, 0])
  }

  @Test func packOrderCountsWhereNothingElseDoes() {
    let same = Ranking.Candidate(cost: 5, disruption: 1, cures: [0.5])
    var ranking = Ranking([same, same, same], chances: [1])
    #expect(ranking.order() == [0, 1, 2])
  }

  @Test func nothingToRankIsNoOrder() {
    var none = Ranking([], chances: [])
    #expect(none.order().isEmpty)
    var causeless = Ranking(
      [
        Ranking.Candidate(cost: 9, disruption: 2, cures: []),
        Ranking.Candidate(cost: 1, disruption: 3, cures: []),
      ], chances: [])
    #expect(causeless.order() == [0, 1])
  }

  @Test(arguments: zip(0...5, [2.0, 5, 12, 32, 92, 92]))
  func disruptionCountsAsMinutes(disruption: Int, cost: Double) {
    #expect(Effects(disruption: disruption, minutes: 2).cost == cost)
  }
}

// What the ranking claims, written down a second time and differently.

private func expectedCost(_ order: [Int], in ranking: Ranking) -> Double {
  zip(ranking.chances.indices, ranking.chances).reduce(0) { sum, cause in
    var notCured = cause.1
    return order.reduce(sum) { sum, position in
      defer { notCured *= 1 - ranking.candidates[position].cures[cause.0] }
      return sum + ranking.candidates[position].cost * notCured
    }
  }
}

private func isAllowed(_ order: [Int], in ranking: Ranking) -> Bool {
  order.indices.allSatisfy { place in
    var left = ranking.chances
    for earlier in order[..<place] {
      for cause in left.indices { left[cause] *= 1 - ranking.candidates[earlier].cures[cause] }
    }
    let sum = left.reduce(0, +)
    func chance(_ position: Int) -> Double {
      guard sum > 0 else { return 0 }
      return zip(left, ranking.candidates[position].cures).map { $0 * $1 }.reduce(0, +) / sum
    }
    return order[(place + 1)...].allSatisfy { later in
      ranking.candidates[later].disruption >= ranking.candidates[order[place]].disruption
        || chance(later) < chance(order[place]) - 1e-12
    }
  }
}

private func permutations(_ items: [Int]) -> [[Int]] {
  guard !items.isEmpty else { return [[]] }
  return items.flatMap { first in
    permutations(items.filter { $0 != first }).map { [first] + $0 }
  }
}

private func normalised(_ weights: [Double]) -> [Double] {
  weights.map { $0 / weights.reduce(0, +) }
}

private enum Model {
  static func random(_ seed: UInt64, least: Int = 0, most: Int) -> Ranking {
    var random = Seeded(seed)
    let causes = 1 + random.below(5)
    let weights = (0..<causes).map { _ in Double(1 + random.below(20)) }
    let candidates = (0..<Int.random(in: least...most, using: &random)).map { _ in
      Ranking.Candidate(
        cost: Double(random.below(100)), disruption: random.below(5),
        cures: (0..<causes).map { _ in random.chance(0.4) ? Double(random.below(11)) / 10 : 0 })
    }
    return Ranking(candidates, chances: normalised(weights))
  }
}
