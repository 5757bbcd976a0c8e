/// The name servers that `resolv.conf` names.
enum NameServers {
  static func reading(_ text: String) -> [IPAddress] {
    var servers: [IPAddress] = []
    for line in text.split(whereSeparator: \.isNewline).prefix(500) {
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard words.count >= 2, words[0] == "nameserver", let address = IPAddress(words[1]) else {
        continue
      }
      servers.append(address)
    }
    return Array(servers.prefix(3))  // as many as the system itself uses
  }
}

/// An active line of the hosts file.
struct HostsLine: Sendable, Equatable {
  /// From 1.
  let number: Int
  let address: IPAddress
  let names: [String]

  static func reading(_ text: String) -> [Self] {
    var lines: [Self] = []
    // By bytes: to a `String`, the two that end a line on Windows are one character.
    let rows = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, row) in rows.enumerated().prefix(200_000) {
      guard let (address, names) = parts(of: row) else { continue }
      let texts = names.map { String(decoding: $0, as: UTF8.self).lowercased() }
      lines.append(Self(number: index + 1, address: address, names: texts))
    }
    return lines
  }

  /// What stands before a line's comment; nil for what is no address with names behind it.
  static func parts(
    of line: ArraySlice<UInt8>
  ) -> (address: IPAddress, names: ArraySlice<ArraySlice<UInt8>>)? {
    let words = line.prefix { $0 != UInt8(ascii: "#") }.split { $0 == 0x20 || 0x09...0x0D ~= $0 }
    guard words.count >= 2, let address = IPAddress(String(decoding: words[0], as: UTF8.self))
    else { return nil }
    return (address, words.dropFirst())
  }

  /// Leads nowhere: how filters and old guides shut a name out.
  var blocks: Bool { address.reach == .unspecified || address.reach == .loopback }
}
