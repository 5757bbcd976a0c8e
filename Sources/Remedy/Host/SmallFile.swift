#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Files of the system itself, outside of anybody's home. Some of them have no size, so they are
/// read until they end.
enum SmallFile {
  /// Nil for what is no regular file, cannot be read, or is longer than that.
  static func bytes(_ path: String, atMost limit: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var found = stat()
    guard fstat(file, &found) == 0, found.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count <= limit {
      let count = read(file, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
    return nil
  }

  static func text(_ path: String, atMost limit: Int) -> String? {
    bytes(path, atMost: limit).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether there is something, whatever links lead to it.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Where a path leads in the end, without links; nil where that is nowhere.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
