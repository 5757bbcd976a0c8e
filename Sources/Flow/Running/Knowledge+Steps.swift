extension Knowledge {
  /// The steps by hand that are for the system at hand, and whose conditions hold.
  ///
  /// Where nobody knows the system, the steps of all systems show.
  public func steps(of repair: Repair) -> [Step] {
    repair.steps.filter { step in
      guard allows(step.when) else { return false }
      guard !step.systems.isEmpty, let system = self["system"]?.choice else { return true }
      return step.systems.contains(system)
    }
  }
}
