import Flow

/// Reads what people type where a number, a time or a size is asked for.
struct TypedAnswer {
  let words: Words

  /// Nil where the text is nothing of that type.
  func value(_ text: String, as type: FactType) -> Value? {
    let text = text.folded.trimmed
    switch type {
    case .number: return Int(text.filter { $0 != "," }).map(Value.number)
    case .duration: return amount(text, of: "unit.duration", base: 60).map(Value.duration)
    case .size: return amount(text, of: "unit.size", base: 1_000_000).map(Value.size)
    case .text: return text.isEmpty ? nil : .text(text)
    case .choice, .flag: return nil
    }
  }

  /// "5 min", "1.5GB", "90": a number with a unit; without one, the usual unit.
  private func amount(_ text: String, of family: String, base: Int) -> Int? {
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
    let unit = text.dropFirst(digits.count).trimmed
    guard let tenths = tenths(digits) else { return nil }
    guard let size = unit.isEmpty ? base : factor(unit, in: family) else { return nil }
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

  /// A locale file lists each unit's names: `min, minute, minutes`.
  private func factor(_ unit: String, in family: String) -> Int? {
    let units =
      family == "unit.duration"
      ? [("seconds", 1), ("minutes", 60), ("hours", 3_600), ("days", 86_400)]
      : [("bytes", 1), ("kb", 1_000), ("mb", 1_000_000), ("gb", 1_000_000_000)]
    return units.first { name, _ in
      words["\(family).\(name)"].split(separator: ",").contains { $0.trimmed.folded == unit }
    }?.1
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
