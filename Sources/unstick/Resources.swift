import CResources
import Flow

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files that the program carries inside itself: the default pack and its own words.
enum Resources {
  /// The file at that path below `Resources/`.
  static func file(_ path: String) -> SourceFile? {
    // Compared as they stand: making a string of each path would cost the first line time.
    let number = path.withCString { path in
      (0..<cresources_count()).first { strcmp(cresources_path($0), path) == 0 }
    }
    return number.map { SourceFile(path: path, bytes: bytes($0)) }
  }

  /// The files below that folder, their paths relative to it, or those that are wanted.
  static func files(
    below folder: String, where isWanted: (String) -> Bool = { _ in true }
  ) -> [SourceFile] {
    (0..<cresources_count()).compactMap { index in
      let path = path(index)
      guard path.hasPrefix(folder + "/") else { return nil }
      let name = String(path.dropFirst(folder.count + 1))
      return isWanted(name) ? SourceFile(path: name, bytes: bytes(index)) : nil
    }
  }

  /// The languages that the program itself speaks.
  static var languages: [String] {
    (0..<cresources_count()).compactMap { index in
      let parts = path(index).split(separator: "/")
      guard parts.count == 3, parts[0] == "locales", parts[2] == "screens.yaml" else { return nil }
      return String(parts[1])
    }
  }

  private static func path(_ index: Int32) -> String {
    // The table is constant data of this program, and its paths end with a NUL.
    cresources_path(index).map { String(cString: $0) } ?? ""
  }

  private static func bytes(_ index: Int32) -> [UInt8] {
    Array(UnsafeBufferPointer(start: cresources_bytes(index), count: cresources_length(index)))
  }
}
