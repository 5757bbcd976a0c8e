/// A proxy's set-up script. It is a program, which we do not run; but the proxies it can name stand
/// in it.
enum ProxyScript {
  enum Outcome: Sendable, Equatable {
    case read([ProxyServer])
    case broken
  }

  static func fetch(_ url: String, limit: Int) -> Outcome {
    guard url.lowercased().hasPrefix("http") else { return .read([]) }  // a file, or a data address
    var transfer = Transfer(url)
    (transfer.limit, transfer.longestBody) = (limit, 1 << 20)
    let answer = transfer.run()
    let text = String(decoding: answer.body, as: UTF8.self)
    guard answer.failure == nil, (200...299).contains(answer.status), !answer.isPage,
      text.contains("FindProxyForURL")
    else { return .broken }
    return .read(servers(in: text))
  }

  /// Every `PROXY host:port`, `HTTPS host:port` and `SOCKS host:port` between quotes.
  static func servers(in script: String) -> [ProxyServer] {
    var servers: [ProxyServer] = []
    let words = script.prefix(1 << 20).split {
      $0.isWhitespace || "\"';,()".contains($0)
    }
    for (word, next) in zip(words, words.dropFirst()) where servers.count < 8 {
      let kind: ProxyServer.Kind? =
        switch word {
        case "PROXY", "HTTP": .http
        case "HTTPS": .https
        case "SOCKS", "SOCKS5": .socks5
        case "SOCKS4": .socks4
        default: nil
        }
      guard let kind, next.contains(":"), let server = ProxyServer(next, kind: kind),
        !servers.contains(server)
      else { continue }
      servers.append(server)
    }
    return servers
  }
}
