@testable import Remedy

/// What the network and those who set it up write: the first byte picks who reads the rest, and
/// what is read must keep what it promises.
enum NetworkTexts {
  static func take(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let rest = Array(bytes.dropFirst())
    let text = String(decoding: rest, as: UTF8.self)
    switch first % 6 {
    case 0: proxies(text)
    case 1: hosts(rest)
    case 2: names(rest, text)
    case 3: answers(rest)
    case 4: addresses(text)
    default: status(rest, text)
    }
  }

  private static func proxies(_ text: String) {
    let variables = ["all_proxy": text, "https_proxy": text, "no_proxy": text]
    let all = [
      ProxySettings.reading(gnome: text), ProxySettings.reading(scutil: text),
      ProxySettings.reading(registry: text), ProxySettings.reading(kde: text),
      ProxySettings.reading(variables: variables),
    ]
    for settings in all.compactMap(\.self) {
      _ = settings.server(for: "app.notion.com")
      for server in [settings.http, settings.https, settings.socks] { server.map(check) }
    }
    let named = ProxyScript.servers(in: text)
    precondition(named.count <= 8, "more proxies than anybody tries")
    named.forEach(check)
  }

  private static func check(_ server: ProxyServer) {
    precondition(server.port != 0 && !server.host.isEmpty, "a proxy that is nowhere")
    // Whatever stood around them, nothing but a name and a number goes to libcurl.
    let place = server.url.split(separator: "://", maxSplits: 1).last ?? ""
    precondition(
      place.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"@/?#\\%".utf8.contains($0) },
      "an address with more in it than a place")
  }

  /// Mending a hosts file puts every line about the app out of action, and nothing else.
  private static func hosts(_ bytes: [UInt8]) {
    var app = App(name: "notion", title: "Notion")
    app.hosts = [App.Server("app.notion.com", .required), App.Server("www.notion.so", .required)]
    let own = Set(app.hosts.map(\.name))
    let before = entries(bytes)
    guard let mended = HostsText(app).mended(bytes) else {
      precondition(!before.contains { own.contains($0.name) }, "a line about the app was not seen")
      return
    }
    precondition(entries(mended) == before.filter { !own.contains($0.name) }, "others are changed")
    precondition(HostsText(app).mended(mended) == nil, "mending is never done")
  }

  private struct Pair: Equatable {
    let address: IPAddress
    let name: String
  }

  private static func entries(_ bytes: [UInt8]) -> [Pair] {
    HostsLine.reading(String(decoding: bytes, as: UTF8.self)).flatMap { line in
      line.names.map { Pair(address: line.address, name: $0) }
    }
  }

  private static func names(_ bytes: [UInt8], _ text: String) {
    precondition(NameServers.reading(text).count <= 3, "more servers than the system asks")
    let firewall = Firewall.blocked(Firewall.reading(nft: text))
    _ = IPAddress("203.0.113.9").map(firewall.blocks)
    if let question = NameQuery(text, number: 7).message {
      precondition(question.count <= 272, "a question that no server takes")
    }
    _ = NameQuery("a.com", number: 0x3132).code(of: bytes)
    _ = Tunnel.isNamed(text)
  }

  /// The bytes as an answer's status, header lines, and body; and as what a handshake showed.
  private static func answers(_ bytes: [UInt8]) {
    var answer = Transfer.Answer()
    answer.status = Int(bytes.first ?? 2) * 100 % 600 + Int(bytes.dropFirst().first ?? 0) % 100
    let parts = bytes.dropFirst(2).split(
      separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    answer.fields = Transfer.Field.all(in: Array(parts.first ?? []))
    answer.body = Array(parts.dropFirst().first ?? [])
    answer.chain = Certificate.chain(in: Array(parts.dropFirst(2).first ?? []))
    precondition(answer.chain.count <= 10, "a longer chain than anybody shows")
    precondition(answer.chain.allSatisfy { $0.issuerName.count <= 100 }, "a name without end")
    for beacon in Beacon.all { _ = beacon.judge(answer) }
    _ = Live.judge(polling: answer, upgrade: answer)
    let reading = ClockReading(host: "a.com", isSecure: true, answer)
    let other = ClockReading(host: "b.com", isSecure: true, ahead: 0)
    _ = ClockReading.judge([reading, other].compactMap(\.self))
    judge(answer)
  }

  private static func judge(_ answer: Transfer.Answer) {
    var app = App(name: "notion", title: "Notion")
    app.domains = ["notion.com"]
    let faults: [Transfer.Failure?] = [nil, .certificate(.expired), .certificate(.unknownIssuer)]
    for (need, failure) in zip([App.Need.required, .live, .required], faults) {
      var trial = Trial(App.Server("app.notion.com", need))
      trial.page = answer
      trial.page?.failure = failure
      trial.upgrade = answer
      _ = trial.fault(TrialSetting(app: app))
    }
  }

  private static func addresses(_ text: String) {
    if let address = IPAddress(text) {
      precondition(IPAddress(address.text) == address, "an address reads otherwise")
    }
    if let network = IPNetwork(text) {
      precondition(network.holds(network.address), "a network without its own address")
    }
    ProxyServer(text).map(check)
    let parts = text.split(separator: "\n", maxSplits: 1)
    _ = ProxyException.covers(String(parts.first ?? ""), String(parts.last ?? ""))
    if let date = UnixTime.reading(text) {
      precondition((0..<253_402_300_801).contains(date), "a date out of all calendars")
    }
    let target = Redirect.target(text, from: "https://app.notion.com/a/b")
    if text.hasPrefix("/"), !text.hasPrefix("//"), text.utf8.allSatisfy({ (33...126).contains($0) })
    {
      precondition(target?.host == "app.notion.com", "a path leads to another host")
    }
    if let target {
      precondition(!target.host.isEmpty && !target.host.contains("/"), "a host that is none")
    }
  }

  private static func status(_ bytes: [UInt8], _ text: String) {
    guard let page = JSONText(bytes).flatMap({ StatusPage($0) }) else { return }
    precondition(page.components.count <= 500, "more components than are read")
    _ = page.judge(login: "Login and user accounts")
    _ = page.judge(login: nil)
    _ = page.since
  }
}
