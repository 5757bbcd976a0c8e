import Flow
import Wizard

extension Subcommand {
  /// `unstick flow check`: every complaint about a pack.
  static let flowCheck = Subcommand(
    name: ["flow", "check"], operand: .pack, operands: 0...1, options: [.format, .json],
    heeds: [.pack], formats: ["text", "json", "sarif"],
    examples: [
      "unstick flow check mypack",
      "unstick flow check mypack/flows/loading.yaml --format sarif > check.sarif",
    ], wordFiles: ["screens"]
  ) { invocation throws(Failure) in
    let format = try invocation.format()
    let loaded = try LoadedPack.wanted(invocation).checked
    let words = Speech.complaintWords(invocation.words, for: loaded.complaints)
    switch format {
    case "json": Output.standard.line(CheckReport(loaded, words).json.text)
    case "sarif":
      let sarif = Sarif(
        complaintWords: words, files: loaded.files, folder: loaded.folder,
        version: Program.version)
      Output.standard.line(sarif.document(loaded.complaints).text)
    default:
      var text = ComplaintText(
        words: invocation.words, complaintWords: words, files: loaded.files,
        folder: loaded.folder)
      Output.standard.line(text.report(loaded.complaints))
    }
    return loaded.errors.isEmpty ? .fine : .usage
  }
}

extension Invocation {
  /// `--format`, or the first of the formats; `--json` is short for one of them.
  func format() throws(Failure) -> String {
    if options.has(.json) { return "json" }
    let known = command.formats
    guard let wanted = options[.format] else { return known[0] }
    guard known.contains(wanted) else {
      throw Failure.unknownWord(
        wanted, among: known, "failure.unknown-format", ["command": command.title])
    }
    return wanted
  }
}

/// The complaints about a pack as JSON.
struct CheckReport {
  private let loaded: LoadedPack
  private let words: ComplaintWords

  init(_ loaded: LoadedPack, _ words: ComplaintWords) {
    (self.loaded, self.words) = (loaded, words)
  }

  var json: JSON {
    [
      "schema": 1, "pack": pack, "errors": .int(loaded.errors.count),
      "warnings": .int(loaded.complaints.count - loaded.errors.count),
      "complaints": .array(
        loaded.complaints.sorted { ($0.place, $0.code) < ($1.place, $1.code) }.map(complaint)),
    ]
  }

  private var pack: JSON {
    guard let pack = loaded.pack else { return .null }
    return ["name": .string(pack.name), "version": .string(pack.version.description)]
  }

  private func complaint(_ complaint: Complaint) -> JSON {
    let place = complaint.place
    let file = loaded.files.indices.contains(Int(place.file)) ? loaded.files[Int(place.file)] : nil
    return [
      "code": .string(complaint.code.rawValue),
      "severity": .string(complaint.code.severity.rawValue), "file": JSON(file?.path),
      "line": place.line == 0 ? .null : .int(Int(place.line)),
      "column": place.line == 0 ? .null : .int(Int(place.column)),
      "message": .string(words.sentence(complaint)), "suggestion": JSON(complaint.suggestion),
      "why": .string(words.why(complaint.code)),
    ]
  }
}
