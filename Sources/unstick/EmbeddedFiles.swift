internal import CResources
internal import Flow

/// The files that the program carries inside itself: the default pack and its own words.
enum EmbeddedFiles {
  /// The files below a folder such as `packs/notion`, with paths from there; nothing else is copied.
  static func below(_ folder: String) -> [SourceFile] {
    let beginning = folder + "/"
    return (0..<cresources_count()).compactMap { index in
      let path = String(cString: cresources_path(index))
      guard path.hasPrefix(beginning) else { return nil }
      return SourceFile(path: String(path.dropFirst(beginning.count)), bytes: bytes(of: index))
    }
  }

  /// One file, by its whole path below `Resources/`.
  static func file(_ path: String) -> SourceFile? {
    (0..<cresources_count())
      .first { String(cString: cresources_path($0)) == path }
      .map { SourceFile(path: path, bytes: bytes(of: $0)) }
  }

  /// The array behind the pointer is constant data that long, for as long as the program runs.
  private static func bytes(of index: Int32) -> [UInt8] {
    Array(UnsafeBufferPointer(start: cresources_bytes(index), count: cresources_length(index)))
  }
}
