import Flow
import Terminal
import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Subcommand {
  /// `unstick [SYMPTOM]`: the session itself.
  static let wizard = Subcommand(name: [], operands: 0...1) { invocation throws(Failure) in
    try Session(invocation).run(at: invocation.operands.first)
    return .fine
  }
}

/// Puts a conversation, the line mode and the machine together.
struct Session {
  private let invocation: Invocation
  private let pack: Pack
  private let language: String

  /// Says the first line before anything that takes time.
  init(_ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    let words = invocation.words
    _ = Self.write(
      words["greeting", ["version": Program.version]] + "\n" + words["greeting.how"] + "\n")
    pack = try Self.usablePack(invocation)
    language = try Self.language(invocation, pack)
  }

  func run(at symptom: String?) throws(Failure) {
    var conversation = try conversation()
    var effects: [Effect] = []
    if let symptom {
      guard let chart = pack.symptoms.first(where: { $0.id.text == symptom }) else {
        throw Failure.unknownWord(
          symptom, among: pack.symptoms.map(\.id.text), "failure.unknown-symptom")
      }
      effects = conversation.begin(chart.id)
    }
    run(conversation, effects)
  }

  private func run(_ conversation: Conversation, _ effects: [Effect]) {
    var session = PlainSession(conversation, Self.world)
    session.run(after: effects)
  }

  private func conversation() throws(Failure) -> Conversation {
    let app = try app()
    let index = PackIndex(pack)
    let wording = Wording(words: Speech.words(language), index: index, app: app)
    let languages =
      Speech.known.filter { $0 != Pseudo.language }
      + pack.texts.languages.map(\.text).filter { !Speech.known.contains($0) }
    return Conversation(
      wording,
      Conversation.Setting(given: given(app), languages: languages) { Speech.words($0) })
  }

  private func app() throws(Failure) -> AppProfile? {
    guard let wanted = invocation.options[.app] else { return pack.apps.first }
    if let app = pack.apps.first(where: { $0.id.text == wanted }) { return app }
    throw Failure.unknownWord(wanted, among: pack.apps.map(\.id.text), "failure.unknown-app")
  }

  /// What is known before the first question.
  private func given(_ app: AppProfile?) -> [FactID: Value] {
    let own = Surroundings.system
    let system = invocation.options[.os] ?? own
    var given: [FactID: Value] = [
      .system: .choice(ChoiceID(system)), .coached: .flag(system != own),
    ]
    if let app, let first = pack.texts.languages.first {
      given[.app] = .text(pack.texts[app.title, first]?.source ?? app.id.text)
    }
    return given
  }
}

extension Session {
  private static func usablePack(_ invocation: Invocation) throws(Failure) -> Pack {
    guard let path = invocation.options[.pack] else {
      guard let pack = LoadedPack.builtIn().pack else {
        throw Failure("failure.no-built-in-pack", status: .ourFault)
      }
      return pack
    }
    let loaded = try LoadedPack.at(path).checked
    guard let pack = loaded.pack, loaded.errors.isEmpty else {
      throw Failure(
        "failure.pack-does-not-check",
        ["path": path, "count": invocation.words["complaint.errors", count: loaded.errors.count]])
    }
    return pack
  }

  private static func language(_ invocation: Invocation, _ pack: Pack) throws(Failure) -> String {
    let known = Speech.known + pack.texts.languages.map(\.text)
    let wish = LanguageChoice.wish(
      option: invocation.options[.lang], environment: Surroundings.environment)
    if let found = wish.flatMap({ LanguageChoice.match($0, among: known) }) { return found }
    if let asked = invocation.options[.lang] {
      throw Failure.unknownWord(asked, among: known, "failure.unknown-language")
    }
    return "en"
  }

  /// Typographic marks become plain ones where the locale cannot show them.
  private static func write(_ text: String) -> Bool {
    Output.standard.write(Surroundings.speaksUTF8 ? text : text.typewritten)
  }

  private static var world: PlainSession.World {
    let input = LineInput()
    return PlainSession.World(
      width: { Surroundings.columns },
      write: { write($0) },
      listen: { _ in
        guard let line = input.next() else { return .end }
        // Without a terminal nobody sees what was typed: the transcript shows it.
        if isatty(0) == 0 { _ = write(line.sanitised + "\n") }
        return .line(line)
      },
      perform: { effect in
        switch effect {
        // There is no library yet to run them.
        case .runProbes(let probes): .cannotRun(probes)
        case .leave: nil
        }
      })
  }
}
