#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file of the system's own, such as `/etc/hosts`: links and mounts on the way are its affair.
enum SystemFile {
  /// The beginning of a regular file as text; nil where there is none, or it may not be read.
  static func text(_ path: String, atMost limit: Int = 4 << 20) -> String? {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var entry = stat()
    guard fstat(file, &entry) == 0, entry.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let count = read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[..<min(count, limit - bytes.count)]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
