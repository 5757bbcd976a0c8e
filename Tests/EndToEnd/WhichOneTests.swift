import Foundation
import TestSupport
import Testing

/// Where there are several workspaces, the program asks which one, in every mode.
@Suite struct WhichOneTests {
  private let home: RepairHome
  private static let question = "Which workspace should be signed out here?"
  private static let pack = ["--pack", "Tests/Fixtures/workspaces-pack"]
  private static let ids = StoredWorkspaces.usual.map(\.id)

  private var data: String { home.path + "/.config/Sample" }

  init() throws {
    home = try RepairHome([".config/Sample/Preferences": "{}"])
    StoredWorkspaces.make(in: data)
  }

  private func plainly(_ lines: [String], _ arguments: [String] = ["stuck"]) throws -> Run {
    try Run(
      Run.program, arguments + Self.pack + ["--plain", "--home", home.path],
      input: lines.map { $0 + "\n" }.joined(), environment: Run.plainEnvironment)
  }

  private func onScreen(
    _ steps: [String], _ arguments: [String] = ["stuck"]
  ) throws -> TerminalRun {
    try TerminalRun.of(
      Run.program, arguments + Self.pack + ["--home", home.path], size: "50x100", steps: steps)
  }

  /// What the journal says the repair was told.
  private func settings() throws -> [String] {
    let folder = home.path + "/.local/state/unstick/repairs"
    return try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix("/journal") }.sorted()
      .flatMap { home.text(".local/state/unstick/repairs/" + $0).split(separator: "\n") }
      .map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
      .filter { $0.hasPrefix("set ") }
  }

  private static let told = ["set where app", "set workspace \(ids[1])"]

  @Test func theLineModeAsksAndSignsOutOfThatOne() throws {
    let run = try plainly(["1", "2", "do it", "1"])
    #expect(run.output.contains("\n\(Self.question)\n"), "\(run.output)")
    #expect(run.output.contains("  2  Choir practice\n"))
    #expect(run.output.contains("\nSigned out here: Choir practice\n"))
    #expect(run.output.contains("Done, for Choir practice. It can be taken back at any time: u."))
    #expect(StoredWorkspaces.ids(in: data) == [Self.ids[0], Self.ids[2]])
    #expect(try settings() == Self.told)
  }

  @Test func theScreenAsksTheSameAndLeavesTheSameJournal() throws {
    let seen = try onScreen([
      "=Sign out of one", "1", "=Which workspace", "2", "=Do it", "1", "=I agree", "1",
      "=Did it help", "~", "?", "q", "1",
    ])
    #expect(seen.text.contains("Done, for Choir practice."), "\(seen.text)")
    #expect(StoredWorkspaces.ids(in: data) == [Self.ids[0], Self.ids[2]])
    #expect(try settings() == Self.told)
  }

  /// The cursor stands where the highlight is, as on every screen.
  @Test func theCursorIsOnTheChoice() throws {
    let seen = try onScreen([
      "=Sign out of one", "1", "=Which workspace", "\\x1bOB", "~", "?", "q", "1",
    ])
    #expect(seen.screen[seen.cursor[0]].contains("2  Choir practice"), "\(seen.text)")
    #expect(seen.cursorShown)
  }

  @Test func aSharedScreenShowsStandIns() throws {
    let seen = try onScreen(
      ["=Sign out of one", "1", "=Which workspace", "~", "?", "q", "1"], ["stuck", "--share"])
    #expect(seen.text.contains("2  ‹workspace 2›"), "\(seen.text)")
    for secret in ["Choir", "Lindgren"] + Self.ids { #expect(!seen.text.contains(secret)) }
  }

  /// Chosen, killed before the plan was carried out, and taken up with what was chosen.
  @Test func theChoiceIsKeptWithTheSession() throws {
    let key = "@\(home.path)/\(RepairHome.sessions)/*/key=told\tstuck/repairs@stuck/sign-out"
    let killed = try onScreen(["=Sign out of one", "1", "=Which workspace", "2", key, "!KILL"])
    #expect(killed.status == -9)
    for secret in ["Choir", Self.ids[1]] { #expect(!home.kept().contains(secret)) }
    let again = try plainly(["do it", "1"], ["resume"])
    #expect(again.output.contains("\nSigned out here: Choir practice\n"), "\(again.output)")
    #expect(StoredWorkspaces.ids(in: data) == [Self.ids[0], Self.ids[2]])
    #expect(try settings() == Self.told)
  }

  @Test func theCommandNamesWhatThereIsToChooseFrom() throws {
    let arguments = ["fix", "workspace.sign-out", "--yes"] + Self.pack
    let refused = try home.run(arguments)
    #expect(refused.status == 2)
    #expect(
      refused.error.contains(
        "--set workspace=… with one of these: \(Self.ids.joined(separator: ", "))"),
      "\(refused.error)")
    #expect(try home.run(arguments + ["--set", "workspace=\(Self.ids[1])"]).status == 0)
    #expect(StoredWorkspaces.ids(in: data) == [Self.ids[0], Self.ids[2]])
  }
}
