internal import CSystem

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Folder {
  /// The names in the folder, in the order of their bytes; at most `limit`.
  public func names(atMost limit: Int = 100_000) throws(Trouble) -> [FileName] {
    var found = Listing(limit: limit)
    let code = withUnsafeMutablePointer(to: &found) { found in
      cs_list(
        descriptor,
        { context, name, length in
          // The context is the listing above, and outlives this call; the name is `length` long.
          guard let context, let name else { return false }
          let bytes = UnsafeRawBufferPointer(start: name, count: Int(length))
          return context.assumingMemoryBound(to: Listing.self).pointee.take(bytes)
        }, found)
    }
    guard code >= 0 else { throw Trouble(code: code, path) }
    return found.names.sorted()
  }

  /// The contents of a regular file; a pipe or a device is never opened to be read.
  public func contents(_ way: FilePath, atMost limit: Int) throws(Trouble) -> [UInt8] {
    let file = try openFile(way)
    defer { close(file) }
    return try Self.bytes(of: file, atMost: limit, at: place(way))
  }

  /// The last bytes of a regular file.
  public func tail(_ way: FilePath, atMost limit: Int) throws(Trouble) -> [UInt8] {
    let file = try openFile(way)
    defer { close(file) }
    let end = lseek(file, 0, SEEK_END)
    _ = lseek(file, max(0, end - off_t(limit)), SEEK_SET)
    // It may grow meanwhile; what is added after this is left out.
    return try Self.bytes(of: file, atMost: limit, at: place(way), cutting: true)
  }

  /// Opens a regular file to read it.
  func openFile(_ way: FilePath) throws(Trouble) -> Int32 {
    try regular(try open(way, O_RDONLY | O_NONBLOCK | O_NOCTTY), way)
  }

  /// Opens a regular file to write at its end, making it where there is none.
  func openFile(appendingTo way: FilePath, mode: UInt32) throws(Trouble) -> Int32 {
    try regular(try open(way, O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK, mode: mode), way)
  }

  private func regular(_ file: Int32, _ way: FilePath) throws(Trouble) -> Int32 {
    var entry = cs_entry()
    let code = cs_look(file, "", &entry)
    if code >= 0, Entry(entry).type == .file { return file }
    close(file)
    throw code < 0 ? Trouble(code: code, place(way)) : Trouble(.notAFile, place(way))
  }

  /// Where a link points to, as it stands there.
  public func target(ofLink name: FileName) throws(Trouble) -> [UInt8] {
    var target = [CChar](repeating: 0, count: 4096)
    let count = withCString(name) {
      cs_read_link(descriptor, $0, &target, UInt32(target.count))
    }
    guard count >= 0 else { throw Trouble(code: count, place(name)) }
    return target.prefix(Int(count)).map { UInt8(bitPattern: $0) }
  }

  private static func bytes(
    of file: Int32, atMost limit: Int, at place: String, cutting: Bool = false
  ) throws(Trouble) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw Trouble(code: errno, place) }
      if count == 0 { return bytes }
      if bytes.count + count > limit {
        guard cutting else { throw Trouble(.tooLarge, place) }
        return bytes + buffer[..<(limit - bytes.count)]
      }
      bytes += buffer[..<count]
    }
  }
}

private struct Listing {
  let limit: Int
  var names: [FileName] = []

  init(limit: Int) { self.limit = limit }

  mutating func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard names.count < limit else { return false }
    if let name = FileName(bytes: bytes) { names.append(name) }
    return true
  }
}
