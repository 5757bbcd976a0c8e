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

  /// The next line without its end; nil at the end of the input.
  func next() -> String? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) { return take(upTo: end, dropping: 1) }
      if isAtEnd { return buffer.isEmpty ? nil : take(upTo: buffer.count, dropping: 0) }
      fill()
      if buffer.count > Self.longestLine, !buffer.contains(0x0A) {
        buffer.removeLast(buffer.count - Self.longestLine)
      }
    }
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
