import Testing

/// The display in a real pseudo-terminal, by way of the easel.
@Suite struct DisplayTests {
  static let kinds = ["xterm-256color", "xterm", "screen", "tmux-256color", "linux", "vt100"]

  private func run(
    _ steps: String..., term: String = "xterm-256color", size: String = "24x80"
  ) throws -> TerminalRun {
    try TerminalRun.of(TerminalRun.easel, term: term, size: size, steps: ["=ready"] + steps)
  }

  @Test(arguments: kinds) func everyTerminalShowsTheGrid(_ kind: String) throws {
    let seen = try run("\\x1bOA", "=up", "~", "?", "q", term: kind)
    #expect(
      seen.screen.prefix(7) == [
        "wide 日本", "mark é", "emoji 👩!", "frame ─│", "ready", "up", "",
      ])
    #expect(seen.styles.prefix(6) == ["bbbbbbbbb", "", "", "", "rrrrr", ""])
    #expect(seen.cursor == [4, 0])
    #expect(seen.status == 7)
    #expect(seen.isRestored)
  }

  @Test(arguments: ["dumb", "nonsense"]) func aTerminalThatCannotIsRefused(_ kind: String) throws {
    let run = try TerminalRun.of(TerminalRun.easel, term: kind, steps: [])
    #expect(run.status == 4)
    #expect(run.bytes == 0)
  }

  struct WayOut: CustomTestStringConvertible {
    let testDescription: String
    let step: String
    let status: Int32

    init(_ name: String, _ step: String, _ status: Int32) {
      (testDescription, self.step, self.status) = (name, step, status)
    }
  }

  static let waysOut = [
    WayOut("return", "q", 7), WayOut("exit", "x", 9), WayOut("trap", "t", -4),
    WayOut("abort", "a", -6), WayOut("wild pointer", "s", -11), WayOut("stack overflow", "o", -11),
    WayOut("Ctrl-C", "\\x03", -2), WayOut("Ctrl-\\", "\\x1c", -3), WayOut("SIGTERM", "!TERM", -15),
    WayOut("SIGHUP", "!HUP", -1), WayOut("SIGPIPE", "!PIPE", -13),
  ]

  @Test(arguments: waysOut, ["xterm-256color", "linux", "vt100"])
  func everyWayOutGivesTheTerminalBack(_ way: WayOut, _ kind: String) throws {
    let end = try run(way.step, term: kind)
    #expect(end.status == way.status)
    #expect(end.isRestored)
  }

  @Test func aClosedWindowEndsIt() throws {
    #expect(try run("^").status == 129)
  }

  @Test func ctrlZStopsItAndItComesBack() throws {
    let seen = try run("\\x1a", "|", "=24x80", "j", "=character(\"j\")", "?", "q")
    #expect(seen.screen[0] == "wide 日本")
    #expect(seen.status == 7)
    #expect(seen.isRestored)
  }

  @Test func aSizeChangedWhileStoppedIsTakenIn() throws {
    let seen = try run("\\x1a", "#12x40", "|", "=12x40", "~", "?", "q")
    #expect(seen.screen.count == 12)
    #expect(seen.isRestored)
  }

  @Test func everySizeIsSurvived() throws {
    let seen = try run(
      "#1x1", "~", "#200x500", "~", "#1x500", "~", "#500x1", "~", "#24x80", "=24x80", "?", "q")
    #expect(seen.screen[0] == "wide 日本")
    #expect(seen.screen.contains("24x80"))
    #expect(seen.status == 7)
  }

  @Test func aLentTerminalIsAsItWasFound() throws {
    let seen = try run("l", "=character(\"l\")", "~", "?", "q")
    #expect(seen.screen[0] == "wide 日本")
    #expect(seen.isRestored)
  }

  @Test func ctrlSIsAKeyAndStopsNoOutput() throws {
    // Else it would stop the output, and nobody would know why.
    let end = try run("\\x13", "=control(\"s\")", "!TERM")
    #expect(end.status == -15)
    #expect(end.isRestored)
  }
}
