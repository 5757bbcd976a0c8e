import Flow
import Remedy
import Terminal
import Wizard

/// Puts a conversation, the line mode and the machine together.
struct Session {
  let invocation: Invocation
  let pack: Pack
  /// Keeps the session on the disk; nil where that cannot be.
  var keeper: Keeper?
  private let language: String

  init(_ invocation: Invocation, _ pack: Pack) throws(Failure) {
    (self.invocation, self.pack) = (invocation, pack)
    language = try Self.language(invocation, pack)
  }

  /// The computer at hand; nil where another one is coached, and where nothing here can be looked at.
  func host() -> Remedy.Host? { Self.isAboutThisComputer(invocation) ? home() : nil }

  /// The same, also where the session is about another one: what is kept is kept here.
  func home() -> Remedy.Host? {
    guard let app = try? profile() else { return nil }
    let wording = Wording(words: invocation.words, index: PackIndex(pack), app: app)
    return try? Machine.open(invocation, app, wording)
  }

  static func isAboutThisComputer(_ invocation: Invocation) -> Bool {
    let options = invocation.options
    return !options.has(.handsOff) && (options[.os] ?? Surroundings.system) == Surroundings.system
  }

  /// Says the first line before anything that takes time.
  static func greet(_ words: Words) {
    let lines = [words["greeting", ["version": Program.version]], words["greeting.how"]]
    let wrapped = lines.flatMap { $0.wrapped(to: Surroundings.columns) }
    Console.say(wrapped.joined(separator: "\n") + "\n")
  }

  /// What a conversation has to know of it.
  static func workplace(_ host: Remedy.Host?) -> Workplace? {
    host.map { Workplace(home: $0.home, reason: Surroundings.reason) }
  }

  /// The symptom of that name; nil for none.
  func symptom(_ name: String?) throws(Failure) -> Chart? {
    guard let name else { return nil }
    if let chart = pack.symptoms.first(where: { $0.id.text == name }) { return chart }
    throw Failure.unknownWord(
      name, among: pack.symptoms.map(\.id.text), "failure.unknown-symptom")
  }

  func runPlainly(
    _ conversation: Conversation, on host: Remedy.Host?, after effects: [Effect]
  ) {
    let console = Console()
    let world = Console.world(Edge(host: host)) { [keeper] conversation in
      keeper?.take(conversation)
      return switch console.listen() {
      case .line(let line): .line(line)
      case .end, .silence: .end
      }
    }
    var session = PlainSession(conversation, world)
    session.run(after: effects)
    keeper?.finish()
  }

  /// - Parameter workplace: the computer at hand, if the session is about it.
  func conversation(
    at workplace: Workplace?, speaking words: Words? = nil
  ) throws(Failure) -> Conversation {
    let app = try profile()
    let wording = Wording(
      words: words ?? Speech.words(language, Speech.session), index: PackIndex(pack), app: app)
    let languages = Self.languages(pack).filter { $0 != Pseudo.language }
    var setting = Conversation.Setting(given: given(app), languages: languages) {
      Speech.words($0, Speech.session)
    }
    setting.workplace = workplace
    setting.secrets = Surroundings.secrets + [workplace?.ownerName].compactMap(\.self)
    setting.isShared = invocation.options.has(.share)
    setting.version = Program.version
    setting.clock = { Remedy.Host.time }
    return Conversation(wording, setting)
  }

  func profile() throws(Failure) -> AppProfile? {
    let wanted = invocation.options[.app]
    if let app = pack.apps.first(where: { $0.id.text == wanted }) { return app }
    // A setting is a wish, which another pack may not know.
    guard let wanted = invocation.options.said(.app) else { return pack.apps.first }
    throw Failure.unknownWord(wanted, among: pack.apps.map(\.id.text), "failure.unknown-app")
  }

  /// What is known before the first question.
  private func given(_ app: AppProfile?) -> [FactID: Flow.Value] {
    let own = Surroundings.system
    let system = invocation.options[.os] ?? own
    var given: [FactID: Flow.Value] = [
      .system: .choice(ChoiceID(system)), .coached: .flag(system != own),
    ]
    if let app, let first = pack.texts.languages.first {
      given[.app] = .text(pack.texts[app.title, first]?.source ?? app.id.text)
    }
    return given
  }

  /// The program's own languages, then those that only the pack speaks.
  private static func languages(_ pack: Pack) -> [String] {
    Speech.known + pack.texts.languages.map(\.text).filter { !Speech.known.contains($0) }
  }

  private static func language(_ invocation: Invocation, _ pack: Pack) throws(Failure) -> String {
    let known = languages(pack)
    let wish = LanguageChoice.wish(
      option: invocation.options[.lang], environment: Surroundings.environment)
    if let found = wish.flatMap({ LanguageChoice.match($0, among: known) }) { return found }
    if let asked = invocation.options.said(.lang) {
      throw Failure.unknownWord(asked, among: known, "failure.unknown-language")
    }
    return "en"
  }
}

extension Workplace {
  /// Whose home it is, where its place says so.
  fileprivate var ownerName: Mask.Secret? {
    let names = home.split(separator: "/")
    guard names.count > 1, ["home", "Users"].contains(names[names.count - 2]) else { return nil }
    return Mask.Secret(.person, String(names[names.count - 1]))
  }
}

extension Session {
  /// The pack for a session: one that checks, or none.
  ///
  /// - Parameter portion: of the one inside the program; another is checked, so all of it is read.
  static func pack(
    _ invocation: Invocation, only portion: Pack.Portion = .whole
  ) throws(Failure) -> Pack {
    Learned.apply(to: try ownPack(invocation, only: portion), invocation).0
  }

  /// The same, as its author wrote it.
  static func ownPack(
    _ invocation: Invocation, only portion: Pack.Portion = .whole
  ) throws(Failure) -> Pack {
    guard let path = invocation.options[.pack] else {
      // It was checked when the program was built.
      guard let pack = LoadedPack.builtIn(only: portion).pack else {
        throw Failure("failure.no-built-in-pack", status: .ourFault)
      }
      return pack
    }
    let loaded = try LoadedPack.at(path).checked
    guard let pack = loaded.pack, loaded.errors.isEmpty else {
      let words = Speech.words(invocation.language)
      throw Failure(
        "failure.pack-does-not-check",
        ["path": path, "count": words["complaint.errors", count: loaded.errors.count]])
    }
    return pack
  }
}
