import Foundation
import TestSupport
import Testing

/// The session on a whole terminal, the program as it is built.
@Suite struct FullScreenTests {
  /// Somebody's who has one: then a cover is printed.
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func run(
    _ arguments: [String] = [], _ steps: String..., term: String = "xterm-256color",
    size: String = "24x80", environment: [String: String] = [:]
  ) throws -> TerminalRun {
    try TerminalRun.of(
      Run.program, arguments, term: term, size: size, steps: steps, environment: environment)
  }

  static let home = "1  I cannot sign in"

  @Test func everyTerminalShowsTheSameHomeScreen() throws {
    let runs = try DisplayTests.kinds.map { kind in
      try run([], "=\(Self.home)", "~", "?", "q", term: kind)
    }
    for run in runs {
      #expect(run.text == runs[0].text)
      #expect(run.cursor == runs[0].cursor)
      #expect(run.status == 0)
      #expect(run.isRestored)
    }
    #expect(runs[0].screen[runs[0].cursor[0]].contains(Self.home))
    #expect(runs[0].screen[23].contains("q quit"))
  }

  @Test(arguments: ["C", "POSIX"]) func anASCIITerminalGetsASCII(_ locale: String) throws {
    let seen = try run([], "=\(Self.home)", "~", "?", "q", environment: ["LC_ALL": locale])
    #expect(seen.text.utf8.allSatisfy { $0 < 0x80 })
    #expect(!seen.text.contains("?1"))
  }

  @Test func arrowsDigitsAndEscapeLeadThereAndBack() throws {
    let seen = try run(
      [], "=\(Self.home)", "\\x1bOB", "\\x1bOA", "\\r", "=Where do you want", "1", "~", "\\x1b",
      "=Where do you want", "\\x1b", "=\(Self.home)", "~", "?", "q")
    #expect(seen.status == 0)
    #expect(seen.isRestored)
  }

  @Test(arguments: [
    DisplayTests.WayOut("q", "q", 0), DisplayTests.WayOut("Ctrl-C", "\\x03", -2),
    DisplayTests.WayOut("SIGTERM", "!TERM", -15), DisplayTests.WayOut("SIGHUP", "!HUP", -1),
    DisplayTests.WayOut("SIGQUIT", "!QUIT", -3), DisplayTests.WayOut("SIGABRT", "!ABRT", -6),
    DisplayTests.WayOut("SIGSEGV", "!SEGV", -11),
  ]) func everyWayOutGivesTheTerminalBack(_ way: DisplayTests.WayOut) throws {
    let end = try run([], "=\(Self.home)", way.step, environment: ["HOME": home.path])
    #expect(end.status == way.status)
    #expect(end.isRestored)
  }

  @Test func aClosedWindowEndsIt() throws {
    #expect(try run([], "=\(Self.home)", "^").status == 129)
  }

  @Test func stoppedAndGoneOnTheScreenIsWhatItWas() throws {
    let before = try run(["stale-sync"], "=step 1", "~", "?", "q", "1")
    let after = try run(["stale-sync"], "=step 1", "\\x1a", "|", "~", "=step 1", "~", "?", "q", "1")
    #expect(after.screen == before.screen)
    #expect(after.cursor == before.cursor)
    #expect(after.isRestored)
  }

  @Test func aWindowMadeSmallAndLargeAgainShowsAllOfIt() throws {
    let before = try run([], "=\(Self.home)", "~", "?", "q")
    let after = try run(
      [], "=\(Self.home)", "#1x1", "~", "#200x500", "~", "#12x40", "~", "#24x80", "=q quit", "~",
      "?", "q")
    #expect(after.screen == before.screen)
  }

  @Test func aTerminalOfAnUnknownKindIsLedLineByLine() throws {
    let seen = try run(
      [], "=This terminal's kind is not known", "q\\r", term: "nonsense",
      size: "60x80")
    #expect(seen.text.contains("Type a number"))
    #expect(seen.status == 0)
  }

  /// What is printed before the terminal is known must not stay where it turns out to be unknown.
  @Test func aCoverThatCannotBeFollowedIsTakenAway() throws {
    let steps = ["=This terminal's kind is not known", "=q quit", "~", "?", "q\\r"]
    // Nobody has the description of this one but itself.
    let covered = try TerminalRun.of(
      Run.program, term: "xterm-ghostty", steps: steps, environment: ["HOME": home.path])
    let bare = try TerminalRun.of(Run.program, term: "nonsense", steps: steps)
    #expect(covered.bytes > bare.bytes + 1500)
    #expect(covered.screen == bare.screen)
    #expect(covered.isRestored)
  }

  @Test func plainStaysPlain() throws {
    let seen = try run(["--plain"], "=q quit", "q\\r")
    #expect(!seen.alternate)
    #expect(seen.text.contains("  1  I cannot sign in"))
  }

  @Test func aThemeThatIsNotThereIsNamed() throws {
    let run = try Run("--theme", "drak")
    #expect(run.status == 2)
    #expect(run.error.contains("dark") || run.error.contains("default"))
  }

  @Test func withoutColoursNothingIsColoured() throws {
    let seen = try run([], "=\(Self.home)", "~", "?", "q", environment: ["NO_COLOR": "1"])
    #expect(!seen.styles.joined().contains("c"))
  }

  @Test func mouseJunkAndBrokenBytesDoNothing() throws {
    let before = try run([], "=\(Self.home)", "~", "?", "q")
    let after = try run(
      [], "=\(Self.home)",
      "\\x1b[<0;12;7M\\x1b[M !!\\xff\\xc3(\\x1b]11;rgb:00/00/00\\x07\\x1bP1$r\\x1b\\\\",
      "~", "?", "q")
    #expect(after.screen == before.screen)
  }
}
