/// Something a flow may know: the system, where the trouble shows, how far the clock is off.
public struct Fact: Sendable, Equatable {
  public let id: FactID
  public let place: Place
  public let type: FactType
  /// What the fact is called on screens.
  public let title: TextID
  /// Known before the first question: from the machine or the command line.
  public let isGiven: Bool
  /// The probe that can tell it, so that nobody need be asked.
  public let detectedBy: ProbeID?

  public init(
    id: FactID, place: Place = .nowhere, type: FactType, title: TextID, isGiven: Bool = false,
    detectedBy: ProbeID? = nil
  ) {
    (self.id, self.place, self.type, self.title) = (id, place, type, title)
    (self.isGiven, self.detectedBy) = (isGiven, detectedBy)
  }
}

public enum FactType: Sendable, Hashable {
  /// One of these, in this order.
  case choice([ChoiceID])
  case flag
  case number(ClosedRange<Int>)
  /// In seconds.
  case duration
  /// In bytes.
  case size
  case text
}

public enum Value: Hashable, Sendable {
  case choice(ChoiceID)
  case flag(Bool)
  case number(Int)
  /// In seconds.
  case duration(Int)
  /// In bytes.
  case size(Int)
  case text(String)
}

/// Where a fact's value comes from; the later source overrules the earlier.
public enum Provenance: Hashable, Sendable {
  /// On the command line, or from the machine itself.
  case given
  case detected(ProbeID)
  case answered
}
