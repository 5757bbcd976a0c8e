import Foundation
import TestSupport
import Testing

/// Two emulators that know nothing of each other, and a storm of events.
@Suite struct EmulatorTests {
  @Test func tmuxAndPyteShowTheSame() throws {
    let folder = try TemporaryFolder()
    let run = try Run(
      Run.root.appendingPathComponent("Tests/EndToEnd/Oracles/tmux.sh"),
      [
        folder.path + "/socket", "80", "24", Run.program.path, FullScreenTests.home,
        "2", "Where does it keep loading?", "L", "English", "2", "どこで",
      ], input: "", environment: Run.plainEnvironment.merging(["TERM": "xterm"]) { $1 })
    #expect(run.status == 0, "\(run.error)")
    var lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let cursor = lines.removeLast()
    let seen = try TerminalRun.of(
      Run.program, term: "tmux-256color",
      steps: [
        "=\(FullScreenTests.home)", "2", "=Where does it keep loading?", "L", "=English", "2",
        "=どこで", "~", "?", "q", "1",
      ])
    #expect(seen.screen == lines)
    #expect(seen.cursor.map(String.init).joined(separator: ",") == cursor)
  }

  @Test(arguments: [1, 2]) func aStormOfEventsIsSurvived(_ seed: Int) throws {
    let run = try Run(
      Run.root.appendingPathComponent(".build/venv/bin/python"),
      ["-B", "Tests/EndToEnd/Oracles/storm.py", String(seed), "2000", Run.program.path], input: "",
      environment: Run.plainEnvironment)
    #expect(run.status == 0, "\(run.error)\(run.output)")
    #expect(run.output.hasPrefix("2000 events"))
  }
}
