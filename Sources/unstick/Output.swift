#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where text goes: straight to a descriptor, so that nothing waits in a buffer.
struct Output: Sendable {
  static let standard = Output(descriptor: 1)
  static let error = Output(descriptor: 2)

  let descriptor: Int32

  /// A new file that only its owner can read: never over one that is there, never through a link.
  /// Nil with the reason in `errno`.
  static func newFile(_ path: String) -> Output? {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    return file < 0 ? nil : Output(descriptor: file)
  }

  /// Writes it all; false where nobody takes it any more.
  @discardableResult
  func write(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBytes(write) }

  private func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var start = 0
    while start < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
      let count = systemWrite(descriptor, rest.baseAddress, rest.count)
      if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }

  func line(_ text: String) { write(text + "\n") }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
