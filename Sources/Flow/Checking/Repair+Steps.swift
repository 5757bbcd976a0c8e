extension Repair {
  /// The systems on which nothing says what to do, as bits by their place in the list.
  func systemsWithoutStep(among systems: [ChoiceID]) -> UInt64 {
    var missing: UInt64 = 0
    for (number, system) in systems.prefix(64).enumerated() where !hasStep(on: system) {
      missing |= 1 << UInt64(number)
    }
    return missing
  }

  private func hasStep(on system: ChoiceID) -> Bool {
    steps.contains { step in
      guard step.systems.isEmpty || step.systems.contains(system) else { return false }
      return step.when?.truth { test in test.onlySystem(is: system) } != false
    }
  }
}

extension Test {
  /// What the comparison says where only the system is known.
  fileprivate func onlySystem(is system: ChoiceID) -> Bool? {
    switch self {
    case .compare(.system, let comparison, let value):
      Value.choice(system).compares(comparison, to: value)
    case .oneOf(.system, let values): values.contains(.choice(system))
    case .known(.system): true
    case .compare, .oneOf, .known, .probe: nil
    }
  }
}
