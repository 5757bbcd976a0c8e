/// Which hosts are the product's.
struct Domains: Sendable, Equatable {
  /// `notion.so`; lower case, without dots at either end.
  let names: [String]

  init(_ names: [String]) {
    self.names = names.map(Self.plain).filter { !$0.isEmpty }
  }

  /// The host is one of the domains, or below one: whole labels, so that `notion.so.evil` and
  /// `notnotion.so` are strangers.
  func cover(_ host: String) -> Bool {
    let host = Self.plain(host)
    return names.contains { host == $0 || host.hasSuffix("." + $0) }
  }

  /// Which of them it is below.
  func domain(of host: String) -> String? {
    let host = Self.plain(host)
    return names.first { host == $0 || host.hasSuffix("." + $0) }
  }

  /// Cookies for a whole domain begin with a dot; a name from the root ends with one.
  private static func plain(_ host: String) -> String {
    var bytes = Array(host.utf8)[...]
    if bytes.first == 0x2E { bytes = bytes.dropFirst() }
    if bytes.last == 0x2E { bytes = bytes.dropLast() }
    return String(
      decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
