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
  /// - Parameter repairing: after a repair, when everything was looked at again.
  private func report(repairing: Bool = true) throws -> SessionReport {
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
    guard repairing else { return try #require(world.session.report) }
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
    let report = SessionReport(title: "<script>alert(1)</script> & *bold* `x`")
    #expect(!report.html("").contains("<script"))
    #expect(report.html("").contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;"))
    #expect(
      report.markdown("").hasPrefix("# \\<script\\>alert(1)\\</script\\> \\& \\*bold\\* \\`x\\`"))
  }

  /// A secret that came past the mask, in whatever spelling its file needs, is found there.
  @Test(arguments: ReportFormat.allCases)
  func theFinishedFileIsReadOnceMore(_ format: ReportFormat) {
    let secrets: [Mask.Secret] = [
      .init(.person, "ann_lee"), .init(.workspace, "Mc\"Coy & <Sons>"), .init(.host, "main"),
      .init(.person, "title"),
    ]
    let text = "ann_lee at Mc\"Coy & <Sons> on main, the title"
    let leaking = SessionReport(
      title: text, summary: [text],
      sections: [.init(name: "found", heading: text, rows: [.init(text, text, notes: [text])])],
      letters: [.init(name: "it", heading: text, to: nil, subject: text, body: [text])],
      about: [.init("system", text, text)])
    let raw =
      switch format {
      case .markdown: leaking.markdown("")
      case .html: leaking.html("")
      case .json: leaking.json("").text
      }
    let found = FinishedReport(text: raw, format: format).scanned(by: Mask(secrets))
    let read = found.replacing("\\", with: "").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&").replacing("&lt;", with: "<")
    for secret in ["ann_lee", "Mc\"Coy", "Sons>", "Sons&gt;", "on main", "the title"] {
      #expect(!read.contains(secret), "\(secret) in \(found)")
    }
    // The file itself is whole, though somebody is called like a part of it.
    switch format {
    case .markdown: break
    case .html: #expect(found.contains("<main>") && found.contains("</title>"))
    case .json: #expect(found.contains("\"title\": ") && found.contains("\"name\": \"found\""))
    }
  }

  /// Two addresses are two, all through the report, and one is always the same.
  @Test func theSameThingGetsTheSameStandIn() throws {
    let report = SessionReport(
      summary: ["one@a.example", "two@a.example"],
      letters: [
        .init(name: "it", heading: "", to: nil, subject: "two@a.example", body: ["one@a.example"])
      ]
    ).masked(by: Mask())
    #expect(report.summary == ["‹mail 1›", "‹mail 2›"])
    #expect(report.letters[0].subject == "‹mail 2›")
    #expect(report.letters[0].body == ["‹mail 1›"])
  }

  @Test func whatIsWrongOnTheWayMakesARequestToIT() throws {
    let letters = try report(repairing: false).letters
    #expect(letters.map(\.name) == ["it"])
    #expect(letters.first?.body.contains { $0.hasPrefix("- ") } == true)
  }
}
