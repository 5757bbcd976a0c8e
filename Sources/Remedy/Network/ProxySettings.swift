/// The proxies that apply to the app, and where that is set.
struct ProxySettings: Sendable, Equatable {
  enum Source: String, Sendable {
    case none, environment, gnome, kde, macos, windows
  }

  var source = Source.none
  var http: ProxyServer?
  var https: ProxyServer?
  var socks: ProxyServer?
  var exceptions: [String] = []
  /// Also for names without a dot.
  var excludesSimpleNames = false
  /// The address of a set-up script (PAC).
  var script: String?
  /// The network is asked for such a script (WPAD).
  var searchesScript = false

  var isEmpty: Bool { http == nil && https == nil && socks == nil && script == nil }

  /// The proxy for a host; nil for a straight connection.
  ///
  /// The live connection is no page to the app's engine: it takes SOCKS first.
  func server(for host: String, live: Bool = false, secure: Bool = true) -> ProxyServer? {
    if exceptions.prefix(1000).contains(where: { ProxyException.covers($0, host) }) { return nil }
    if excludesSimpleNames, !host.contains(".") { return nil }
    if live { return socks ?? https ?? http }
    return (secure ? https : http) ?? socks
  }
}

enum ProxyException {
  /// Whether a rule such as `.example.com`, `*.example.com`, `10.0.0.0/8`, `host:443` or `<local>`
  /// covers the host.
  static func covers(_ rule: String, _ host: String) -> Bool {
    var rule = rule.trimmingBlanks.lowercased()
    let host = host.lowercased()
    if rule == "*" { return true }
    if rule == "<local>" { return !host.contains(".") }
    if let mark = rule.firstRange(of: "://") { rule = String(rule[mark.upperBound...]) }
    if let address = IPAddress(host) { return IPNetwork(rule)?.holds(address) == true }
    if let colon = rule.lastIndex(of: ":"), UInt16(rule[rule.index(after: colon)...]) != nil {
      rule = String(rule[..<colon])
    }
    while rule.hasPrefix("*") { rule.removeFirst() }
    if rule.contains("*") { return matches(rule, host) }
    let bare = rule.hasPrefix(".") ? String(rule.dropFirst()) : rule
    return !bare.isEmpty && (host == bare || host.hasSuffix("." + bare))
  }

  /// With stars in the middle, in time proportional to both lengths' product.
  private static func matches(_ pattern: String, _ text: String) -> Bool {
    let pattern = Array(pattern.utf8)
    var reached: Set<Int> = [0]
    func spread() {
      for index in pattern.indices where pattern[index] == UInt8(ascii: "*") {
        if reached.contains(index) { reached.insert(index + 1) }
      }
    }
    // A rule such as "*x*": it may begin anywhere, as its first star was taken away.
    spread()
    for byte in text.utf8 {
      var next: Set<Int> = [0]
      for index in reached where index < pattern.count {
        if pattern[index] == UInt8(ascii: "*") { next.insert(index) }
        if pattern[index] == byte { next.insert(index + 1) }
      }
      reached = next
      spread()
    }
    return reached.contains(pattern.count)
  }
}

extension StringProtocol {
  /// Without blanks and line ends around it.
  var trimmingBlanks: String {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
