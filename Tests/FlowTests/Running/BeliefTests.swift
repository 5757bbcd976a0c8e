import Testing

@testable import Flow

struct BeliefTests {
  private let priors: [(cause: CauseID, weight: Double)] = [("dust", 30), ("rust", 10)]

  private func evidence(
    _ name: String, _ finding: Finding, _ likelihood: [CauseID: Double], otherwise: Double = 0.1
  ) -> Evidence {
    Evidence(
      when: .test(.probe("p", finding)), because: TextID(name), likelihood: likelihood,
      otherwise: otherwise)
  }

  private func knowledge(_ outcome: Outcome?) -> Knowledge {
    var knowledge = Knowledge()
    if let outcome {
      knowledge.learn(
        Findings(["p": outcome]), told: { _ in nil }, at: Spot(node: NodeRef("a", "b")))
    }
    return knowledge
  }

  private func chances(
    _ evidence: [Evidence], _ outcome: Outcome?, failures: [[CauseID: Double]] = []
  ) -> [Double] {
    let failures = failures.map { Attempt(rung: NodeRef("a", "r"), cures: $0) }
    return Belief(
      priors: priors, evidence: evidence, knowledge: knowledge(outcome), failures: failures
    ).chances
  }

  private func near(_ one: [Double], _ other: [Double]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) < 1e-9 }
  }

  @Test func priorsAreNormalised() { #expect(near(chances([], nil), [0.75, 0.25])) }

  @Test func evidenceSeenCountsByItsLikelihood() {
    let seen = evidence("e", .problem, ["rust": 0.9])
    // 0.75 × 0.1 against 0.25 × 0.9
    #expect(near(chances([seen], .problem("k")), [0.25, 0.75]))
  }

  @Test func evidenceSurelyAbsentCountsByTheContrary() {
    let seen = evidence("e", .problem, ["rust": 0.9])
    // 0.75 × 0.9 against 0.25 × 0.1
    #expect(near(chances([seen], .fine), [0.675 / 0.7, 0.025 / 0.7]))
  }

  @Test(arguments: [nil, Outcome.unknown])
  func whatCannotBeToldCountsForNothing(outcome: Outcome?) {
    let seen = evidence("e", .problem, ["rust": 0.9])
    #expect(near(chances([seen], outcome), [0.75, 0.25]))
  }

  @Test func repairThatDidNotHelpSpeaksAgainstWhatItCures() {
    // 0.75 × 0.2 against 0.25
    #expect(near(chances([], nil, failures: [["dust": 0.8]]), [0.375, 0.625]))
  }

  @Test func modelThatRulesOutEverythingFallsBackToThePriors() {
    let impossible = evidence("e", .problem, [:], otherwise: 0)
    #expect(near(chances([impossible], .problem("k")), [0.75, 0.25]))
    #expect(near(chances([], nil, failures: [["dust": 1, "rust": 1]]), [0.75, 0.25]))
  }

  @Test func numbersOutOfRangeDoNoHarm() {
    let odd = evidence("e", .problem, ["rust": .infinity, "dust": .nan], otherwise: -3)
    #expect(near(chances([odd], .problem("k")), [0, 1]))
    let belief = Belief(
      priors: [("dust", -1), ("rust", .nan)], evidence: [], knowledge: Knowledge())
    #expect(belief.chances == [0, 0] && belief.chance(of: ["dust": 1]) == 0)
  }

  @Test func chanceOfCureIsTheSumOverCauses() {
    let belief = Belief(priors: priors, evidence: [], knowledge: Knowledge())
    #expect(abs(belief.chance(of: ["dust": 0.4, "rust": 0.8, "mice": 1]) - 0.5) < 1e-9)
    #expect(belief.mainCause(of: ["dust": 0.4, "rust": 0.8]) == "dust")
    #expect(belief.mainCause(of: ["mice": 1]) == nil)
  }
}
