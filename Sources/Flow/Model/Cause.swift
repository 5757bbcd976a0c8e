/// Something that may be wrong, named once for the whole pack.
public struct Cause: Sendable, Equatable {
  public let id: CauseID
  public let place: Place
  public let title: TextID

  public init(id: CauseID, place: Place = .nowhere, title: TextID) {
    (self.id, self.place, self.title) = (id, place, title)
  }
}

/// Something that can be seen, and how likely each cause would show it.
public struct Evidence: Sendable, Equatable {
  public let place: Place
  public let when: Condition
  /// "plain pages load and the live connection is refused"
  public let because: TextID
  /// How likely this is seen if that cause is the one, from 0 to 1.
  public let likelihood: [CauseID: Double]
  /// The same for every cause not named.
  public let otherwise: Double

  public init(
    place: Place = .nowhere, when: Condition, because: TextID, likelihood: [CauseID: Double],
    otherwise: Double
  ) {
    (self.place, self.when, self.because) = (place, when, because)
    (self.likelihood, self.otherwise) = (likelihood, otherwise)
  }
}
