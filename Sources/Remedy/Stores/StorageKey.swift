/// Whose storage something is: Chromium's storage key, as text.
struct StorageKey: Hashable, Sendable {
  /// `https://app.notion.com`, with what follows it for storage within another site.
  let text: [UInt8]
  let host: String
  /// The site it was within; nil for a site's own storage.
  let partition: String?

  /// Nil for what names no host.
  init?(_ text: some Collection<UInt8>) {
    guard text.count <= 4096, let whole = String(validating: text, as: UTF8.self) else {
      return nil
    }
    // A caret and a digit set the additions apart.
    let parts = whole.split(separator: "^", omittingEmptySubsequences: false)
    guard let origin = parts.first, let host = Self.host(of: origin) else { return nil }
    (self.text, self.host) = (Array(text), host)
    partition = parts.count > 1 ? parts[1...].joined(separator: "^") : nil
  }

  /// The host in `scheme://host:port/`. Nothing else may be in there: no user, no path.
  private static func host(of origin: Substring) -> String? {
    guard let colon = origin.firstIndex(of: ":"), colon != origin.startIndex,
      origin[colon...].hasPrefix("://")
    else { return nil }
    var rest = origin[origin.index(colon, offsetBy: 3)...]
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    if let port = rest.lastIndex(of: ":"), !rest.hasSuffix("]") {
      let digits = rest[rest.index(after: port)...]
      guard (1...5).contains(digits.utf8.count),
        digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
      rest = rest[..<port]
    }
    let isPlain = rest.utf8.allSatisfy { $0 > 0x20 && !Self.separators.contains($0) }
    return rest.isEmpty || !isPlain ? nil : String(rest)
  }

  private static let separators: Set<UInt8> = Set("/@?#\\%^ ".utf8)

  /// The site's own storage, of one of these domains.
  func isOwned(by domains: Domains) -> Bool { partition == nil && domains.cover(host) }
}
