import Testing

@testable import Remedy

/// Everything that reads what others wrote takes anything, and only ever says less.
@Suite struct HostileTextTests {
  private static let pieces = [
    "=", ":", ";", "//", "://", "\n", "\r", "\t", " ", "[", "]", "{", "}", "'", "\"", "%", "@",
    "0", "99999999999999999999", "-1", "127.0.0.1", "::", "nameserver", "REG_SZ", "ProxyServer",
    "ProxyEnable", "0x1", "PROXY", "http", "https=", "HTTPSEnable : 1", "ExceptionsList : <array>",
    "[Proxy Settings]", "ProxyType=1", "mode 'manual'", "Subject:", "0 ", "9 ", "Issuer:", "CN=",
    "Nov", "06", "08:49:37", "GMT", "é", "\u{0}", "\u{1F642}", "*", "#", "location",
  ]

  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func nothingThatIsReadEndsTheProgram(_ seed: UInt64) {
    var dice = Dice(state: seed)
    var text = ""
    for _ in 0..<Int.random(in: 0..<120, using: &dice) {
      text += Self.pieces.randomElement(using: &dice) ?? ""
    }
    let bytes = (0..<64).map { _ in UInt8.random(in: 0...255, using: &dice) }
    _ = ProxySettings.reading(gnome: text)
    _ = ProxySettings.reading(kde: text)
    _ = ProxySettings.reading(scutil: text)
    _ = ProxySettings.reading(registry: text)
    _ = ProxySettings.reading(variables: ["https_proxy": text, "no_proxy": text])
    _ = ProxyException.covers(text, "app.example.com")
    _ = ProxyException.covers(text, "10.0.0.1")
    _ = ProxyScript.servers(in: text)
    _ = HostsLine.reading(text)
    _ = Firewall.reading(nft: "type filter hook output\n" + text + " daddr " + text + " drop")
    _ = JSONText(Array(text.utf8)).flatMap { StatusPage($0) }
    _ = NameServers.reading(text)
    _ = Certificate.chain(in: Array(text.utf8) + bytes)
    _ = Transfer.Field.all(in: Array(text.utf8) + bytes)
    _ = UnixTime.reading(text)
    _ = Redirect.target(text, from: "https://a.com/")
    _ = NameQuery(text).message
    _ = NameQuery("a.com", number: UInt16(bytes[0]) << 8 | UInt16(bytes[1])).code(of: bytes)
    _ = IPAddress(text)
    if let server = ProxyServer(text) {
      #expect(!server.url.contains { $0.isWhitespace || $0 == "@" || $0 == "\0" })
    }
  }

  @Test func longListsAreReadInTimeAndBounds() {
    let hosts = String(repeating: "0.0.0.0 ads.example.com\n", count: 100_000)
    #expect(HostsLine.reading(hosts).count == 100_000)
    let rule = String(repeating: "*a", count: 500)
    #expect(!ProxyException.covers(rule, String(repeating: "a", count: 200)))
  }
}
