import Testing

@testable import Remedy
@testable import Wizard

/// What `unstick check` says, whole.
@Suite struct FindingsReportTests {
  let world: RepairWorld

  init() throws { world = try RepairWorld() }

  private var broken: [Remedy.Finding] {
    let home = world.home
    return [
      .init("net.link", .fine()),
      .init(
        "net.dns",
        .problem(
          "sinkhole",
          Evidence(
            "net.dns.sample",
            ["host": .host("a.example"), "address": .address("0.0.0.0"), "time": .milliseconds(12)]),
          Evidence("net.dns.more", ["name": .name("box\u{1B}[2J"), "path": .path("/etc/x")]))),
      .init("net.tcp", .unknown(.explained(by: "net.dns"))),
      .init("net.tls", .unknown(.explained(by: "net.dns"))),
      .init(
        "app.health",
        .problem(
          "cache-damaged",
          Evidence(
            "app.health.sample", ["path": .path(home + "/.config/x"), "size": .size(8200)]))),
      .init("app.log", .problem("forbidden")),
      .init("clock.skew", .unknown(.timedOut)),
    ]
  }

  @Test func aHealthyWorldIsSaidInTwoLines() throws {
    let report = try world.report([.init("net.dns", .fine()), .init("net.link", .fine())])
    #expect(!report.hasProblems && !report.isIncomplete)
    #expect(
      report.text(width: 80) == """
        Nothing wrong was found on this computer.

        2 things were looked at and are fine.

        If the trouble is still there, start `unstick` without a word behind it. It asks
        about what no program can see.

        """)
  }

  @Test func aBrokenWorldBeginsWithTheLikeliestCauseAndWhatToDo() throws {
    let report = try world.report(broken)
    #expect(report.hasProblems)
    #expect(
      report.text(width: 80).replacing(world.home, with: "HOME") == """
        3 things here are not as they should be.

        Most likely (92 %): A filter keeps Sample from being found
          Because the name server leads into the void.
          What to do:
            unstick fix dns.flush --home HOME
              Makes the system forget the addresses of servers it has looked up.

        Also possible (8 %): The cache is damaged
          Because a database in the cache cannot be read.
          What to do:
            unstick fix cache.clear --set only=network --home HOME
              Moves the app’s caches aside. Login and pages stay.

        `unstick fix` shows its plan and asks before it changes anything.

        What was found:
          net.dns: a.example → 0.0.0.0 (12 ms)
            box␛[2J, /etc/x
            Not so if another network gives the same.
          app.health: ~/.config/x (8.2 kB)
          app.log: A problem of the kind forbidden

        What could not be told:
          What net.dns found explains it: net.tcp and net.tls
          No answer in time: clock.skew

        1 thing was looked at and is fine.

        """)
  }

  @Test func aNarrowTerminalGetsTheSameInShorterLines() throws {
    let text = try world.report(broken).text(width: 40)
    #expect(text.split(separator: "\n").allSatisfy { $0.columns <= 40 })
    let wide = try world.report(broken).text(width: 80)
    #expect(words(of: text) == words(of: wide))
  }

  @Test func anUnknownWorldIsNeverCalledFine() throws {
    let report = try world.report([
      .init("net.link", .fine()), .init("net.dns", .unknown(.offline)),
      .init("net.tcp", .unknown(.offline)), .init("app.keyring", .unknown(.notSupported)),
    ])
    #expect(!report.hasProblems && report.isIncomplete)
    #expect(
      report.text(width: 80) == """
        Nothing wrong was found, but not everything could be looked at.

        What could not be told:
          Not asked, because nothing may be sent over the network: net.dns and net.tcp
          This system has nothing that would tell: app.keyring

        1 thing was looked at and is fine.

        If the trouble is still there, start `unstick` without a word behind it. It asks
        about what no program can see.

        """)
  }

  @Test func japaneseSaysItInItsOwnOrder() throws {
    let text = try world.report(broken, "ja").text(width: 60)
    #expect(text.hasPrefix("3 件の問題が見つかりました。\n\nいちばん考えられる原因（"))
    #expect(text.contains("    unstick fix dns.flush --home /tmp/"))
    #expect(text.contains("  net.dns の結果で説明がつきます: net.tcp、net.tls\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.columns <= 60 })
  }

  @Test func aProblemThatNoCauseExplainsLeadsToTheWizard() throws {
    let report = try world.report([.init("app.log", .problem("forbidden"))])
    #expect(
      report.text(width: 80) == """
        One thing here is not as it should be.

        What was found:
          app.log: A problem of the kind forbidden

        If the trouble is still there, start `unstick` without a word behind it. It asks
        about what no program can see.

        """)
  }

  @Test(arguments: [
    (Remedy.Finding.Reason.timedOut, "No answer in time"),
    (.offline, "Not asked, because nothing may be sent over the network"),
    (.notPermitted, "Not permitted to look"), (.notHere, "There is nothing here to look at"),
    (.unreadable, "Cannot be read"),
    (.notSupported, "This system has nothing that would tell"),
    (.explained(by: "net.link"), "What net.link found explains it"),
  ])
  func everyReasonHasItsWords(_ reason: Remedy.Finding.Reason, says: String) throws {
    let text = try world.report([.init("net.dns", .unknown(reason))]).text(width: 80)
    #expect(text.contains("  \(says): net.dns\n"))
  }

  private func words(of text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" } }
}
