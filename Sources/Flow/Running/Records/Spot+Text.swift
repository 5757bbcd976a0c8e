extension Spot {
  /// As a record writes it: one word, with nothing in it that could end a line.
  public var text: String { Written.spot(self) }

  /// Reads what ``text`` wrote; nil for anything else.
  public init?(text: String) {
    var words = WrittenWords(Substring(text).utf8)
    guard let spot = words.spot(), words.isDone else { return nil }
    self = spot
  }
}
