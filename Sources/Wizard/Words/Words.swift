/// The program's own texts in one language, with English behind what is missing.
public struct Words: Sendable {
  /// The language as the user sees it; `qps` is made from English.
  public let language: String
  private var own: [String: Phrase]
  private var english: [String: Phrase]

  public init(language: String, own: [String: Phrase], english: [String: Phrase] = [:]) {
    (self.language, self.own, self.english) = (language, own, english)
  }

  /// Takes in more texts, such as those that the first screen could do without.
  public mutating func add(own more: [String: Phrase], english others: [String: Phrase] = [:]) {
    own.merge(more) { _, new in new }
    english.merge(others) { _, new in new }
  }

  public func has(_ id: String) -> Bool { own[id] != nil || english[id] != nil }

  /// The text with its holes filled; the id itself where there is no such text.
  public subscript(id: String, holes: KeyValuePairs<String, String>) -> String {
    self[id, nil, holes]
  }

  public subscript(id: String) -> String { self[id, nil, [:]] }

  public subscript(id: String, holes: [String: String]) -> String {
    self[id, nil, { holes[$0] }]
  }

  /// The form for that count, which also fills `{count}`.
  public subscript(id: String, count: Int?, holes: KeyValuePairs<String, String>) -> String {
    self[id, count, { name in holes.first { $0.key == name }?.value }]
  }

  private subscript(id: String, count: Int?, hole: (String) -> String?) -> String {
    let text = template(id, count)
    return filled(language == Pseudo.language ? Pseudo.accented(text) : text) { name in
      if name == "count", let count { return number(count) }
      return hole(String(name))
    }
  }

  public subscript(id: String, count count: Int) -> String { self[id, count, [:]] }

  /// What a text lists, apart by commas, for reading what people type.
  func names(_ id: String) -> [String] {
    template(id, nil).split(separator: ",").map { $0.trimmed.folded }
  }

  private func template(_ id: String, _ count: Int?) -> String {
    if let phrase = own[id] { return phrase.template(for: count, in: language) }
    if let phrase = english[id] { return phrase.template(for: count, in: "en") }
    return id
  }
}
