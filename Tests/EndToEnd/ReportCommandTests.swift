import Foundation
import Testing

/// `unstick report`: what was kept of a session, with nothing private in it.
@Suite struct ReportCommandTests {
  private let home: RepairHome

  /// Who sits here, as the program can know it.
  private static let person = ["USER": "zsofia", "LOGNAME": "zsofia", "SUDO_USER": "bartok_9"]

  init() throws { home = try RepairHome() }

  private func cutOff() throws {
    try home.cutOff(
      lines: ["1", "1", "2", "5", "turn"], kept: "took loading/repairs@", environment: Self.person)
  }

  @Test(arguments: ["md", "html", "json"])
  func alsoOfASessionThatWasKilled(_ format: String) throws {
    try cutOff()
    let run = try home.run(["report", "--format", format], environment: Self.person)
    #expect(run.status == 0)
    #expect(run.error == "")
    for part in ["It loads without end", "Do other pages open?", "How many people are there?"] {
      #expect(run.output.contains(part), "\(run.output)")
    }
    #expect(run.output.contains("The session is not finished."))
  }

  /// Planted where the session, its file and the environment have room for them.
  @Test(arguments: ["md", "html", "json"])
  func noSecretIsInIt(_ format: String) throws {
    try cutOff()
    let secrets = [
      "zsofia", "bartok_9", "zs.kovacs@hu.example", "10.9.8.7", "fe80::9:8:7", "/home/magda",
      "v02%3Auser_token%3Aq7Yx81LmN0pR5tUv", "Kovács & Társai",
    ]
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: home.path + "/" + RepairHome.sessions).first)
    let file = "\(RepairHome.sessions)/\(name)/"
    // As if the first mask had let all of it through.
    let leak = secrets.joined(separator: " and ")
    try home.write(
      file + "session", home.text(file + "session").replacing("title\t", with: "title\t\(leak) "))
    try home.write(
      file + "key", home.text(file + "key") + "‹workspace 1›\tworkspace\tkovács & társai\n")
    let run = try home.run(["report", name, "--format", format], environment: Self.person)
    #expect(run.status == 0)
    let read = run.output.replacing("\\", with: "").replacing("&amp;", with: "&").lowercased()
    for secret in secrets { #expect(!read.contains(secret.lowercased()), "\(secret) in \(read)") }
    #expect(!read.contains("magda"))
    #expect(run.output.contains("‹workspace 1›"))
  }

  @Test func withoutASessionItSaysSo() throws {
    let run = try home.run(["report"], environment: [:])
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("unstick: No session has been kept here yet; nothing was changed."))
  }

  @Test func anUnknownOneIsAnsweredWithThoseThereAre() throws {
    try cutOff()
    let run = try home.run(["report", "yesterday"], environment: [:])
    #expect(run.status == 2)
    #expect(run.error.contains("No session “yesterday” is kept here"))
    #expect(run.error.contains("-1."))
    #expect(try home.run(["report", "../../../x"], environment: [:]).status == 2)
  }

  @Test func whatIsKeptIsForItsOwnerAlone() throws {
    try cutOff()
    let files = FileManager.default
    for name in try files.subpathsOfDirectory(atPath: home.path + "/.local") {
      let path = home.path + "/.local/" + name
      let mode = try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      if name.hasPrefix("state/unstick") { #expect((mode ?? 0o777) & 0o077 == 0, "\(name)") }
    }
  }
}
