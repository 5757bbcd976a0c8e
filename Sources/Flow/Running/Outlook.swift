/// All that decides where a journey can go from here, and nothing else.
///
/// Journeys with the same outlook have the same ways ahead of them, however they came here, so
/// whoever explores all ways can merge them.
public struct Outlook: Hashable, Sendable {
  let calls: [NodeRef]
  let node: NodeRef
  let phase: Journey.Phase
  let tried: Set<NodeRef>
  let facts: [FactID: Belonging]
  let outcomes: [ProbeID: Outcome]

  /// A fact's value, and whether a probe may still overrule it.
  struct Belonging: Hashable, Sendable {
    let value: Value
    let isAnswered: Bool
  }
}

extension Journey {
  public var outlook: Outlook {
    Outlook(
      calls: calls, node: here, phase: phase, tried: tried,
      facts: knowledge.facts.mapValues {
        Outlook.Belonging(value: $0.value, isAnswered: $0.provenance == .answered)
      },
      outcomes: knowledge.outcomes)
  }
}
