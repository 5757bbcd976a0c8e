import Testing

@testable import Remedy

@Suite struct StatusAndFirewallTests {
  static let login = "Login and user accounts"

  static func page(
    _ indicator: String?, login: String = "operational", other: String = "operational"
  ) -> StatusPage {
    let components = [
      StatusPage.Component(name: Self.login, status: login),
      StatusPage.Component(name: "Search", status: other),
    ]
    return StatusPage(indicator: indicator, components: components)
  }

  @Test(
    arguments: [
      (page("none"), nil), (page("none", login: "major_outage"), "login-down"),
      (page("minor", login: "partial_outage", other: "major_outage"), "login-down"),
      (page("critical", other: "major_outage"), "app-down"), (page("major"), "app-down"),
      (page("minor", other: "partial_outage"), "degraded"), (page("minor"), "degraded"),
      (page("none", login: "degraded_performance"), "degraded"),
      (page("none", login: "under_maintenance"), "maintenance"),
      (page("maintenance"), "maintenance"), (page(nil), nil), (page("none", other: "new"), nil),
    ] as [(StatusPage, String?)])
  func theWeightiestTroubleIsNamed(_ page: StatusPage, _ kind: String?) {
    guard case .trouble(let found, _) = page.judge(login: Self.login) else {
      #expect(kind == nil)
      return
    }
    #expect(found == kind)
  }

  @Test func aPageIsReadLeniently() throws {
    let text = """
      {"components": [
        {"name": "Login and user accounts", "status": "major_outage", "group": false},
        {"name": "All", "status": "major_outage", "group": true}, {"status": 7}, null],
       "incidents": [
        {"status": "resolved", "started_at": "1990-11-06T08:49:37Z"},
        {"status": "identified", "created_at": "1994-11-06T08:49:37.123Z"}]}
      """
    let page = try #require(JSONText(Array(text.utf8)).flatMap { StatusPage($0) })
    #expect(page.components.map(\.name) == [Self.login])
    #expect(page.since == 784_111_777)
    for bad in ["", "<html>", "[]", "{}", "{\"status\": 3}", "{\"components\": {}}"] {
      #expect(JSONText(Array(bad.utf8)).flatMap { StatusPage($0) } == nil)
    }
  }

  @Test func onlyRulesThatShutOutAnAddressCount() {
    let rules = """
      table ip filter {
        chain INPUT {
          type filter hook input priority filter; policy accept;
          ip daddr 203.0.113.1 drop
        }
        chain OUTPUT {
          type filter hook output priority filter; policy accept;
          ip daddr 203.0.113.2 counter packets 0 bytes 0 drop
          ip daddr 203.0.113.64/26 tcp dport 443 reject with icmp port-unreachable
          ip daddr 203.0.113.3 udp dport 53 drop
          ip daddr 203.0.113.4 tcp dport 25 drop
          ip daddr 203.0.113.5 accept
          ip daddr @others drop
          ip6 daddr 2001:db8::7 drop
        }
      }
      """
    let firewall = Firewall.blocked(Firewall.reading(nft: rules))
    let blocked = [
      "203.0.113.1", "203.0.113.2", "203.0.113.3", "203.0.113.4", "203.0.113.5", "203.0.113.70",
      "203.0.113.200", "2001:db8::7",
    ].compactMap { IPAddress($0) }.filter(firewall.blocks).map(\.text)
    #expect(blocked == ["203.0.113.2", "203.0.113.70", "2001:db8::7"])
  }
}
