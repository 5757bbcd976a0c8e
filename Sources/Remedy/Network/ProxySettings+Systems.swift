extension ProxySettings {
  /// From what macOS' `scutil --proxy` prints.
  static func reading(scutil text: String) -> Self {
    var values: [String: String] = [:]
    var settings = Self(source: .macos)
    var isInExceptions = false
    for line in text.split(whereSeparator: \.isNewline).prefix(2000) {
      let parts = line.split(separator: ":", maxSplits: 1).map(\.trimmingBlanks)
      if line.trimmingBlanks == "}" { isInExceptions = false }
      guard parts.count == 2 else { continue }
      if isInExceptions {
        settings.exceptions.append(parts[1])
      } else if parts[0] == "ExceptionsList" {
        isInExceptions = true
      } else if values[parts[0]] == nil {  // what is scoped to one interface comes after
        values[parts[0]] = parts[1]
      }
    }
    func server(_ name: String, _ kind: ProxyServer.Kind) -> ProxyServer? {
      guard values["\(name)Enable"] == "1", let host = values["\(name)Proxy"] else { return nil }
      let port = values["\(name)Port"].flatMap { UInt16($0) } ?? kind.usualPort
      return ProxyServer(kind: kind, host: host, port: port)
    }
    settings.http = server("HTTP", .http)
    settings.https = server("HTTPS", .http)
    settings.socks = server("SOCKS", .socks5)
    settings.excludesSimpleNames = values["ExcludeSimpleHostnames"] == "1"
    if values["ProxyAutoConfigEnable"] == "1" {
      settings.script = values["ProxyAutoConfigURLString"]
    }
    settings.searchesScript = values["ProxyAutoDiscoveryEnable"] == "1"
    return settings
  }

  /// From what `reg.exe query` prints of the user's Internet Settings.
  static func reading(registry text: String) -> Self {
    var values: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline).prefix(500) {
      let words = line.split(maxSplits: 2, whereSeparator: \.isWhitespace)
      guard words.count == 3, words[1].hasPrefix("REG_") else { continue }
      values[words[0].lowercased()] = words[2].trimmingBlanks
    }
    var settings = Self(source: .windows)
    settings.script = values["autoconfigurl"]
    guard let enabled = values["proxyenable"], enabled != "0x0", enabled != "0" else {
      return settings
    }
    settings.take(windows: values["proxyserver"] ?? "")
    for rule in (values["proxyoverride"] ?? "").split(separator: ";").prefix(1000) {
      let rule = rule.trimmingBlanks
      if rule == "<local>" {
        settings.excludesSimpleNames = true
      } else {
        settings.exceptions.append(rule)
      }
    }
    return settings
  }

  /// `host:port` for everything, or `http=host:port;https=host:port;socks=host:port`.
  private mutating func take(windows text: String) {
    guard text.contains("=") else {
      http = ProxyServer(text)
      https = http
      return
    }
    for part in text.split(separator: ";").prefix(10) {
      let pair = part.split(separator: "=", maxSplits: 1).map(\.trimmingBlanks)
      guard pair.count == 2 else { continue }
      switch pair[0].lowercased() {
      case "http": http = ProxyServer(pair[1])
      case "https": https = ProxyServer(pair[1])
      case "socks": socks = ProxyServer(pair[1], kind: .socks5)
      default: break
      }
    }
  }
}
