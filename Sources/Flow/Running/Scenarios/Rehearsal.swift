/// A scenario played through: the way it took, and where that differs from what it tells.
public struct Rehearsal: Sendable {
  public let scenario: Scenario
  /// Where the way ended.
  public private(set) var journey: Journey
  /// Empty where the story came true.
  public private(set) var slips: [Slip] = []
  /// The repairs as they were offered: those that were done, then what was left to try.
  public private(set) var order: [NodeID] = []
  /// The likeliest cause when the ladder of the helping repair was reached, or else the first one;
  /// where no ladder came, when symptoms were offered.
  public private(set) var cause: CauseID?

  private var asked: Set<NodeID> = []
  private var done: [NodeID] = []
  private var arrival: (spot: Spot, cause: CauseID?)?

  /// Something that went another way than the scenario tells.
  public enum Slip: Hashable, Sendable {
    /// A question that the scenario has no answer to.
    case unexpectedQuestion(NodeRef)
    /// An answer to a question that never came: the story is not the one that was meant.
    case neverAsked(NodeID)
    case refused(NodeRef, Refusal)
    case stuck(Fault)
    /// It never came, or not after those before it.
    case missingNode(NodeID)
    case order(expected: [NodeID], found: [NodeID])
    case cause(expected: CauseID, found: CauseID?)
    case end(expected: NodeID, found: NodeRef)
    case ending(expected: Ending, found: Ending)
  }

  /// More stations than any story has.
  private static let longest = 10_000

  public init(_ scenario: Scenario, through index: PackIndex) {
    self.scenario = scenario
    journey = Journey(index, through: scenario.chart, given: Self.given(scenario, index.pack))
    for _ in 0..<Self.longest where slips.isEmpty {
      guard let entry = entry() else { break }
      do throws(Refusal) {
        try journey.enter(entry)
      } catch {
        slips.append(.refused(journey.node, error))
      }
    }
    if slips.isEmpty { compare() }
  }

  /// What is always known is known here too: this machine's system, the pack's app.
  private static func given(_ scenario: Scenario, _ pack: Pack) -> [FactID: Value] {
    var given: [FactID: Value] = [.system: .choice(.linux), .coached: .flag(false)]
    if let app = pack.apps.first { given[.app] = .text(app.id.text) }
    return given.merging(scenario.given) { _, told in told }
  }

  /// What the scenario says at the station; nil at the end, or where it has nothing to say.
  private mutating func entry() -> Entry? {
    switch journey.station {
    case .question(let question): return answer(question)
    case .check(let probes): return .checked(findings(probes, after: nil))
    case .verify(let probes, of: let repair): return .checked(findings(probes, after: repair))
    case .repair: return .did(.done)
    case .ladder: return rung()
    case .didItHelp(let rung): return .helped(rung.node == scenario.helps)
    case .end(let ending):
      if ending == .symptoms { cause = cause ?? journey.causes.first?.cause }
      return nil
    case .fault(let fault):
      slips.append(.stuck(fault))
      return nil
    }
  }

  private mutating func answer(_ question: Station.Question) -> Entry? {
    guard let answer = scenario.answers[journey.node.node] else {
      slips.append(.unexpectedQuestion(journey.node))
      return nil
    }
    asked.insert(journey.node.node)
    switch question {
    case .choose: return answer.choice.map(Entry.chose) ?? .typed(answer)
    case .type: return .typed(answer)
    }
  }

  /// A probe that the scenario does not name finds everything fine, and so do those that look again
  /// after the repair that helped.
  private func findings(_ probes: [ProbeID], after repair: NodeRef?) -> Findings {
    let isMended = repair != nil && repair?.node == scenario.helps
    return Findings(
      Dictionary(
        uniqueKeysWithValues: probes.map {
          ($0, isMended ? .fine : scenario.probes[$0] ?? .fine)
        }))
  }

  /// The first of the repairs offered.
  private mutating func rung() -> Entry? {
    let offers = journey.offers.map(\.rung)
    guard let first = offers.first else { return nil }
    let spot = journey.spot
    if arrival?.spot != spot { arrival = (spot, journey.causes.first?.cause) }
    if cause == nil || first.node == scenario.helps { cause = arrival?.cause }
    order = done + offers.map(\.node)
    done.append(first.node)
    return .took(first)
  }
}

extension Rehearsal {
  private mutating func compare() {
    let expected = scenario.expected
    slips += scenario.answers.keys.filter { !asked.contains($0) }.sorted().map(Slip.neverAsked)
    compareNodes(expected.nodes)
    if !order.starts(with: expected.order) {
      let found = Array(order.prefix(max(expected.order.count, 1)))
      slips.append(.order(expected: expected.order, found: found))
    }
    if let likeliest = expected.cause, likeliest != cause {
      slips.append(.cause(expected: likeliest, found: cause))
    }
    if journey.node.node != expected.end {
      slips.append(.end(expected: expected.end, found: journey.node))
    }
    if case .end(let ending) = journey.station, ending != expected.ending {
      slips.append(.ending(expected: expected.ending, found: ending))
    }
  }

  private mutating func compareNodes(_ expected: [NodeID]) {
    var passed = (journey.trail.map(\.spot) + [journey.spot])[...]
    for node in expected {
      guard let position = passed.firstIndex(where: { $0.isAt(node) }) else {
        slips.append(.missingNode(node))
        return
      }
      // A ladder and its rung are one place, so the next one may be the same.
      passed = passed[position...]
    }
  }
}

extension Spot {
  fileprivate func isAt(_ node: NodeID) -> Bool { self.node.node == node || rung?.node == node }
}
