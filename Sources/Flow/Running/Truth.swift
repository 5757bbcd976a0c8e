extension Condition {
  /// Whether the condition holds, where `test` answers for single comparisons; nil is "cannot tell".
  ///
  /// A part that cannot be told does no harm where the rest decides: `unknown or true` is true.
  public func truth(_ test: (Test) -> Bool?) -> Bool? {
    switch self {
    case .test(let comparison): return test(comparison)
    case .not(let part): return part.truth(test).map(!)
    case .all(let parts): return Self.decide(parts, by: false, test)
    case .any(let parts): return Self.decide(parts, by: true, test)
    }
  }

  /// One part that is `decisive` settles it; else one that cannot be told leaves it open.
  private static func decide(
    _ parts: [Condition], by decisive: Bool, _ test: (Test) -> Bool?
  ) -> Bool? {
    var isOpen = false
    for part in parts {
      switch part.truth(test) {
      case decisive: return decisive
      case nil: isOpen = true
      default: break
      }
    }
    return isOpen ? nil : !decisive
  }
}

extension Outcome {
  /// What this outcome says to a condition; nil where nobody could tell.
  public func answers(_ finding: Finding) -> Bool? {
    switch (self, finding) {
    case (.unknown, .unknown): true
    case (.unknown, _): nil
    case (_, .unknown): false
    case (.fine, .fine), (.problem, .problem): true
    case (.problem(let found), .kind(let asked)): found == asked
    case (.fine, _), (.problem, .fine): false
    }
  }
}

extension Value {
  /// Nil for values of different types, which the reader lets through nowhere.
  func compares(_ comparison: Comparison, to other: Value) -> Bool? {
    switch comparison {
    case .equal: self == other
    case .unequal: self != other
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      magnitude.flatMap { mine in other.magnitude.map { comparison.orders(mine, $0) } }
    }
  }

  /// The number behind it, for what can be ordered.
  public var magnitude: Int? {
    switch self {
    case .number(let number), .duration(let number), .size(let number): number
    case .choice, .flag, .text: nil
    }
  }
}

extension Comparison {
  func orders(_ one: Int, _ other: Int) -> Bool {
    switch self {
    case .equal: one == other
    case .unequal: one != other
    case .less: one < other
    case .lessOrEqual: one <= other
    case .greater: one > other
    case .greaterOrEqual: one >= other
    }
  }
}
