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
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, row) in rows.enumerated().prefix(200_000) {
      let words = row.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" || $0 == "\r" }
      guard words.count >= 2, let address = IPAddress(words[0]) else { continue }
      let names = words.dropFirst().prefix(100).map { $0.lowercased() }
      lines.append(Self(number: index + 1, address: address, names: names))
    }
    return lines
  }

  /// Leads nowhere: how filters and old guides shut a name out.
  var blocks: Bool { address.reach == .unspecified || address.reach == .loopback }
}
