extension Value {
  /// As a record writes it, with nothing in it that could end a line.
  public var text: String { Written.value(self) }

  /// Reads what ``text`` wrote; nil for anything else.
  public init?(text: String) {
    guard let value = WrittenWords.whole(of: text, { $0.value() }) else { return nil }
    self = value
  }
}
