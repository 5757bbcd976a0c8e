import Flow

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of the user's own wishes, in `~/.config/unstick`.
enum UserFile {
  /// What is longer is no list of wishes.
  private static let longest = 64 * 1024

  /// Nil where there is none; looked for with one call.
  static func read(_ name: String, _ options: Options) -> SourceFile? {
    guard let folder = folder(of: options[.home]), let bytes = bytes(at: folder + "/" + name) else {
      return nil
    }
    return SourceFile(path: name, bytes: bytes)
  }

  /// Where such files lie.
  ///
  /// - Parameter home: somebody else's, when it was given.
  static func folder(of home: String?) -> String? {
    if let home { return home + "/.config/unstick" }
    if let folder = Surroundings.environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return folder + "/unstick"
    }
    return Surroundings.environment("HOME").flatMap {
      $0.hasPrefix("/") ? $0 + "/.config/unstick" : nil
    }
  }

  /// What a small file holds; nil where there is none, or something else.
  static func bytes(at path: String) -> [UInt8]? {
    // A pipe or a device in its place would keep the start waiting.
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= longest
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: longest)
    let count = systemRead(file, &bytes, bytes.count)
    return count >= 0 ? Array(bytes[..<count]) : nil
  }
}

private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, bytes, count)
}
