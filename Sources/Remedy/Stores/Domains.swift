/// Which hosts are the product's.
struct Domains: Sendable, Equatable {
  /// `notion.so`; lower case, without dots at either end.
  let names: [String]

  init(_ names: [String]) {
    self.names = names.map(Self.plain).filter { !$0.isEmpty }
  }

  /// The host is one of the domains, or below one: whole labels, so that `notion.so.evil` and
  /// `notnotion.so` are strangers.
  func cover(_ host: String) -> Bool { domain(of: host) != nil }

  /// Which of them it is below.
  func domain(of host: String) -> String? {
    let host = Self.bytes(host)
    return names.first { name in
      let start = host.count - name.utf8.count
      guard start >= 0, host[start...].elementsEqual(name.utf8) else { return false }
      return start == 0 || host[start - 1] == 0x2E
    }
  }

  private static func plain(_ host: String) -> String {
    String(decoding: bytes(host), as: UTF8.self)
  }

  /// Cookies for a whole domain begin with a dot; a name from the root ends with one.
  private static func bytes(_ host: String) -> [UInt8] {
    var bytes = host.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if bytes.last == 0x2E { bytes.removeLast() }
    if bytes.first == 0x2E { bytes.removeFirst() }
    return bytes
  }
}
