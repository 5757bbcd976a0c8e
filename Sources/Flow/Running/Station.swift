/// Where a way stands, waiting for something.
public enum Station: Hashable, Sendable {
  case question(Question)
  /// These probes' results are waited for.
  case check([ProbeID])
  /// The same after a repair, to see what it changed.
  case verify([ProbeID], of: NodeRef)
  /// To be done now: by itself, or as the rung that was taken.
  case repair(NodeRef)
  /// The rungs to take, in the pack's order; ``Walk/offers`` has them ranked.
  case ladder([NodeRef])
  case didItHelp(NodeRef)
  case end(Ending)
  case fault(Fault)

  public enum Question: Hashable, Sendable {
    /// The visible choices, in the pack's order.
    case choose([ChoiceID])
    case type(FactID, FactType)
  }

  /// Nothing more can be said here.
  public var isFinal: Bool {
    switch self {
    case .end, .fault: true
    case .question, .check, .verify, .repair, .ladder, .didItHelp: false
    }
  }

  /// The kind of entry that it waits for; nil where it waits for nothing.
  public var awaits: Entry.Kind? {
    switch self {
    case .question: .answer
    case .check, .verify: .findings
    case .repair: .deed
    case .ladder: .taking
    case .didItHelp: .verdict
    case .end, .fault: nil
    }
  }
}
