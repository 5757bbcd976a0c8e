extension ProxySettings {
  /// From variables, as the app's engine reads them: `all_proxy` overrules the others.
  static func reading(variables: [String: String]) -> Self? {
    func value(_ name: String) -> String? {
      let found = variables[name] ?? variables[name.uppercased()]
      return found.flatMap { $0.isEmpty ? nil : $0 }
    }
    var settings = Self(source: .environment)
    if let all = value("all_proxy").flatMap({ ProxyServer($0) }) {
      settings.set(all)
    } else {
      settings.http = value("http_proxy").flatMap { ProxyServer($0) }
      settings.https = value("https_proxy").flatMap { ProxyServer($0) }
      for server in [settings.http, settings.https] where server?.kind == .socks5 {
        settings.socks = server
      }
    }
    settings.script = value("auto_proxy")
    settings.exceptions = list(value("no_proxy") ?? "")
    return settings.isEmpty ? nil : settings
  }

  private mutating func set(_ all: ProxyServer) {
    switch all.kind {
    case .http, .https: (http, https) = (all, all)
    case .socks4, .socks5: socks = all
    }
  }

  private static func list(_ text: String) -> [String] {
    text.split { ",; \t|".contains($0) }.prefix(1000).map(String.init)
  }

  /// From what `gsettings list-recursively org.gnome.system.proxy` prints.
  static func reading(gnome output: String) -> Self {
    var values: [String: String] = [:]
    for line in output.split(whereSeparator: \.isNewline).prefix(200) {
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3 else { continue }
      let place = words[0].split(separator: ".").last ?? ""
      values["\(place).\(words[1])"] = words[2].trimmingBlanks
    }
    func text(_ key: String) -> String { unquoted(values[key] ?? "") }
    func server(_ group: String, _ kind: ProxyServer.Kind) -> ProxyServer? {
      guard let port = UInt16(text("\(group).port")) else { return nil }
      return ProxyServer(kind: kind, host: text("\(group).host"), port: port)
    }
    var settings = Self(source: .gnome)
    switch text("proxy.mode") {
    case "manual":
      settings.http = server("http", .http)
      settings.https = server("https", .http)
      settings.socks = server("socks", .socks5)
      settings.exceptions = list(text("proxy.ignore-hosts").filter { !"[]'\"".contains($0) })
    case "auto":
      let script = text("proxy.autoconfig-url")
      settings.script = script.isEmpty ? nil : script
      settings.searchesScript = script.isEmpty
    default: break
    }
    return settings
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, text.hasPrefix("'"), text.hasSuffix("'") else { return text }
    return String(text.dropFirst().dropLast())
  }

  /// From KDE's `kioslaverc`; nil where it says to use the variables.
  static func reading(kde text: String) -> Self? {
    let values = entries(of: "Proxy Settings", in: text)
    func server(_ key: String, _ kind: ProxyServer.Kind) -> ProxyServer? {
      // "http://proxy 3128" and "http://proxy:3128" are both in use.
      let place = (values[key] ?? "").trimmingBlanks.split(separator: " ").joined(separator: ":")
      return place.isEmpty ? nil : ProxyServer(place, kind: kind)
    }
    var settings = Self(source: .kde)
    switch values["ProxyType"] ?? "0" {
    case "1":
      settings.http = server("httpProxy", .http)
      settings.https = server("httpsProxy", .http)
      settings.socks = server("socksProxy", .socks5)
      settings.exceptions = list(values["NoProxyFor"] ?? "")
    case "2": settings.script = values["Proxy Config Script"]
    case "3": settings.searchesScript = true
    case "4": return nil
    default: break
    }
    return settings
  }

  private static func entries(of group: String, in text: String) -> [String: String] {
    var values: [String: String] = [:]
    var isInside = false
    for line in text.split(whereSeparator: \.isNewline).prefix(5000) {
      if line.hasPrefix("[") {
        isInside = line.hasPrefix("[\(group)]")
      } else if isInside, let equals = line.firstIndex(of: "=") {
        let key = line[..<equals].prefix { $0 != "[" }.trimmingBlanks
        values[key] = line[line.index(after: equals)...].trimmingBlanks
      }
    }
    return values
  }
}
