/// A sentence for people, with holes for facts: `Quit {app} first.`
public struct Text: Hashable, Sendable {
  /// As the author wrote it.
  public let source: String
  /// The facts named in braces, in order; empty for nearly every text.
  public let facts: [FactID]

  public init(source: String, facts: [FactID] = []) {
    (self.source, self.facts) = (source, facts)
  }
}

/// All texts of a pack in every language, by their ids.
///
/// An id is the way to the text: `stale-sync.where.ask`, `stale-sync.where.choice.web`,
/// `causes.upgrade-blocked`, `texts.quit-app`.
public struct Texts: Sendable {
  /// The pack's languages; the flow files are written in the first.
  public let languages: [Language]
  /// Where each shared text stands, in the first language.
  public internal(set) var shared: [TextID: Place] = [:]
  /// In the order in which they were entered.
  public private(set) var ids: [TextID] = []
  /// Where in ``ids``, and in each language's row, a text stands.
  private var numbers: [TextID: Int] = [:]
  private var originals: [Text] = []
  private var translations: [Language: [Text?]] = [:]

  public init(languages: [Language], table: [Language: [TextID: Text]] = [:]) {
    self.languages = languages
    guard let first = languages.first else { return }
    for (id, text) in (table[first] ?? [:]).sorted(by: { $0.key < $1.key }) { enter(text, as: id) }
    for language in languages.dropFirst() {
      for (id, text) in table[language] ?? [:] {
        if let number = number(of: id) { translate(number, into: language, as: text) }
      }
    }
  }

  /// The text in that language, else in the pack's first.
  public subscript(id: TextID, language: Language) -> Text? {
    guard let number = numbers[id] else { return nil }
    return translation(number, language) ?? originals[number]
  }

  /// The text only if it is there in that very language.
  public func text(_ id: TextID, exactlyIn language: Language) -> Text? {
    guard let number = numbers[id] else { return nil }
    return language == languages.first ? originals[number] : translation(number, language)
  }

  private func translation(_ number: Int, _ language: Language) -> Text? {
    guard let row = translations[language], number < row.count else { return nil }
    return row[number]
  }

  // MARK: Entering

  mutating func reserve(_ count: Int) {
    ids.reserveCapacity(count)
    numbers.reserveCapacity(count)
    originals.reserveCapacity(count)
  }

  /// Enters a text in the first language; the later of two under one id stays.
  mutating func enter(_ text: Text, as id: TextID) {
    if let number = numbers[id] {
      originals[number] = text
      return
    }
    numbers[id] = ids.count
    ids.append(id)
    originals.append(text)
  }

  func number(of id: TextID) -> Int? { numbers[id] }
  func original(_ number: Int) -> Text { originals[number] }

  mutating func translate(_ number: Int, into language: Language, as text: Text) {
    translations[language, default: Array(repeating: nil, count: ids.count)][number] = text
  }

  /// Takes over a whole language at once, by the numbers of the ids.
  mutating func translate(into language: Language, all texts: [Text?]) {
    translations[language] = texts
  }
}
