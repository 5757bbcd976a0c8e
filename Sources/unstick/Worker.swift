import CSystem

/// Work on a thread of its own. Nobody waits for its end: what it finds, it posts.
enum Worker {
  /// Where the system gives us no more threads it is done at once, on this one.
  static func start(_ work: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Box(work: work))
    let code = cs_start(
      { context in
        guard let context else { return }
        // Retained above, released here, once.
        Unmanaged<Box>.fromOpaque(context).takeRetainedValue().work()
      }, box.toOpaque())
    if code != 0 { box.takeRetainedValue().work() }
  }

  private final class Box: Sendable {
    let work: @Sendable () -> Void
    init(work: @escaping @Sendable () -> Void) { self.work = work }
  }
}
