/// A proxy as settings name it; logins in an address are dropped, as the app's engine drops them.
struct ProxyServer: Sendable, Equatable {
  enum Kind: String, Sendable {
    case http, https, socks4, socks5
  }

  let kind: Kind
  let host: String
  let port: UInt16

  /// Reads `http://user:secret@host:port`, `host:port`, `[::1]:3128`, `socks://host`.
  init?(_ text: some StringProtocol, kind usual: Kind = .http) {
    let whole = String(text.prefix(512).filter { $0 != " " && $0 != "\t" })
    var rest = Substring(whole)
    var kind = usual
    if let mark = whole.firstRange(of: "://") {
      switch whole[..<mark.lowerBound].lowercased() {
      case "http": kind = .http
      case "https": kind = .https
      case "socks4", "socks4a": kind = .socks4
      case "socks", "socks5", "socks5h": kind = .socks5
      default: return nil
      }
      rest = whole[mark.upperBound...]
    }
    rest = rest.prefix { $0 != "/" }
    if let login = rest.lastIndex(of: "@") { rest = rest[rest.index(after: login)...] }
    guard let (host, port) = Self.parts(of: rest) else { return nil }
    self.init(kind: kind, host: host, port: port ?? kind.usualPort)
  }

  init?(kind: Kind, host: String, port: UInt16) {
    // What is no part of a name could end up as another part of an address.
    guard !host.isEmpty, host.utf8.count <= 253, port != 0,
      host.utf8.allSatisfy({ Self.isPartOfName($0) })
    else { return nil }
    (self.kind, self.host, self.port) = (kind, host, port)
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private static func parts(of text: Substring) -> (String, UInt16?)? {
    if text.first == "[", let end = text.firstIndex(of: "]") {
      let inside = String(text[text.index(after: text.startIndex)..<end])
      let after = text[text.index(after: end)...]
      guard IPAddress(inside)?.isV6 == true else { return nil }
      if after.isEmpty { return (inside, nil) }
      guard after.first == ":", let port = UInt16(after.dropFirst()) else { return nil }
      return (inside, port)
    }
    guard let colon = text.lastIndex(of: ":") else { return (String(text), nil) }
    let host = text[..<colon]
    guard !host.contains(":"), let port = UInt16(text[text.index(after: colon)...]) else {
      return nil
    }
    return (String(host), port)
  }

  /// As libcurl wants it: through SOCKS too, the proxy finds the names.
  var url: String {
    let scheme =
      switch kind {
      case .http: "http"
      case .https: "https"
      case .socks4: "socks4a"
      case .socks5: "socks5h"
      }
    return "\(scheme)://\(place)"
  }

  /// `host:port`
  var place: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

extension ProxyServer.Kind {
  var usualPort: UInt16 {
    switch self {
    case .http: 80
    case .https: 443
    case .socks4, .socks5: 1080
    }
  }
}
