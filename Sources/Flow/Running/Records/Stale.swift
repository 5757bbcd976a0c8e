/// A line of a record that the pack cannot take now.
public struct Stale: Hashable, Sendable {
  public let line: Record.Line
  public let why: Reason

  public enum Reason: Hashable, Sendable {
    case chartGone(ChartID)
    case nodeGone(NodeRef)
    /// The node is of another kind now, or of another type.
    case otherKind(NodeRef)
    case choiceGone(ChoiceID)
    case choiceHidden(ChoiceID)
    case valueDoesNotFit(Value)
    case rungGone(NodeRef)
    case rungHidden(NodeRef)
    /// The place looks at these probes too now; they are run again.
    case otherProbes([ProbeID])
  }

  /// What the way could not take, and what it could not take wherever it leads.
  static func all(in replay: Replay) -> [Stale] {
    let used = Set(replay.used + replay.openings)
    return replay.record.lines.indices.compactMap { position in
      guard !used.contains(position) else { return nil }
      let line = replay.record.lines[position]
      let why =
        reason(line, in: replay.journey.index)
        ?? replay.refused[position].map { reason($0, at: line.spot.node) }
      return why.map { Stale(line: line, why: $0) }
    }
  }

  private static func reason(_ refusal: Refusal, at node: NodeRef) -> Reason {
    switch refusal {
    case .unknownChoice(let choice): .choiceGone(choice)
    case .hiddenChoice(let choice): .choiceHidden(choice)
    case .doesNotFit(let value): .valueDoesNotFit(value)
    case .missing(let probes): .otherProbes(probes)
    case .unknownRung(let rung): .rungGone(rung)
    case .hiddenRung(let rung): .rungHidden(rung)
    case .outOfTurn, .unexpectedProbe, .unexpectedFact, .triedRung, .nothingBefore,
      .notOnTheWay:
      .otherKind(node)
    }
  }

  /// Why the line fits nowhere in the pack; nil where it may.
  private static func reason(_ line: Record.Line, in index: PackIndex) -> Reason? {
    for ref in line.spot.calls + [line.spot.node] {
      if index[ref.chart] == nil { return .chartGone(ref.chart) }
      if index[ref] == nil { return .nodeGone(ref) }
    }
    for call in line.spot.calls {
      guard case .call? = index[call]?.kind else { return .otherKind(call) }
    }
    guard let node = index[line.spot.node] else { return nil }
    return reason(line, at: node, in: index)
  }

  private static func reason(
    _ line: Record.Line, at node: Node, in index: PackIndex
  ) -> Reason? {
    let here = line.spot.node
    switch (node.kind, line.entry) {
    case (.ask(let ask), .chose(let choice)):
      guard !ask.choices.isEmpty else { return .otherKind(here) }
      return ask.choices.contains { $0.id == choice } ? nil : .choiceGone(choice)
    case (.ask(let ask), .typed(let value)):
      guard ask.choices.isEmpty, let fact = ask.fact.flatMap({ index[$0] }) else {
        return .otherKind(here)
      }
      return fact.type.fits(value) ? nil : .valueDoesNotFit(value)
    case (.ask, .reopened), (.check, .checked), (.repair, .checked), (.repair, .did): return nil
    case (.ladder(let ladder), .took), (.ladder(let ladder), .did), (.ladder(let ladder), .checked),
      (.ladder(let ladder), .helped):
      guard let rung = line.spot.rung else { return .otherKind(here) }
      let isThere = ladder.rungs.contains { $0.ref(in: here.chart) == rung }
      return isThere && index.repair(rung) != nil ? nil : .rungGone(rung)
    default: return .otherKind(here)
    }
  }
}
