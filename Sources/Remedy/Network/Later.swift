internal import Synchronization

/// A result that another thread works out, and that any number of threads wait for.
///
/// The waiting is bounded; a thread that hangs (the system's resolver does) is left to itself.
final class Later<Result: Sendable>: Sendable {
  private let result = Mutex<Result?>(nil)
  private let signal = Signal()

  /// Starts the work at once on a thread of its own; here, where there are no more threads.
  init(_ work: @escaping @Sendable () -> Result) {
    let settle: @Sendable () -> Void = { [self] in
      let found = work()
      result.withLock { $0 = found }
      signal.raise()
    }
    if !Background.start(settle) { settle() }
  }

  /// The result, or nil when it is not there in time.
  func value(by moment: Moment) -> Result? {
    signal.wait(until: moment)
    return result.withLock { $0 }
  }

  func value(within milliseconds: Int) -> Result? { value(by: .now + milliseconds) }
}
