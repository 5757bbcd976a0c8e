internal import CSystem

/// Raised once; whoever waits for it goes on.
///
/// The C part has a lock of its own, and its address never changes, so threads may share it.
final class Signal: @unchecked Sendable {
  private let handle: OpaquePointer

  init() {
    // Fails only where there is no memory left at all.
    guard let handle = cs_signal_new() else { preconditionFailure("no memory") }
    self.handle = handle
  }

  deinit { cs_signal_free(handle) }

  func raise() { cs_signal_raise(handle) }

  @discardableResult
  func wait(until moment: Moment) -> Bool {
    let now = Moment.now
    let rest = moment > now ? moment.nanoseconds - now.nanoseconds : 0
    return cs_signal_wait(handle, rest)
  }
}

/// Work on a thread of its own. Nobody waits for its end: what it finds, it posts.
enum Background {
  /// False where the system gives us no more threads.
  static func start(_ work: @escaping @Sendable () -> Void) -> Bool {
    let box = Unmanaged.passRetained(Work(run: work))
    let code = cs_start(
      { context in
        guard let context else { return }
        // Retained above, released here, once.
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
      }, box.toOpaque())
    if code != 0 { box.release() }
    return code == 0
  }
}

private final class Work: Sendable {
  let run: @Sendable () -> Void
  init(run: @escaping @Sendable () -> Void) { self.run = run }
}
