import Foundation
import TestSupport
import Testing

@Suite struct RecordingTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/session.cast" }

  init() throws { folder = try TemporaryFolder() }

  private func record(_ steps: String...) throws -> TerminalRun {
    try TerminalRun.of(
      Run.program, ["--record", path], steps: steps,
      environment: ["USER": "mallory", "LOGNAME": "mallory"])
  }

  private func replay() throws -> String {
    let run = try Run(
      Run.root.appendingPathComponent(".build/venv/bin/python"),
      ["-B", "Tests/EndToEnd/Oracles/replay.py", path], input: "",
      environment: Run.plainEnvironment)
    #expect(run.status == 0, "\(run.error)")
    return run.output
  }

  @Test func whatIsPlayedIsWhatWasShown() throws {
    let seen = try record(
      "=\(FullScreenTests.home)", "2", "=step 1", "#30x100", "=q quit", "~", "?", "q", "1")
    #expect(seen.status == 0)
    // The last screen asks whether to leave; before it, the same step was shown.
    let played = try replay()
    #expect(played.split(separator: "\n").count > 5)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("\"r\", \"100x30\""))
  }

  @Test func onlyItsOwnerCanReadIt() throws {
    _ = try record("=\(FullScreenTests.home)", "q")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func aFileThatIsThereStays() throws {
    folder.file("session.cast", "mine")
    let end = try record()
    #expect(end.status == 4)
    #expect(end.text.contains("cannot be made"))
    #expect(end.isRestored)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }

  @Test func aLinkIsNotFollowed() throws {
    folder.file("other", "mine")
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: folder.path + "/nowhere")
    #expect(try record().status == 4)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/nowhere"))
  }
}
