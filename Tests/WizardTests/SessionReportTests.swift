import Flow
import Testing

@testable import Remedy
@testable import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a session's report says, and what it never says.
@Suite struct SessionReportTests {
  private func report() throws -> SessionReport {
    var world = try SessionWorld(secrets: [.init(.person, "ann"), .init(.host, "anns-laptop")])
    world.take(world.session.open())
    let look = try #require(world.open.last)
    world.send(
      .came(
        look.id,
        .findings([
          Remedy.Finding(
            "net.dns",
            .problem(
              "sinkhole",
              Evidence(
                "net.dns.sinkhole",
                [
                  "host": .host("app.sample.example"), "address": .address("10.1.2.3"),
                  "resolver": .address("192.168.7.7"),
                ]))),
          Remedy.Finding("app.data", .fine()), Remedy.Finding("disk.space", .fine()),
          Remedy.Finding("net.websocket", .unknown(.explained(by: "net.dns"))),
        ])))
    try world.choose("It loads")
    try world.choose("Clear the cache")
    world.work()
    try world.choose("Do it")
    world.work()
    try world.choose("Yes, it works")
    return try #require(world.session.report)
  }

  @Test(arguments: ReportFormat.allCases)
  func nothingPrivateStandsInIt(_ format: ReportFormat) throws {
    let text = try report().text(format, at: 0)
    for secret in ["ann", "10.1.2.3", "192.168.7.7", "app.sample.example"] {
      #expect(!text.contains(secret), "\(secret) in \(text)")
    }
    #expect(text.contains("1970-01-01 00:00 UTC"))
    #expect(text.contains("Clear the cache"))
  }

  @Test func theSummaryIsTwoLines() throws {
    let report = try report()
    #expect(
      report.summary == [
        "It loads without end. No likely cause was found.",
        "Done: Clear the cache. It works again.",
      ])
  }

  @Test func whatIsTypedCannotBecomeMarkup() throws {
    let report = SessionReport(
      title: "<script>alert(1)</script> & *bold* `x`", summary: [], sections: [], letters: [],
      about: [], language: "en", mask: Mask())
    #expect(!report.html("").contains("<script"))
    #expect(report.html("").contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;"))
    #expect(
      report.markdown("").hasPrefix("# \\<script\\>alert(1)\\</script\\> \\& \\*bold\\* \\`x\\`"))
  }

  @Test func whatIsWrongOnTheWayMakesARequestToIT() throws {
    let letters = try report().letters
    #expect(letters.map(\.name) == ["it"])
    #expect(letters.first?.body.contains { $0.hasPrefix("- ") } == true)
  }
}
