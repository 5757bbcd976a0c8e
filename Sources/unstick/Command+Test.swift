import Flow
import Wizard

extension Subcommand {
  /// `unstick flow test`: the stories that a pack must tell.
  static let flowTest = Subcommand(
    name: ["flow", "test"], operand: .pack, operands: 0...1, options: [.format], heeds: [.pack],
    formats: ["text", "tap", "junit"],
    examples: [
      "unstick flow test mypack", "unstick flow test mypack --format junit > results.xml",
    ],
    statuses: [.fine, .problems, .usage]
  ) { invocation throws(Failure) in
    let format = try invocation.format()
    let pack = try LoadedPack.sound(invocation)
    let index = PackIndex(pack)
    let rehearsals = pack.scenarios.map { Rehearsal($0, through: index) }
    let report = RehearsalReport(rehearsals, invocation.words)
    switch format {
    case "tap": Output.standard.line(report.tap)
    case "junit": Output.standard.line(report.junit(pack: pack.name))
    default: Output.standard.line(report.text)
    }
    return rehearsals.allSatisfy(\.slips.isEmpty) ? .fine : .problems
  }
}

extension LoadedPack {
  /// The wanted pack, if it checks; its complaints go to standard error otherwise.
  static func sound(_ invocation: Invocation) throws(Failure) -> Pack {
    let loaded = try wanted(invocation).checked
    if let pack = loaded.pack, loaded.errors.isEmpty { return pack }
    var text = ComplaintText(
      words: invocation.words,
      complaintWords: Speech.complaintWords(invocation.words, for: loaded.complaints),
      files: loaded.files, folder: loaded.folder)
    Output.error.line(text.report(loaded.complaints))
    throw Failure(
      "failure.pack-does-not-check",
      [
        "path": invocation.operands.first ?? invocation.options[.pack] ?? "",
        "count": invocation.words["complaint.errors", count: loaded.errors.count],
      ])
  }
}
