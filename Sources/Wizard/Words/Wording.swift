public import Flow

/// The words for everything on a screen: the program's own texts and the pack's, in one language.
public struct Wording: Sendable {
  public var words: Words
  public internal(set) var index: PackIndex
  /// The app that the session is about; its title fills `{app}`.
  public internal(set) var app: AppProfile?

  public init(words: Words, index: PackIndex, app: AppProfile?) {
    (self.words, self.index, self.app) = (words, index, app)
  }

  public subscript(id: String) -> String { words[id] }

  /// A text of the pack, its facts filled in from what is known.
  public func pack(_ id: TextID, _ knowledge: Knowledge? = nil) -> String {
    guard let text = index.pack.texts[id, Language(words.language)] else { return id.text }
    let template = words.language == Pseudo.language ? Pseudo.accented(text.source) : text.source
    return filled(template) { hole in
      let fact = FactID(String(hole))
      if fact == .app, let app { return appTitle(app) }
      return knowledge?[fact].map { value($0, of: fact) } ?? words["fact.unknown"]
    }.sanitisedLines
  }

  /// A value as people say it: a choice by its label, a duration in minutes and hours.
  public func value(_ value: Value, of fact: FactID) -> String {
    switch value {
    case .choice(let choice): pack(choiceLabel(fact, choice))
    case .flag(let flag): words[flag ? "answer.yes" : "answer.no"]
    case .number(let number): words.number(number)
    case .duration(let seconds): words.duration(seconds: seconds)
    case .size(let bytes): words.size(bytes: bytes)
    case .text(let text): text.sanitised
    }
  }

  public func title(of fact: FactID) -> String { index[fact].map { pack($0.title) } ?? fact.text }

  public func appTitle(_ app: AppProfile) -> String {
    index.pack.texts[app.title, Language(words.language)]?.source.sanitised ?? app.id.text
  }

  private func choiceLabel(_ fact: FactID, _ choice: ChoiceID) -> TextID {
    TextID("facts.\(fact).\(choice)")
  }
}
