import Flow
import Wizard

extension Subcommand {
  /// `unstick flow texts --lang TAG`: the texts that a language lacks, ready to fill in.
  static let flowTexts = Subcommand(
    name: ["flow", "texts"], operand: .pack, operands: 0...1, heeds: [.pack],
    examples: ["unstick flow texts mypack --lang de >> mypack/locales/de.yaml"]
  ) {
    invocation throws(Failure) in
    let loaded = try LoadedPack.wanted(invocation)
    guard let pack = loaded.pack, let first = pack.texts.languages.first else {
      throw Failure("failure.pack-unreadable", ["path": loaded.folder])
    }
    guard let tag = invocation.options.said(.lang) else {
      throw Failure("failure.texts-need-language")
    }
    // In the order in which the pack's files say them, so that a translator reads a story.
    for id in pack.texts.ids where pack.texts.text(id, exactlyIn: Language(tag)) == nil {
      let source = pack.texts[id, first]?.source ?? ""
      Output.standard.line("\(id.text): \(JSON.string(source).text)")
    }
    return .fine
  }
}
