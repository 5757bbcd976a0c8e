/// Puts a stand-in wherever something private stands, the same one for the same thing.
///
/// What is known to be private is found wherever it stands as a word of its own; mail addresses,
/// the computers' own addresses, names in home folders and long random words are told by their look.
public struct Mask: Sendable {
  /// Something private, and what kind of thing it is.
  public struct Secret: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
      case person
      case host
      case mail
      case address
      case workspace
      /// Of a browser.
      case profile
      case token
    }

    public let kind: Kind
    public let text: String

    public init(_ kind: Kind, _ text: String) { (self.kind, self.text) = (kind, text) }
  }

  /// What each kind is called in a stand-in.
  private let titles: [Secret.Kind: String]
  /// Never hidden: the app's own servers, which belong to nobody here.
  var open: Set<String>
  /// In lower case, each with the characters of its words.
  var secrets: [String: Secret.Kind] = [:]
  /// In the order in which they were met.
  var standIns: [String: String] = [:]
  var counts: [Secret.Kind: Int] = [:]

  public init(
    _ secrets: [Secret] = [], titles: [Secret.Kind: String] = [:], open: Set<String> = []
  ) {
    (self.titles, self.open) = (titles, open)
    for secret in secrets { learn(secret) }
  }

  /// From now on that is hidden, too.
  public mutating func learn(_ secret: Secret) {
    let text = secret.text.lowercased()
    // What is shorter stands in ordinary words; the administrator's account is no person.
    guard text.count >= 2, text != "root", text != "localhost", !open.contains(text) else { return }
    secrets[text] = secrets[text] ?? secret.kind
    _ = standIn(for: text, secret.kind)
  }

  public func masked(_ text: String) -> String {
    var copy = self
    return copy.mask(text)
  }

  /// The same, and remembers what it met, so that it gets the same stand-in again.
  public mutating func mask(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let (range, kind) = firstSecret(in: rest) {
      result += rest[..<range.lowerBound] + standIn(for: rest[range].lowercased(), kind)
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// Dots for what is private in a line that is still being typed, also for what may become it.
  func covered(_ line: String) -> String {
    var result = ""
    var rest = line[...]
    while let (range, _) = firstSecret(in: rest) {
      result += rest[..<range.lowerBound] + Self.dots(rest[range])
      rest = rest[range.upperBound...]
    }
    guard let start = beginningOfSecret(in: rest) else { return result + rest }
    return result + rest[..<start] + Self.dots(rest[start...])
  }

  static func dots(_ text: Substring) -> String {
    String(repeating: "•", count: text.count)
  }

  /// Where the text's end may be the first letters of something private.
  private func beginningOfSecret(in text: Substring) -> String.Index? {
    let starts = text.indices.filter { place in
      place == text.startIndex || !text[text.index(before: place)].isPartOfWord
    }
    return starts.first { start in
      let end = text[start...].lowercased()
      return end.count > 1 && secrets.keys.contains { $0.hasPrefix(end) }
    }
  }

  /// From now on hides known things also in another spelling, as inside a file of some kind.
  mutating func spell(_ spelling: (String) -> String) {
    for (text, standIn) in standIns {
      let other = spelling(text)
      guard other != text, standIns[other] == nil else { continue }
      secrets[other] = secrets[text] ?? .token
      standIns[other] = standIn
    }
  }

  private mutating func standIn(for text: String, _ kind: Secret.Kind) -> String {
    if let known = standIns[text] { return known }
    counts[kind, default: 0] += 1
    let standIn = "‹\(titles[kind] ?? kind.rawValue) \(counts[kind] ?? 0)›"
    standIns[text] = standIn
    return standIn
  }

  /// What of the text is private and stands first; of those that begin there the longest.
  private func firstSecret(in text: Substring) -> (Range<String.Index>, Secret.Kind)? {
    var start = text.startIndex
    var isWordStart = true
    while start < text.endIndex {
      if isWordStart, let found = secret(at: start, in: text) { return found }
      isWordStart = !text[start].isPartOfWord
      start = text.index(after: start)
    }
    return nil
  }

  private func secret(
    at start: String.Index, in text: Substring
  ) -> (Range<String.Index>, Secret.Kind)? {
    let known = knownSecret(at: start, in: text)
    let looks = Pattern(text[start...]).match.map { length, kind in
      (end: text.index(start, offsetBy: length), kind: kind)
    }
    guard let longest = [known, looks].compactMap(\.self).max(by: { $0.end < $1.end }),
      !open.contains(text[start..<longest.end].lowercased())
    else { return nil }
    return (start..<longest.end, longest.kind)
  }

  private func knownSecret(
    at start: String.Index, in text: Substring
  ) -> (end: String.Index, kind: Secret.Kind)? {
    var best: (end: String.Index, kind: Secret.Kind)?
    for (secret, kind) in secrets {
      guard let end = text.index(start, offsetBy: secret.count, limitedBy: text.endIndex),
        end > best?.end ?? start, text[start..<end].lowercased() == secret,
        end == text.endIndex || !text[end].isPartOfWord
      else { continue }
      best = (end, kind)
    }
    return best
  }
}

extension Character {
  /// Goes on with a word: a name inside of it is none.
  fileprivate var isPartOfWord: Bool { isLetter || isNumber || self == "_" }
}
