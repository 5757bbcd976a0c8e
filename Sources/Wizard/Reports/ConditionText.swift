public import Flow

extension Condition {
  /// The condition as its author would write it.
  public var text: String { text(inside: .any) }

  private enum Level: Int { case any, all, not }

  private func text(inside level: Level) -> String {
    switch self {
    case .test(let test): return test.text
    case .not(let part): return "not " + part.text(inside: .not)
    case .all(let parts):
      let text = parts.map { $0.text(inside: .all) }.joined(separator: " and ")
      return level == .not && parts.count > 1 ? "(\(text))" : text
    case .any(let parts):
      let text = parts.map { $0.text(inside: .any) }.joined(separator: " or ")
      return level != .any && parts.count > 1 ? "(\(text))" : text
    }
  }
}

extension Flow.Test {
  fileprivate var text: String {
    switch self {
    case .compare(let fact, .equal, .flag(true)), .compare(let fact, .unequal, .flag(false)):
      fact.text
    case .compare(let fact, .equal, .flag(false)), .compare(let fact, .unequal, .flag(true)):
      "not " + fact.text
    case .compare(let fact, let comparison, let value):
      "\(fact) \(comparison.rawValue) \(value.text)"
    case .oneOf(let fact, let values):
      "\(fact) in [\(values.map(\.text).joined(separator: ", "))]"
    case .known(let fact): "known \(fact)"
    case .probe(let probe, let finding): "\(probe) is \(finding.text)"
    }
  }
}

extension Finding {
  fileprivate var text: String {
    switch self {
    case .fine: "fine"
    case .problem: "problem"
    case .unknown: "unknown"
    case .kind(let kind): kind.text
    }
  }
}

extension Value {
  /// As a condition writes it, with the largest unit that fits.
  fileprivate var text: String {
    switch self {
    case .choice(let choice): choice.text
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let number): String(number)
    case .text(let text): text
    case .duration(let seconds):
      Self.amount(seconds, [("d", 86_400), ("h", 3_600), ("min", 60), ("s", 1)])
    case .size(let bytes):
      Self.amount(
        bytes,
        [("TB", 1_000_000_000_000), ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)])
    }
  }

  private static func amount(_ number: Int, _ units: [(String, Int)]) -> String {
    let unit = units.first { number % $0.1 == 0 && number >= $0.1 } ?? units[units.count - 1]
    return "\(number / unit.1) \(unit.0)"
  }
}
