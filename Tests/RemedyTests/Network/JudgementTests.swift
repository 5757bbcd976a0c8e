import Testing

@testable import Remedy

@Suite struct JudgementTests {
  static func answer(
    _ status: Int, _ type: String? = nil, _ body: String = "", _ more: [String: String] = [:]
  ) -> Transfer.Answer {
    var fields = more.map { Transfer.Field(name: $0.key, value: $0.value) }
    if let type { fields.append(Transfer.Field(name: "content-type", value: type)) }
    return Transfer.Answer(status: status, fields: fields, body: Array(body.utf8))
  }

  /// What stops all of the app's hosts explains why others are silent as well.
  @Test func whatStopsEverythingIsNotAskedAboutElsewhere() {
    func faults(_ kinds: (String, String)?...) -> [TrialFault?] {
      kinds.map { $0.map { TrialFault($0.0, $0.1, "x", [:]) } }
    }
    let (proxy, names) = (("net.proxy", "down"), ("net.dns", "resolver-down"))
    #expect(faults(proxy, names).barrier?.probe == "net.proxy")
    #expect(faults(names).barrier?.probe == "net.dns")
    #expect(faults(("net.tls", "untrusted-issuer")).barrier?.probe == "net.tls")
    for reached in [
      faults(), faults(proxy, nil), faults(nil), faults(("net.hosts-file", "host-blocked")),
      faults(("net.http", "server-error")), faults(proxy, ("net.tls", "expired")),
    ] { #expect(reached.barrier == nil) }
  }

  struct LiveCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let polling: Transfer.Answer
    let upgrade: Transfer.Answer
    let verdict: Live.Verdict
  }

  static let json = "application/json"
  static let polled = answer(200, "text/plain", "0{\"sid\":\"x\"}")
  static let page = answer(403, "text/html", "<html>Blocked</html>")
  static let badRequest = answer(400, json, "{\"code\": 3, \"message\": \"Bad request\"}")
  static let cut = Transfer.Answer(failure: .answerCut(timedOut: false))
  static let liveCases = [
    ("a socket", polled, answer(101), Live.Verdict.fine),
    ("the login is missing", polled, answer(401, json, "{}"), .fine),
    ("both want a login", answer(401, json, "{}"), answer(403, json, "{}"), .fine),
    ("a page refuses the upgrade", polled, page, .upgradeBlocked),
    ("a bare refusal", polled, answer(403, "text/plain", "No"), .upgradeBlocked),
    ("a bad gateway", polled, answer(502, "text/html"), .upgradeBlocked),
    ("reset at the upgrade", polled, cut, .upgradeBlocked),
    ("the header is gone", polled, badRequest, .upgradeStripped),
    ("answered as a plain request", polled, answer(200, "text/plain", "0{}"), .upgradeStripped),
    ("upgrade required", polled, answer(426), .upgradeStripped),
    ("both bad requests", badRequest, badRequest, .unclear),
    ("no such path", answer(404, "text/plain"), answer(404, "text/plain"), .unclear),
    ("a page for both", page, page, .bothBlocked),
    ("nothing at all", cut, cut, .bothBlocked),
    ("only the socket works", cut, answer(101), .fine),
    ("its own network checks", polled, answer(403, "text/html", "", ["cf-ray": "1"]), .unclear),
  ].map { LiveCase(testDescription: $0.0, polling: $0.1, upgrade: $0.2, verdict: $0.3) }

  @Test(arguments: liveCases)
  func theLiveConnectionsTroublesAreToldApart(_ sample: LiveCase) {
    #expect(Live.judge(polling: sample.polling, upgrade: sample.upgrade) == sample.verdict)
  }

  static let setting: TrialSetting = {
    var app = App(name: "app", title: "App")
    app.hosts = [App.Server("app.example.com", .required)]
    app.domains = ["example.com"]
    return TrialSetting(app: app)
  }()

  @Test(
    arguments: [
      (answer(200, "text/html", "<html>"), nil), (answer(401, json, "{}"), nil),
      (answer(403, json, "{}"), nil), (answer(404, "text/html"), nil),
      (page, "net.http block-page"), (answer(403, "text/html", "", ["cf-ray": "1"]), nil),
      (answer(407), "net.http proxy-login"), (answer(451), "net.http legal-block"),
      (answer(503, "text/html"), "net.http server-error"),
      (answer(302, nil, "", ["location": "https://www.example.com/"]), nil),
      (answer(302, nil, "", ["location": "http://www.example.com/app.example.com"]), nil),
      (answer(302, nil, "", ["location": "https://login.other.org/"]), nil),
      (answer(302, nil, "", ["location": "http://filter.lan/"]), "net.http block-page"),
      (
        answer(302, nil, "", ["location": "https://filter.lan/?app.example.com"]),
        "net.http block-page"
      ),
    ] as [(Transfer.Answer, String?)])
  func aPageIsTheProductsOrSomebodyElses(_ page: Transfer.Answer, _ fault: String?) {
    var trial = Trial(App.Server("app.example.com", .required))
    trial.page = page
    #expect(trial.fault(Self.setting).map { "\($0.probe) \($0.kind)" } == fault)
  }

  @Test func theLowestLayerIsNamed() throws {
    let address = try #require(IPAddress("203.0.113.1"))
    var trial = Trial(App.Server("app.example.com", .required))
    trial.name = .found([address], milliseconds: 1)
    trial.calls = [Trial.Call(address: address, outcome: .failed(.timedOut))]
    #expect(trial.fault(Self.setting)?.kind == "timed-out")
    trial.hostsLine = HostsLine(number: 7, address: address, names: [trial.host])
    #expect(trial.fault(Self.setting)?.probe == "net.hosts-file")
    trial.hostsLine = nil
    let sunk = try #require(IPAddress("192.168.1.1"))
    trial.name = .found([sunk], milliseconds: 1)
    #expect(trial.fault(Self.setting)?.kind == "sinkhole")
    // What works is no sinkhole: some companies bring the servers into the house.
    trial.calls = [Trial.Call(address: sunk, outcome: .connected(milliseconds: 1))]
    trial.page = Self.answer(200)
    #expect(trial.fault(Self.setting) == nil)
  }

  @Test func clocksNeedTwoWitnesses() {
    func read(_ ahead: Int64, _ host: String) -> ClockReading {
      ClockReading(host: host, isSecure: false, ahead: ahead)
    }
    #expect(ClockReading.judge([]) == .unclear)
    #expect(ClockReading.judge([read(9000, "a")]) == .unclear)
    #expect(ClockReading.judge([read(9000, "a"), read(9001, "a")]) == .unclear)
    #expect(ClockReading.judge([read(9000, "a"), read(9030, "b")]) == .off(9030))
    #expect(ClockReading.judge([read(9000, "a"), read(0, "b")]) == .unclear)
    #expect(ClockReading.judge([read(9000, "a"), read(0, "b"), read(1, "c")]) == .right)
    #expect(ClockReading.judge([read(-300, "a"), read(-300, "b")]) == .right)
    #expect(ClockReading.judge([read(-301, "a"), read(-301, "b")]) == .off(-301))
  }

  @Test func aCachesAgeIsTakenOff() {
    var answer = Self.answer(200, nil, "", ["date": "Sun, 06 Nov 1994 08:49:37 GMT", "age": "600"])
    answer.endedAt = (784_111_777 + 600) * 1000
    #expect(ClockReading(host: "a", isSecure: false, answer)?.ahead == 0)
  }

  @Test func beaconsKnowTheirOwnAnswer() {
    let empty = Beacon(url: "http://a.com/generate_204", status: 204, body: nil)
    #expect(empty.judge(Self.answer(204)) == .expected)
    #expect(empty.judge(Self.answer(200, "text/html", "<html>")) == .replaced(by: nil))
    let away = Self.answer(302, nil, "", ["location": "http://login.hotel/"])
    #expect(empty.judge(away) == .replaced(by: "login.hotel"))
    #expect(empty.judge(Self.answer(503)) == .unclear)
    #expect(empty.judge(Self.cut) == .nothing)
    let text = Beacon(url: "http://b.com/", status: 200, body: "Success")
    #expect(text.judge(Self.answer(200, "text/html", "<BODY>Success</BODY>")) == .expected)
    #expect(text.judge(Self.answer(200, "text/html", "Pay here")) == .replaced(by: nil))
  }

  @Test(arguments: [
    ("/login", "https://a.com/login"), ("https://b.com", "https://b.com"),
    ("//c.com/x", "https://c.com/x"), ("y#part", "https://a.com/y"),
    ("/login?next=http://b.com/", "https://a.com/login?next=http://b.com/"),
    ("?next=http://b.com/", "https://a.com/start?next=http://b.com/"),
  ])
  func aRedirectLeadsSomewhere(_ location: String, _ url: String) {
    #expect(Redirect.target(location, from: "https://a.com/start?x=/1")?.url == url)
  }

  @Test func aRedirectMayLeadToAnAddress() {
    let target = Redirect.target("http://[2001:db8::1]:8080/login", from: "https://a.com/")
    #expect(target?.host == "2001:db8::1")
  }

  @Test(arguments: ["javascript:alert(1)//://", "a b", "ftp://x/", "http://"])
  func aStrangeRedirectLeadsNowhere(_ location: String) {
    #expect(Redirect.target(location, from: "https://a.com/")?.host != "x")
  }

  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Nov  6 08:49:37 1994 GMT", "1994-11-06 08:49:37 UTC",
    "Sun Nov  6 08:49:37 1994",
  ])
  func datesAreReadInEveryForm(_ text: String) {
    #expect(UnixTime.reading(text) == 784_111_777)
  }

  @Test func aCertificatesIssuerHasAName() {
    let lines =
      "0 Subject:CN = app.example.com\n0 Issuer:O = Example Shield, CN = Root\n"
      + "0 Expire date:Nov  6 08:49:37 1994 GMT\n2 Subject:skipped\n"
    let chain = Certificate.chain(in: Array(lines.utf8))
    #expect(chain.count == 1)
    #expect(chain.first?.issuerName == "Example Shield")
    #expect(chain.first?.subjectName == "app.example.com")
    #expect(chain.first?.notAfter == 784_111_777)
  }
}
