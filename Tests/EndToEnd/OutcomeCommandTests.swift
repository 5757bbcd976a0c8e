import Foundation
import Testing

/// `unstick outcomes`: what finished sessions teach.
@Suite struct OutcomeCommandTests {
  private let home: RepairHome
  private static let pack = ["--pack", "Tests/Fixtures/small-pack"]
  private static let file = ".local/state/unstick/outcomes"
  private static let solved = ["1", "1", "2", "5", "turn", "done", "yes, they do", "yes, it"]

  init() throws { home = try RepairHome() }

  private func outcomes(_ arguments: String...) throws -> Run {
    try home.run(["outcomes"] + arguments + Self.pack, environment: [:])
  }

  private func document() throws -> [String: Any] {
    let run = try outcomes("--json")
    return try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any] ?? [:]
  }

  @Test func aFinishedSessionLeavesOneLine() throws {
    #expect(
      try home.session(
        ["loading"], lines: Self.solved, environment: ["USER": "zsofia", "LOGNAME": "zsofia"]
      ).status == 0)
    let lines = home.text(Self.file).split(separator: "\n")
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    #expect(line.hasSuffix("loading/vpn-off=helped"), "\(line)")
    #expect(line.contains(" small loading solved vpn="), "\(line)")
    for secret in ["zsofia", home.path, "5 people", ":"] { #expect(!line.contains(secret)) }
  }

  /// Begun right behind its end, the next session does not swallow the last word of the first.
  @Test func eachOfTwoSessionsLeavesItsLine() throws {
    let twice = Self.solved + ["another", "1"] + Self.solved
    #expect(try home.session(["loading"], lines: twice).status == 0)
    #expect(home.text(Self.file).split(separator: "\n").count == 2)
    #expect(home.kept(1).contains("end\tsolved") && home.kept(2).contains("end\tsolved"))
  }

  @Test func whatIsNotFinishedLeavesNone() throws {
    _ = try home.session(["loading"], lines: Array(Self.solved.dropLast()))
    #expect(home.text(Self.file) == "")
    #expect(try outcomes().output == "No finished session has been kept here yet.\n")
  }

  @Test func theyAreSummedUp() throws {
    for _ in 0..<2 { _ = try home.session(["loading"], lines: Self.solved) }
    try home.write(Self.file, home.text(Self.file) + "\u{1B}[2J what is this\n")
    let document = try document()
    #expect(document["sessions"] as? Int == 2)
    #expect(document["unreadable"] as? Int == 1)
    let text = try outcomes().output
    #expect(text.contains("2 sessions, 2 solved"), "\(text)")
    #expect(text.contains("Turn the VPN off: made 2 times, helped: 2"), "\(text)")
    #expect(!text.contains("\u{1B}"))
  }

  private func plant(_ cause: String, _ count: Int) throws {
    let lines = (1...count).map {
      "upshot 1 20261121-\($0) small loading solved \(cause)=1000 loading/clear=helped\n"
    }
    try home.write(Self.file, lines.joined())
  }

  /// The repair that the ladder puts first.
  private func firstRung() throws -> String {
    let run = try home.session(["loading"], lines: ["1", "1", "2", "5"])
    let ladder = run.output.components(separatedBy: "Repairs, the gentlest first").last ?? ""
    return ladder.split(separator: "\n").first { $0.hasPrefix("  1  ") }.map(String.init) ?? ""
  }

  /// What was rare comes first after many sessions in which it was so; without the file nothing is
  /// left of that.
  @Test func whatWasLearnedChangesTheLadder() throws {
    #expect(try firstRung().contains("Turn the VPN off"))
    try plant("cache", 2_000)
    #expect(try firstRung().contains("Turn the VPN off"))
    let run = try outcomes("--learn")
    #expect(run.status == 0)
    #expect(run.output.contains("/.config/unstick/learned.yaml"), "\(run.output)")
    #expect(home.text(".config/unstick/learned.yaml").contains("pack: small"))
    #expect(try firstRung().contains("Clear the cache"))
    try home.move(".config/unstick/learned.yaml", to: "away")
    #expect(try firstRung().contains("Turn the VPN off"))
  }

  @Test func itIsWrittenIntoAFolderToo() throws {
    try plant("cache", 3)
    try home.write("shared/x", "")
    let folder = home.path + "/shared"
    let first = try outcomes("--learn", folder)
    #expect(first.status == 0)
    #expect(first.output.contains("Written: \(folder)/learned.yaml"), "\(first.output)")
    #expect(home.text("shared/learned.yaml").contains("cache: "))
    #expect(home.text(".config/unstick/learned.yaml") == "")
    let again = try outcomes("--learn", folder)
    #expect(again.status == 4)
    #expect(again.error.contains("cannot be written"), "\(again.error)")
  }

  @Test func withoutAnythingToLearnNothingIsWritten() throws {
    let run = try outcomes("--learn")
    #expect(run.status == 0)
    #expect(run.output.contains("Nothing was written"))
    #expect(home.text(".config/unstick/learned.yaml") == "")
  }

  /// A file from anybody: what it may not say is said with its place, and changes nothing.
  @Test func aHostileFileChangesWeightsAlone() throws {
    try home.write(
      ".config/unstick/learned.yaml",
      "pack: small\ncauses: {loading: {cash: 9, vpn: -1}}\nnodes: {reset: {fix: app.reset}}\n")
    let run = try outcomes()
    #expect(run.status == 0)
    #expect(run.output.contains("learned.yaml:2:20: error U0606"), "\(run.output)")
    #expect(run.output.contains("learned.yaml:3:1: error U0301"), "\(run.output)")
    #expect(try firstRung().contains("Turn the VPN off"))
  }

  @Test func aWordWithoutLearnIsNoFolder() throws {
    #expect(try outcomes("shared").status == 2)
  }
}
