internal import Synchronization

/// Something that several probes need and one of them finds out, while the others wait.
final class Once<Result: Sendable>: Sendable {
  private let state = Mutex(State.untouched)
  private let signal = Signal()

  private enum State {
    case untouched
    case underWay
    case known(Result)
  }

  /// The result; nil where it was not there at the deadline.
  func value(by deadline: Moment, _ find: () -> Result) -> Result? {
    let isMine = state.withLock { state in
      guard case .untouched = state else { return false }
      state = .underWay
      return true
    }
    if isMine {
      let result = find()
      state.withLock { $0 = .known(result) }
      signal.raise()
      return result
    }
    signal.wait(until: deadline)
    return state.withLock { if case .known(let result) = $0 { result } else { nil } }
  }
}
