public import Remedy

extension Remedy.Host {
  /// Does what a session asks for, and waits for its end.
  ///
  /// - Parameter found: called from other threads as each probe's answer comes in.
  public func answer(
    _ work: Errand.Work, found: @escaping @Sendable (Remedy.Finding) -> Void = { _ in }
  ) -> Errand.Answer {
    do throws(Remedy.Refusal) {
      switch work {
      case .look(let probes): return .findings(check(probes, found: found))
      case .plan(let remedy, let settings): return .plan(try plan(remedy, settings))
      case .apply(let plan, let consent):
        let receipt = try apply(plan, consent)
        return .done(receipt, verify(plan))
      case .undo(let receipt): return .undone(try undo(receipt))
      case .history: return .history(try history())
      case .recover: return .recovered(try recover())
      }
    } catch {
      return .refused(error)
    }
  }
}
