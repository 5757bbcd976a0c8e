import Flow
import Wizard

/// A pack with the files that it was read from.
struct LoadedPack {
  let pack: Pack?
  let files: [SourceFile]
  let complaints: [Complaint]
  /// What the files' paths are relative to, for messages; empty for the pack inside the program.
  let folder: String

  var errors: [Complaint] { complaints.filter { $0.code.severity == .error } }

  /// The pack inside the program.
  static func builtIn(only portion: Pack.Portion = .whole) -> LoadedPack {
    let files = Resources.files(below: "packs/notion")
    let (pack, complaints) = Pack.read(files: files, catalogue: .library, only: portion)
    return LoadedPack(pack: pack, files: files, complaints: complaints, folder: "")
  }

  /// The pack in a folder, or the one that a file belongs to.
  static func at(_ path: String) throws(Failure) -> LoadedPack {
    let root = PackFolder.enclosing(path)
    let folder = try PackFolder(root)
    let (pack, complaints) = Pack.read(files: folder.files, catalogue: .library)
    return LoadedPack(
      pack: pack, files: folder.files, complaints: folder.complaints + complaints,
      folder: root == "." ? "" : root + "/")
  }

  /// The pack that a command is about: its own path, else `--pack`, else the one inside.
  static func wanted(_ invocation: Invocation) throws(Failure) -> LoadedPack {
    guard let path = invocation.operands.first ?? invocation.options[.pack] else {
      return builtIn()
    }
    return try at(path)
  }

  /// The same with what the checker proves; of flows that could not be read whole, only names.
  var checked: LoadedPack {
    LoadedPack(pack: pack, files: files, complaints: complaints + proofs, folder: folder)
  }

  private var proofs: [Complaint] {
    pack?.complaints(against: .library, in: files, after: complaints) ?? []
  }
}
