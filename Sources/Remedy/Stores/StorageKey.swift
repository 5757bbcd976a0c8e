/// Whose storage something is: Chromium's storage key, as text.
struct StorageKey: Hashable, Sendable {
  /// `https://app.notion.com`, with what follows it for storage within another site.
  let text: [UInt8]
  let host: String
  /// The site it was within; nil for a site's own storage.
  let partition: String?

  /// Nil for what names no host. Bytes are looked at, not characters: a store of 200 MB has tens of
  /// thousands of keys, and each is looked at.
  init?(_ text: some Collection<UInt8>) {
    let text = Array(text)
    guard text.count <= 4096, String(validating: text, as: UTF8.self) != nil else { return nil }
    // A caret and a digit set the additions apart.
    let end = text.firstIndex(of: UInt8(ascii: "^")) ?? text.endIndex
    guard let host = Self.host(of: text[..<end]) else { return nil }
    (self.text, self.host) = (text, String(decoding: host, as: UTF8.self))
    let additions = text[end...].dropFirst()
    partition = end < text.endIndex ? String(decoding: additions, as: UTF8.self) : nil
  }

  /// The host in `scheme://host:port/`. Nothing else may be in there: no user, no path.
  private static func host(of origin: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let colon = origin.firstIndex(of: UInt8(ascii: ":")), colon != origin.startIndex,
      origin[colon...].starts(with: "://".utf8)
    else { return nil }
    var rest = origin[colon...].dropFirst(3)
    if rest.last == UInt8(ascii: "/") { rest = rest.dropLast() }
    if let port = rest.lastIndex(of: UInt8(ascii: ":")), rest.last != UInt8(ascii: "]") {
      let digits = rest[port...].dropFirst()
      guard (1...5).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
      rest = rest[..<port]
    }
    let isPlain = rest.allSatisfy { $0 > 0x20 && !isSeparator($0) }
    return rest.isEmpty || !isPlain ? nil : rest
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "#"),
      UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "^"), UInt8(ascii: " "):
      true
    default: false
    }
  }

  /// The site's own storage, of one of these domains.
  func isOwned(by domains: Domains) -> Bool { partition == nil && domains.cover(host) }
}
