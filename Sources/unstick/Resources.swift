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
    files(named: folder + "/").compactMap { index in
      let name = String(path(index).dropFirst(folder.count + 1))
      return isWanted(name) ? SourceFile(path: name, bytes: bytes(index)) : nil
    }
  }

  /// The languages that the program itself speaks.
  static let languages: [String] =
    files(named: "locales/").compactMap { index in
      let parts = path(index).split(separator: "/")
      return parts.count == 3 && parts[2] == "screens.yaml" ? String(parts[1]) : nil
    }

  /// The numbers of the files whose paths begin so, compared as they stand.
  private static func files(named beginning: String) -> [Int32] {
    beginning.withCString { beginning in
      let count = strlen(beginning)
      return (0..<cresources_count()).filter { strncmp(cresources_path($0), beginning, count) == 0 }
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
