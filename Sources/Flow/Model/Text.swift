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
  public var languages: [Language]
  public var table: [Language: [TextID: Text]]

  public init(languages: [Language], table: [Language: [TextID: Text]] = [:]) {
    (self.languages, self.table) = (languages, table)
  }

  /// The text in that language, else in the pack's first.
  public subscript(id: TextID, language: Language) -> Text? {
    if let text = table[language]?[id] { return text }
    guard let first = languages.first else { return nil }
    return table[first]?[id]
  }
}
