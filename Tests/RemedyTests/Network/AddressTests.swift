import Testing

@testable import Remedy

@Suite struct AddressTests {
  @Test(arguments: [
    ("0.0.0.0", IPAddress.Reach.unspecified), ("::", .unspecified), ("127.0.0.1", .loopback),
    ("::1", .loopback), ("::ffff:127.0.0.1", .loopback), ("169.254.1.1", .linkLocal),
    ("fe80::1%eth0", .linkLocal), ("10.1.2.3", .local), ("172.31.0.1", .local),
    ("172.32.0.1", .everywhere), ("192.168.0.1", .local), ("fd00::1", .local),
    ("100.100.0.1", .carrier), ("1.1.1.1", .everywhere), ("2606:4700::1", .everywhere),
    ("198.18.0.1", .everywhere),
  ])
  func anAddressTellsWhereItLeads(_ text: String, _ reach: IPAddress.Reach) {
    #expect(IPAddress(text)?.reach == reach)
  }

  @Test(arguments: ["1.2.3.4", "2001:db8::1", "::"])
  func anAddressIsWrittenAsItWasRead(_ text: String) {
    #expect(IPAddress(text)?.text == text)
  }

  @Test func whatIsNoAddressIsNone() {
    for text in ["", "1.2.3", "1.2.3.4.5", "g::", "name", "01.2.3.4 "] {
      #expect(IPAddress(text) == nil)
    }
  }

  @Test func linesOfTheHostsFileAreReadAsTheSystemReadsThem() {
    let lines = HostsLine.reading(
      """
      # 0.0.0.0 app.notion.com
      127.0.0.1\tlocalhost
        0.0.0.0   App.Notion.com   www.notion.so # blocked
      nonsense app.notion.com
      203.0.113.9 app.notion.com\r
      """)
    #expect(lines.map(\.number) == [2, 3, 5])
    #expect(lines[1].names == ["app.notion.com", "www.notion.so"])
    #expect(lines.map(\.blocks) == [true, true, false])
    #expect(lines[2].names == ["app.notion.com"])
  }

  @Test func linesMayEndAsOnWindows() {
    let lines = HostsLine.reading(
      "127.0.0.1 localhost\r\n0.0.0.0\u{C}app.notion.com\r\n\r\n::1 x\r\n")
    #expect(lines.map(\.number) == [1, 2, 4])
    #expect(lines.map(\.names) == [["localhost"], ["app.notion.com"], ["x"]])
  }

  @Test func everyNameOfALongLineIsRead() {
    let names = (0..<120).map { "h\($0)" }
    let lines = HostsLine.reading("0.0.0.0 " + names.joined(separator: " "))
    #expect(lines.map(\.names) == [names])
  }

  @Test func nameServersAreThoseTheSystemUses() {
    let text = "nameserver 127.0.0.53\nsearch lan\n#nameserver 9.9.9.9\nnameserver fe80::1%eth0\n"
    #expect(NameServers.reading(text).map(\.text) == ["127.0.0.53", "fe80::1"])
  }

  @Test func aQuestionToANameServerIsWellFormed() throws {
    let message = try #require(NameQuery("a.bc", number: 0x1234).message)
    #expect(message.prefix(12) == [0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0])
    #expect(message.dropFirst(12) == [1, 97, 2, 98, 99, 0, 0, 1, 0, 1])
    #expect(NameQuery(String(repeating: "a", count: 64) + ".com").message == nil)
    #expect(NameQuery("").message == nil)
  }

  @Test func onlyAnAnswerToTheQuestionCounts() {
    let query = NameQuery("a.bc", number: 0x1234)
    func answer(_ flags: UInt8, _ code: UInt8, id: [UInt8] = [0x12, 0x34]) -> [UInt8] {
      id + [flags, code] + [UInt8](repeating: 0, count: 8)
    }
    #expect(query.code(of: answer(0x81, 0x80)) == .found)
    #expect(query.code(of: answer(0x81, 0x83)) == .noSuchName)
    #expect(query.code(of: answer(0x81, 0x82)) == .failed)
    #expect(query.code(of: answer(0x81, 0x85)) == .refused)
    #expect(query.code(of: answer(0x01, 0x80)) == nil)
    #expect(query.code(of: answer(0x81, 0x80, id: [0, 0])) == nil)
    #expect(query.code(of: [0x12, 0x34]) == nil)
  }

  @Test func connectionsTellHowTheyFailed() throws {
    let server = try LoopbackServer { _ in "" }
    let own = try #require(IPAddress("127.0.0.1"))
    guard case .connected? = Dial.all([own], port: server.port, limit: 1000).first else {
      Issue.record("no connection")
      return
    }
    #expect(Dial.all([own], port: 1, limit: 1000) == [.failed(.refused)])
    let none = try #require(IPAddress("255.255.255.255"))
    #expect(Dial.all([none, own], port: 1, limit: 1000).last == .failed(.refused))
    #expect(Dial.all([], port: 1, limit: 1000).isEmpty)
  }

  @Test func thisComputerIsFoundAmongItsInterfaces() throws {
    let loopback = try #require(Interfaces.now().links.first { $0.isLoopback })
    #expect(loopback.addresses.contains { $0.text == "127.0.0.1" })
    #expect(!loopback.hasAddress)
    let own = try #require(IPAddress("127.0.0.1"))
    #expect(Sockets.source(to: own) == own)
  }

  @Test(arguments: [
    ("tun0", true), ("wg-home", true), ("utun3", true), ("tailscale0", true), ("nordlynx", true),
    ("CloudflareWARP", true), ("ztabcdef12", true), ("eth0", false), ("tunnelbroker", false),
    ("wlan0", false), ("docker0", false), ("zte", false), ("", false),
  ])
  func tunnelsAreKnownByTheirNames(_ name: String, _ isTunnel: Bool) {
    #expect(Tunnel.isNamed(name) == isTunnel)
  }
}
