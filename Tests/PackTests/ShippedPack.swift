import Flow
import Foundation
import Wizard

/// The pack that the program carries, read from its folder.
enum ShippedPack {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func files() throws -> [SourceFile] {
    let folder = root.appending(path: "Resources/packs/notion")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map { path in
      SourceFile(path: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
    }
  }

  static func read() throws -> PackIndex {
    let (pack, complaints) = Pack.read(files: try files(), catalogue: .library)
    guard let pack, complaints.isEmpty else { throw Unsound(complaints: complaints) }
    return PackIndex(pack)
  }

  struct Unsound: Error { let complaints: [Complaint] }
}
