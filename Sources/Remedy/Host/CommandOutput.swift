#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One pipe of a running program, read as it fills, kept up to a limit.
struct CommandOutput {
  /// Negative once the program closed its end.
  private(set) var descriptor: Int32
  private(set) var bytes: [UInt8] = []
  private(set) var isCut = false
  private let limit: Int
  /// Up to where lines were taken.
  private var taken = 0

  init(_ descriptor: Int32, _ limit: Int) { (self.descriptor, self.limit) = (descriptor, limit) }

  var isOpen: Bool { descriptor >= 0 }

  /// Takes what is there now, at most a mebibyte, so that a flood on one pipe starves nobody.
  mutating func read() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    for _ in 0..<16 where isOpen {
      let count = readOnce(descriptor, &buffer)
      if count > 0 { take(buffer[..<count]) } else if count == 0 { close() } else { return }
    }
  }

  /// Takes what is left after the program's end, and closes.
  mutating func readRest() {
    read()
    close()
  }

  /// The next whole line that was not taken yet, without its end.
  mutating func nextLine() -> ArraySlice<UInt8>? {
    guard let end = bytes[taken...].firstIndex(of: 0x0A) else { return nil }
    defer { taken = end + 1 }
    return bytes[taken..<end]
  }

  private mutating func take(_ new: ArraySlice<UInt8>) {
    let room = limit - bytes.count
    bytes += new.prefix(max(room, 0))
    if new.count > room { isCut = true }
  }

  private mutating func close() {
    if isOpen { closeDescriptor(descriptor) }
    descriptor = -1
  }
}

/// Negative where there is nothing to read now; 0 at the end and after any real trouble.
private func readOnce(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count >= 0 { return count }
    if errno == EINTR { continue }
    return errno == EAGAIN ? -1 : 0
  }
}

private func closeDescriptor(_ descriptor: Int32) { _ = close(descriptor) }
