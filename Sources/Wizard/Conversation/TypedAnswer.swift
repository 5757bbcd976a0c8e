import Flow

/// Reads what people type where a number, a time or a size is asked for.
struct TypedAnswer {
  let words: Words

  /// Nil where the text is nothing of that type.
  func value(_ text: String, as type: FactType) -> Value? {
    let text = text.folded.trimmed
    switch type {
    case .number: return Int(text.filter { $0 != "," }).map(Value.number)
    case .duration: return amount(text, in: Self.durations, usual: 60).map(Value.duration)
    case .size: return amount(text, in: Self.sizes, usual: 1_000_000).map(Value.size)
    case .text: return text.isEmpty ? nil : .text(text)
    case .choice, .flag: return nil
    }
  }

  /// "5 min", "1.5GB", "90": a number with a unit; without one, the usual unit.
  private func amount(_ text: String, in units: [(id: String, size: Int)], usual: Int) -> Int? {
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
    let unit = text.dropFirst(digits.count).trimmed
    guard let tenths = tenths(digits) else { return nil }
    guard let size = unit.isEmpty ? usual : factor(unit, in: units) else { return nil }
    let (product, overflow) = tenths.multipliedReportingOverflow(by: size)
    return overflow ? nil : product / 10
  }

  /// "1.5" as 15; more than one digit after the point is cut off.
  private func tenths(_ digits: Substring) -> Int? {
    let parts = digits.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    guard let first = parts.first, let whole = Int(first) else { return nil }
    let tenth = parts.count > 1 ? parts[1].first.flatMap { $0.wholeNumberValue } : 0
    let (product, overflow) = whole.multipliedReportingOverflow(by: 10)
    guard !overflow, let tenth else { return nil }
    return product + tenth
  }

  private static let durations = [
    (id: "unit.duration.seconds", size: 1), (id: "unit.duration.minutes", size: 60),
    (id: "unit.duration.hours", size: 3_600), (id: "unit.duration.days", size: 86_400),
  ]
  private static let sizes = [
    (id: "unit.size.bytes", size: 1), (id: "unit.size.kb", size: 1_000),
    (id: "unit.size.mb", size: 1_000_000), (id: "unit.size.gb", size: 1_000_000_000),
  ]

  /// A locale file lists each unit's names: `min, minute, minutes`.
  private func factor(_ unit: String, in units: [(id: String, size: Int)]) -> Int? {
    units.first { words.names($0.id).contains(unit) }?.size
  }
}

extension StringProtocol {
  /// Without the spaces around it, also the wide ones.
  public var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
