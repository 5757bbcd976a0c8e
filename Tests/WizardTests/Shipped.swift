import Flow

@testable import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files that the program ships.
enum Shipped {
  static let resources: String = {
    let folders = #filePath.split(separator: "/").dropLast(3)
    return "/" + folders.joined(separator: "/") + "/Resources"
  }()

  static func words(_ language: String) -> Words {
    let isOwn = language != "en" && language != Pseudo.language
    return Words(
      language: language, own: phrases(isOwn ? language : "en"),
      english: isOwn ? phrases("en") : [:])
  }

  static let wordFiles = [
    "start", "screens", "help", "guide", "catalogue", "library", "evidence", "memory",
  ]

  static func phrases(
    _ language: String, _ files: [String] = wordFiles
  ) -> [String: Phrase] {
    files.reduce(into: [:]) { table, name in
      let file = file("locales/\(language)/\(name).yaml")
      table.merge(Words.phrases(in: file)) { _, new in new }
    }
  }

  static func file(_ path: String) -> SourceFile {
    SourceFile(path: path, bytes: bytes(resources + "/" + path))
  }

  static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }
}
