internal import CSystem

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Copies single files from folder to folder.
extension Folder {
  /// Copies a regular file, in the file system's own shared form where it has one. What it was like
  /// just before the copy.
  @discardableResult
  func copyFile(
    _ name: FileName, to folder: Folder, as new: FileName, atMost limit: Int64, mode: UInt32 = 0o600
  ) throws(Trouble) -> Entry {
    let source = try openFile(FilePath([name]))
    defer { close(source) }
    var found = cs_entry()
    let code = cs_look(source, "", &found)
    guard code >= 0 else { throw Trouble(code: code, place(name)) }
    guard found.size <= limit else { throw Trouble(.tooLarge, place(name)) }
    let target = try folder.open(FilePath([new]), O_WRONLY | O_CREAT | O_EXCL, mode: mode)
    defer { close(target) }
    let copied = cs_copy(source, target)
    guard copied >= 0 else { throw Trouble(code: copied, place(name)) }
    return Entry(found)
  }

  /// Gives a regular file a second name elsewhere on its mount.
  func linkFile(_ name: FileName, to folder: Folder, as new: FileName) throws(Trouble) {
    let code = withCString(name) { name in
      withCString(new) { cs_link(descriptor, name, folder.descriptor, $0) }
    }
    guard code >= 0 else { throw Trouble(code: code, place(name)) }
  }

  /// Makes what was written to a file outlive a power cut.
  func syncFile(_ name: FileName) throws(Trouble) {
    let file = try openFile(FilePath([name]))
    defer { close(file) }
    let code = cs_sync(file)
    guard code >= 0 else { throw Trouble(code: code, place(name)) }
  }
}

extension Entry {
  /// Nobody wrote to it between two looks.
  func isUntouched(since earlier: Entry) -> Bool {
    identity == earlier.identity && size == earlier.size && modified == earlier.modified
  }
}

extension Folder {
  /// The first bytes of a regular file.
  func beginning(_ way: FilePath, _ count: Int) throws(Trouble) -> [UInt8] {
    let file = try openFile(way)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = pread(file, &bytes, count, 0)
    guard got >= 0 else { throw Trouble(code: errno, place(way)) }
    return Array(bytes.prefix(got))
  }
}
