extension Spot {
  /// As a record writes it: one word, with nothing in it that could end a line.
  public var text: String { Written.spot(self) }

  /// Reads what ``text`` wrote; nil for anything else.
  public init?(text: String) {
    guard let spot = WrittenWords.whole(of: text, { $0.spot() }) else { return nil }
    self = spot
  }
}
