#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lines from standard input, as they come.
final class LineInput {
  private var buffer: [UInt8] = []
  private var isAtEnd = false
  /// What follows in a longer line is dropped.
  private static let longestLine = 1 << 16

  enum Answer {
    /// Without its end.
    case line(String)
    case end
    /// Nothing came in that time.
    case silence
  }

  /// The next line; waits for it, or only so many milliseconds.
  func next(within milliseconds: Int32 = -1) -> Answer {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) { return .line(take(upTo: end, dropping: 1)) }
      if isAtEnd { return buffer.isEmpty ? .end : .line(take(upTo: buffer.count, dropping: 0)) }
      guard isReady(within: milliseconds) else { return .silence }
      fill()
      if buffer.count > Self.longestLine, !buffer.contains(0x0A) {
        buffer.removeLast(buffer.count - Self.longestLine)
      }
    }
  }

  private func isReady(within milliseconds: Int32) -> Bool {
    guard milliseconds >= 0 else { return true }
    var request = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) != 0
  }

  private func take(upTo end: Int, dropping: Int) -> String {
    var line = buffer[..<end]
    if line.last == 0x0D { line.removeLast() }
    let text = String(decoding: line, as: UTF8.self)
    buffer.removeFirst(end + dropping)
    return text
  }

  private func fill() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(0, &bytes, bytes.count)
    if count > 0 { buffer += bytes[..<count] }
    if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) { isAtEnd = true }
  }
}
