import Synchronization
import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What other threads have found: they post it, and the one that draws takes it.
final class Mailbox: Sendable {
  private let events = Mutex<[Event]>([])
  private let ends: (read: Int32, write: Int32)

  /// Readable while there is something in it; -1 where the system gives no more descriptors, and
  /// the loop has to look by itself.
  var wake: Int32 { ends.read }

  init() {
    var pair: [Int32] = [-1, -1]
    guard pipe(&pair) == 0 else {
      ends = (-1, -1)
      return
    }
    for end in pair {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    ends = (pair[0], pair[1])
  }

  deinit {
    if ends.read >= 0 { close(ends.read) }
    if ends.write >= 0 { close(ends.write) }
  }

  func post(_ event: Event) {
    events.withLock { $0.append(event) }
    // A pipe that is full wakes as well as one more byte would.
    _ = write(ends.write, "!", 1)
  }

  /// - Parameter isWoken: whether its descriptor could be read.
  func take(isWoken: Bool) -> [Event] {
    guard isWoken || wake < 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(ends.read, &bytes, bytes.count) > 0 {}
    return events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
