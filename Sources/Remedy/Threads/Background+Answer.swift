internal import Synchronization

extension Background {
  /// The answer of work that may hang; nil where it was not there at the deadline, and its thread
  /// is then left behind.
  static func answer<Answer: Sendable>(
    by deadline: Moment, _ work: @escaping @Sendable () -> Answer
  ) -> Answer? {
    let reply = Reply<Answer>()
    guard start({ reply.post(work()) }) else { return nil }
    return reply.value(by: deadline)
  }
}

/// What work that is under way will answer.
final class Reply<Answer: Sendable>: Sendable {
  private let answer = Mutex<Answer?>(nil)
  private let signal = Signal()

  func post(_ value: Answer) {
    answer.withLock { $0 = value }
    signal.raise()
  }

  func value(by deadline: Moment) -> Answer? {
    signal.wait(until: deadline)
    return answer.withLock { $0 }
  }
}
