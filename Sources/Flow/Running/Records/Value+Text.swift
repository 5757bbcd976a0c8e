extension Value {
  /// As a record writes it, with nothing in it that could end a line.
  public var text: String { Written.value(self) }

  /// Reads what ``text`` wrote; nil for anything else.
  public init?(text: String) {
    var words = WrittenWords(Substring(text).utf8)
    guard let value = words.value(), words.isDone else { return nil }
    self = value
  }
}
