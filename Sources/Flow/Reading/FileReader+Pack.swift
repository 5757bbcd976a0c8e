/// What `pack.yaml` says: everything that the other files refer to.
struct PackHead {
  var name = ""
  var version = Version(0, 0, 0)
  var engine = Pack.engine
  var languages: [Language] = ["en"]
  var title: TextID = "title"
  var about: TextID?
  var symptoms: [(id: ChartID, place: Place)] = []
  var facts: [Fact] = []
  var causes: [Cause] = []
  var evidence: [Evidence] = []
  var manualChecks: [ProbeID: ManualCheck] = [:]
  var tables: [Table] = []
}

extension FileReader {
  func packHead() -> PackHead {
    var head = PackHead()
    guard var fields = Fields(self, 0) else { return head }
    head.name = (name(fields.require(.pack), .pack) as Name<Pack>?)?.text ?? ""
    head.version = version(fields.require(.version)) ?? head.version
    head.engine = engine(fields.require(.engine))
    head.languages = languages(fields.require(.languages))
    ledger.texts = Texts(languages: head.languages)
    ledger.texts.reserve(ledger.expectedTexts)
    systems(fields.take(.systems))
    sharedTexts(fields.take(.texts))
    head.facts = facts(fields.take(.facts))
    head.title = text(fields.require(.title), .title, as: "title") ?? head.title
    head.about = fields.take(.about).flatMap { text($0, .about, as: "about", paragraphs: true) }
    head.symptoms = list(fields.require(.symptoms), .symptoms) { item in
      (name(item, .symptoms) as ChartID?).map { ($0, document.place(item)) }
    }
    head.causes = fields.take(.causes).map(causes) ?? []
    head.evidence = fields.take(.evidence).map(evidence) ?? []
    head.manualChecks = fields.take(.probes).map(manualChecks) ?? [:]
    head.tables = fields.take(.tables).map(tables) ?? []
    fields.finish()
    return head
  }

  private func version(_ item: Int?) -> Version? {
    guard let word = word(item, .version), let item else { return nil }
    let numbers = word.split(separator: ".", omittingEmptySubsequences: false).map { part in
      part.count <= 4 && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == 3, let major = numbers[0], let minor = numbers[1], let patch = numbers[2]
    else {
      complain(.badVersion, item, ["found": word])
      return nil
    }
    return Version(major, minor, patch)
  }

  private func engine(_ item: Int?) -> Int {
    guard let engine = number(item, .engine, in: 1...9999), let item else { return Pack.engine }
    if engine > Pack.engine {
      complain(.newerEngine, item, ["found": String(engine), "expected": String(Pack.engine)])
    }
    return engine
  }

  private func languages(_ item: Int?) -> [Language] {
    var languages: [Language] = []
    for (language, entry) in list(item, .languages, { self.language($0) }) {
      if languages.contains(language) {
        complain(.duplicateName, entry, ["name": language.text])
      } else {
        languages.append(language)
      }
    }
    if languages.isEmpty, let item { complain(.missingKey, item, ["field": "languages"]) }
    return languages.isEmpty ? ["en"] : languages
  }

  private func language(_ item: Int) -> (Language, Int)? {
    guard let word = word(item, .languages) else { return nil }
    guard Language.isTag(word) else {
      complain(.badLanguage, item, ["found": word])
      return nil
    }
    return (Language(word), item)
  }

  private func systems(_ item: Int?) {
    guard let item else { return }
    let systems = list(item, .systems) { oneOf(System.self, $0, .systems) }
    if !systems.isEmpty { ledger.systems = systems.map { ChoiceID($0.rawValue) } }
  }

  private func sharedTexts(_ item: Int?) {
    guard let item else { return }
    // Facts are read after the texts, since facts' words may be shared; holes are looked at here
    // against the facts' names alone.
    let _: [Void] = named(item, .texts) { (name: Name<Text>, _, _) in
      ledger.sharedTexts.insert(TextID("texts." + name.text))
    }
  }

  /// The shared texts themselves, once the facts in their holes are known.
  func fillSharedTexts() {
    guard document.items.first?.kind == .mapping, var fields = Fields(self, 0),
      let item = fields.take(.texts), document.items[item].kind == .mapping
    else { return }
    forEachPair(of: item) { key, value in
      guard Self.isName(document.bytes(key)), expect(.scalar, value, .texts) else { return }
      let id = TextID("texts." + document.string(key))
      ledger.texts.shared[id] = document.place(key)
      if let text = text(in: value, .texts, paragraphs: true) {
        ledger.texts.enter(text, as: id)
      }
    }
  }
}

/// The systems that packs may speak of.
enum System: String, CaseIterable { case linux, macos, windows }

extension Language {
  /// The generated language that shows which texts are not translated and what breaks when they
  /// are longer.
  public static var pseudo: Self { "qps" }

  /// Letters and digits in short runs, joined by hyphens: `en`, `pt-BR`.
  static func isTag(_ word: String) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts.first?.count ?? 0) && parts.count <= 4
      && parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
  }
}
