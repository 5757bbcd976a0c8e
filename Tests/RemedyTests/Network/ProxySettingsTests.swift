import Testing

@testable import Remedy

@Suite struct ProxySettingsTests {
  @Test(arguments: [
    ("proxy.example.com:3128", "http://proxy.example.com:3128"),
    ("http://proxy", "http://proxy:80"),
    ("https://proxy/", "https://proxy:443"),
    ("socks://proxy", "socks5h://proxy:1080"),
    ("socks4://proxy:9", "socks4a://proxy:9"),
    ("http://somebody:secret@proxy:8080/path", "http://proxy:8080"),
    ("[2001:db8::1]:3128", "http://[2001:db8::1]:3128"),
    (" proxy : 3128 ", "http://proxy:3128"),
  ])
  func addressesAreReadAsPeopleWriteThem(_ text: String, _ url: String) {
    #expect(ProxyServer(text)?.url == url)
  }

  @Test(arguments: [
    "", ":80", "proxy:0", "proxy:70000", "ftp://proxy", "a b\n:1", "p%00:1", "[x]:1",
  ])
  func whatIsNoAddressIsNone(_ text: String) {
    #expect(ProxyServer(text) == nil)
  }

  @Test func variablesGiveWhatTheyName() {
    let settings = ProxySettings.reading(variables: [
      "HTTPS_PROXY": "http://user:pass@one:1", "http_proxy": "two:2", "no_proxy": "a.com, .b.com",
    ])
    #expect(settings?.https?.place == "one:1")
    #expect(settings?.http?.place == "two:2")
    #expect(settings?.exceptions == ["a.com", ".b.com"])
    #expect(ProxySettings.reading(variables: ["no_proxy": "*", "https_proxy": ""]) == nil)
  }

  @Test func theDesktopsSettingsAreRead() {
    let settings = ProxySettings.reading(
      gnome: """
        org.gnome.system.proxy autoconfig-url ''
        org.gnome.system.proxy ignore-hosts ['localhost', '127.0.0.0/8', '*.local']
        org.gnome.system.proxy mode 'manual'
        org.gnome.system.proxy.https host 'proxy.lan'
        org.gnome.system.proxy.https port 3128
        org.gnome.system.proxy.socks host ''
        org.gnome.system.proxy.socks port 0
        """)
    #expect(settings.https?.place == "proxy.lan:3128")
    #expect(settings.http == nil && settings.socks == nil)
    #expect(settings.exceptions == ["localhost", "127.0.0.0/8", "*.local"])
    #expect(ProxySettings.reading(gnome: "org.gnome.system.proxy mode 'none'").isEmpty)
  }

  @Test func settingsOfKDEAreRead() {
    let file = """
      [Other]
      ProxyType=2
      [Proxy Settings]
      NoProxyFor=localhost,.lan
      ProxyType=1
      httpsProxy=http://proxy.lan 3128
      socksProxy=socks://sox:1080
      """
    let settings = ProxySettings.reading(kde: file)
    #expect(settings?.https?.place == "proxy.lan:3128")
    #expect(settings?.socks?.url == "socks5h://sox:1080")
    #expect(settings?.exceptions == ["localhost", ".lan"])
    #expect(ProxySettings.reading(kde: "[Proxy Settings]\nProxyType=4") == nil)
    #expect(ProxySettings.reading(kde: "")?.isEmpty == true)
  }

  @Test func settingsOfMacOSAreRead() {
    let settings = ProxySettings.reading(
      scutil: """
        <dictionary> {
          ExceptionsList : <array> {
            0 : *.local
            1 : 169.254/16
          }
          ExcludeSimpleHostnames : 1
          HTTPEnable : 0
          HTTPSEnable : 1
          HTTPSPort : 8443
          HTTPSProxy : proxy.lan
          ProxyAutoConfigEnable : 1
          ProxyAutoConfigURLString : http://wpad.lan/proxy.pac
          SOCKSEnable : 0
        }
        """)
    #expect(settings.https?.place == "proxy.lan:8443")
    #expect(settings.http == nil)
    #expect(settings.exceptions == ["*.local", "169.254/16"])
    #expect(settings.excludesSimpleNames)
    #expect(settings.script == "http://wpad.lan/proxy.pac")
  }

  @Test func settingsOfWindowsAreRead() {
    let text = """

      HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings
          ProxyEnable    REG_DWORD    0x1
          ProxyServer    REG_SZ    http=one:80;https=two:81;socks=three:82
          ProxyOverride    REG_SZ    *.lan;<local>
      """
    let settings = ProxySettings.reading(registry: text)
    #expect(settings.https?.place == "two:81")
    #expect(settings.socks?.url == "socks5h://three:82")
    #expect(settings.server(for: "nas") == nil)
    #expect(settings.server(for: "x.lan") == nil)
    let off = ProxySettings.reading(registry: text.replacing("0x1", with: "0x0"))
    #expect(off.isEmpty)
  }

  @Test(arguments: [
    ("notion.com", "app.notion.com", true), (".notion.com", "notion.com", true),
    ("*.notion.com", "app.notion.com", true), ("notion.com", "evilnotion.com", false),
    ("app.notion.com:443", "app.notion.com", true), ("*", "anything", true),
    ("<local>", "nas", true), ("<local>", "nas.lan", false),
    ("app.*.com", "app.notion.com", true), ("10.0.0.0/8", "10.1.2.3", true),
    ("10.0.0.0/8", "11.1.2.3", false), ("10.0.0.0/99", "10.1.2.3", false),
    ("2001:db8::/32", "2001:db8::5", true), ("", "app.notion.com", false),
    (".", "app.notion.com", false), ("https://app.notion.com", "app.notion.com", true),
  ])
  func anExceptionCoversWhatItSays(_ rule: String, _ host: String, _ covers: Bool) {
    #expect(ProxyException.covers(rule, host) == covers)
  }

  @Test func liveConnectionsTakeSocksFirst() {
    var settings = ProxySettings(source: .kde)
    settings.https = ProxyServer("one:1")
    settings.socks = ProxyServer("socks://two:2")
    #expect(settings.server(for: "a.com", live: true)?.host == "two")
    #expect(settings.server(for: "a.com")?.host == "one")
  }

  @Test func aScriptsProxiesAreSeenWithoutRunningIt() {
    let script = """
      function FindProxyForURL(url, host) {
        if (isPlainHostName(host)) return "DIRECT";
        return "PROXY proxy.lan:3128; SOCKS5 sox.lan:1080; PROXY proxy.lan:3128";
      }
      """
    let found = ProxyScript.servers(in: script).map(\.url)
    #expect(found == ["http://proxy.lan:3128", "socks5h://sox.lan:1080"])
  }
}
