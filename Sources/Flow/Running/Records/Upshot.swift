/// What a finished session says to those after it: which symptom, which causes, which repairs, and
/// whether it helped. Nothing in it tells whose it was.
public struct Upshot: Hashable, Sendable {
  /// Day and number, so that a session that goes on after its end counts once.
  public let session: String
  public let pack: String
  public let symptom: ChartID
  public let isSolved: Bool
  /// The likeliest first, with their chances in thousandths.
  public let causes: [Suspect]
  /// In the order in which they were made.
  public let repairs: [Deed]

  public struct Suspect: Hashable, Sendable {
    public let cause: CauseID
    public let thousandths: Int

    public init(_ cause: CauseID, _ thousandths: Int) {
      (self.cause, self.thousandths) = (cause, thousandths)
    }
  }

  /// A repair and what came of it.
  public struct Deed: Hashable, Sendable {
    public let repair: NodeRef
    public let result: Result

    public init(_ repair: NodeRef, _ result: Result) {
      (self.repair, self.result) = (repair, result)
    }
  }

  public enum Result: String, Sendable, CaseIterable {
    case helped
    /// It was made, and changed nothing.
    case didNot = "not"
    /// It could not be made.
    case failed
    /// It was made; nobody said what came of it.
    case done
  }

  public init(
    session: String, pack: String, symptom: ChartID, isSolved: Bool, causes: [Suspect],
    repairs: [Deed]
  ) {
    (self.session, self.pack, self.symptom) = (session, pack, symptom)
    (self.isSolved, self.causes, self.repairs) = (isSolved, causes, repairs)
  }
}

extension Walk {
  /// What a walk that came to its end says; nil while it goes on.
  public func upshot(of session: String) -> Upshot? {
    guard case .end(let ending) = station, ending != .symptoms else { return nil }
    var acts = acts
    let isSolved = ending == .solved
    if isSolved, let last = acts.last, last.result == .done {
      acts[acts.count - 1].result = .helped
    }
    return Upshot(
      session: session, pack: record.pack, symptom: record.chart, isSolved: isSolved,
      causes: suspects(acts.last { $0.result == .helped }?.spot),
      repairs: acts.prefix(16).map { Upshot.Deed($0.repair, $0.result) })
  }

  private struct Act {
    let spot: Spot
    var result: Upshot.Result
    var repair: NodeRef { spot.rung ?? spot.node }
  }

  private var acts: [Act] {
    var acts: [Act] = []
    for passage in trail {
      guard case .said(let entry) = passage.how else { continue }
      switch entry {
      case .did(.done): acts.append(Act(spot: passage.spot, result: .done))
      case .did(.failed): acts.append(Act(spot: passage.spot, result: .failed))
      case .helped(let helped):
        if let last = acts.lastIndex(where: { $0.spot == passage.spot }) {
          acts[last].result = helped ? .helped : .didNot
        }
      case .did(.skipped), .reopened, .chose, .typed, .checked, .took: break
      }
    }
    return acts
  }

  /// What was seen speaks for a cause, and so does the repair that cured it.
  private func suspects(_ cure: Spot?) -> [Upshot.Suspect] {
    let belief = journey.belief
    var chances = belief.chances
    if let cures = cure.flatMap(cures) {
      let cured = zip(belief.causes, chances).map { $1 * probability(cures[$0] ?? 0) }
      if cured.contains(where: { $0 > 0 }) { chances = cured }
    }
    let all = chances.reduce(0, +)
    guard all > 0, all.isFinite else { return [] }
    let suspects = zip(belief.causes, chances).map {
      Upshot.Suspect($0, Int(($1 / all * 1000).rounded()))
    }
    return suspects.filter { $0.thousandths > 0 }.sorted { $0.thousandths > $1.thousandths }
      .prefix(12).map(\.self)
  }

  private func cures(at spot: Spot) -> [CauseID: Double]? {
    let own = spot.node.chart
    let rung = index.ladder(spot.node)?.rungs.first { $0.ref(in: own) == spot.rung }
    return rung.map { index.cures(of: $0, in: own) } ?? index.repair(spot.node)?.cures
  }
}
