internal import CSystem

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An open folder: everything below it is reached from its descriptor, through no link, across no
/// mount, and never by a path from the root that somebody could bend meanwhile.
public final class Folder: Sendable {
  let descriptor: Int32
  /// For messages: where it was when it was opened.
  public let path: String

  private init(descriptor: Int32, path: String) {
    (self.descriptor, self.path) = (descriptor, path)
  }

  deinit { close(descriptor) }

  /// Opens a folder by its path from the root. Links on the way are followed: they are how the
  /// user's home is laid out; below it none is.
  public convenience init(at path: String) throws(Trouble) {
    let descriptor = cs_open_folder(path)
    guard descriptor >= 0 else { throw Trouble(code: descriptor, path) }
    self.init(descriptor: descriptor, path: path)
  }

  /// The folder at the end of a way; no link, no other mount is on it.
  public func folder(_ way: FilePath) throws(Trouble) -> Folder {
    let flags = O_RDONLY | O_DIRECTORY | O_NONBLOCK
    return Folder(descriptor: try open(way, flags), path: place(way))
  }

  /// The same, but other mounts may be on the way: a home is often laid out over several.
  public func folderAcrossMounts(_ way: FilePath) throws(Trouble) -> Folder {
    let bytes = way.isEmpty ? [0x2E] : way.bytes
    let opened = withCString(bytes) { cs_open_folder_beneath(descriptor, $0) }
    guard opened >= 0 else { throw Trouble(code: opened, place(way)) }
    return Folder(descriptor: opened, path: place(way))
  }

  /// A folder in this one.
  public func folder(_ name: FileName) throws(Trouble) -> Folder { try folder(FilePath([name])) }

  /// The folder of that name, made with these permissions where there is none.
  func folder(_ name: FileName, making mode: UInt32) throws(Trouble) -> Folder {
    let code = withCString(name) { cs_make_folder(descriptor, $0, mode) }
    if code < 0 && -code != EEXIST { throw Trouble(code: code, place(name)) }
    return try folder(name)
  }

  /// Makes a folder that must not be there yet.
  func makeFolder(_ name: FileName, mode: UInt32) throws(Trouble) -> Folder {
    let code = withCString(name) { cs_make_folder(descriptor, $0, mode) }
    guard code >= 0 else { throw Trouble(code: code, place(name)) }
    return try folder(name)
  }

  /// What stands at the end of that way; nil for nothing.
  public func entry(_ way: FilePath) throws(Trouble) -> Entry? {
    guard let name = way.last else { return try own() }
    do throws(Trouble) {
      return try (way.names.count == 1 ? self : folder(way.parent)).entry(name)
    } catch {
      if error.kind == .missing { return nil }
      throw error
    }
  }

  /// What stands under a name; nil for nothing.
  public func entry(_ name: FileName) throws(Trouble) -> Entry? {
    var entry = cs_entry()
    let code = withCString(name) { cs_look(descriptor, $0, &entry) }
    if -code == ENOENT { return nil }
    guard code >= 0 else { throw Trouble(code: code, place(name)) }
    return Entry(entry)
  }

  /// The folder's own entry.
  public func own() throws(Trouble) -> Entry {
    var entry = cs_entry()
    let code = cs_look(descriptor, "", &entry)
    guard code >= 0 else { throw Trouble(code: code, path) }
    return Entry(entry)
  }

  /// What an open folder's mount has room for.
  public func space() throws(Trouble) -> Space {
    var space = cs_space()
    let code = cs_space(descriptor, &space)
    guard code >= 0 else { throw Trouble(code: code, path) }
    return Space(space)
  }

  func open(_ way: FilePath, _ flags: Int32, mode: UInt32 = 0) throws(Trouble) -> Int32 {
    let bytes = way.isEmpty ? [0x2E] : way.bytes
    let opened = withCString(bytes) { cs_open_beneath(descriptor, $0, flags, mode) }
    guard opened >= 0 else { throw Trouble(code: opened, place(way)) }
    return opened
  }

  /// Where something below is, for messages.
  public func place(_ way: FilePath) -> String { way.isEmpty ? path : path + "/" + way.text }
  func place(_ name: FileName) -> String { path + "/" + name.text }
}

/// Room on the mount that a folder is on.
public struct Space: Equatable, Sendable {
  /// What this user may still fill.
  public let freeBytes: UInt64
  /// What the file system holds in all.
  public let totalBytes: UInt64
  /// How many files can still be made.
  public let freeEntries: UInt64
  /// 0 where the file system has no fixed number of entries.
  public let totalEntries: UInt64
  /// Nothing on it can be changed.
  public let isReadOnly: Bool
  /// It is another machine's.
  public let isNetwork: Bool

  init(_ space: cs_space) {
    (freeBytes, totalBytes) = (space.free_bytes, space.total_bytes)
    (freeEntries, totalEntries) = (space.free_entries, space.total_entries)
    (isReadOnly, isNetwork) = (space.read_only, space.network)
  }
}

/// Calls with a text that C can read; it lives as long as the call.
func withCString<Result>(_ name: FileName, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
  withCString(name.bytes, body)
}

func withCString<Result>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
  (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
    // The buffer holds at least the closing NUL, so it has an address.
    guard let start = buffer.baseAddress else { preconditionFailure("an empty buffer") }
    return body(start)
  }
}
