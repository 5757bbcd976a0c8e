import Flow
import Foundation
import Wizard

/// The shipped pack, for the targets that walk.
enum Packs {
  static let notion: PackIndex = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Resources/packs/notion").standardizedFileURL
    let names = FileManager.default.subpaths(atPath: root.path) ?? []
    let files = names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
      let data = try? Data(contentsOf: root.appending(path: name))
      return SourceFile(path: name, bytes: Array(data ?? Data()))
    }
    guard let pack = Pack.read(files: files, catalogue: .library).pack else {
      preconditionFailure("the shipped pack cannot be read")
    }
    return PackIndex(pack)
  }()
}
