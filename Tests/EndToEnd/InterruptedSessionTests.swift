import Foundation
import Testing

/// A session that was cut off goes on where it was.
@Suite struct InterruptedSessionTests {
  private let home: RepairHome

  init() throws { home = try RepairHome() }

  struct Cut: CustomTestStringConvertible {
    let lines: [String]
    /// The last thing that was said, as it is kept.
    let kept: String
    let heading: String
    var testDescription: String { heading }

    init(_ lines: [String], _ kept: String, _ heading: String) {
      (self.lines, self.kept, self.heading) = (lines, kept, heading)
    }
  }

  @Test(arguments: [
    Cut(["1"], "chose loading/where desktop", "Do other pages open?"),
    Cut(["1", "1"], "said\tnet.link\tfine", "Do pages change by themselves?"),
    Cut(["1", "1", "2"], "checked loading/look", "How many people are there?"),
    Cut(["1", "1", "2", "5"], "typed loading/", "Repairs, the gentlest first"),
    Cut(["1", "1", "2", "5", "turn"], "took loading/repairs@", "Turn the VPN off"),
    Cut(
      ["1", "1", "2", "5", "turn", "done", "yes, they do"],
      "checked loading/repairs@loading/vpn-off", "Did it help?"),
  ])
  func theNextStartLandsOnTheSameStep(_ cut: Cut) throws {
    try home.cutOff(lines: cut.lines, kept: cut.kept)
    let again = try home.session(["resume"])
    #expect(again.status == 0)
    #expect(again.output.contains("\n\(cut.heading)\n"), "\(again.output)")
    #expect(again.output.contains("“It loads without end”, left on 20"), "\(again.output)")
    // It is still the same session.
    #expect(home.kept(2) == "")
  }

  @Test func aSecondCutIsTakenUpFromTheSecondPlace() throws {
    try home.cutOff(lines: ["1", "1"], kept: "said\tnet.link\tfine")
    #expect(try home.session(["resume"], lines: ["2", "5"]).status == 0)
    let again = try home.session(["resume"])
    #expect(again.output.contains("\nRepairs, the gentlest first\n"), "\(again.output)")
  }

  /// On the whole terminal too: killed after a step, taken up at the next.
  @Test func aKilledScreenIsTakenUp() throws {
    let options = ["--pack", "Tests/Fixtures/small-pack", "--hands-off", "--home", home.path]
    let kept = "@\(home.path)/\(RepairHome.sessions)/*/session=chose loading/where"
    let killed = try TerminalRun.of(
      Run.program, ["loading"] + options,
      steps: ["=Where does it happen?", "1", "=Do other pages open?", kept, "!KILL"])
    #expect(killed.status == -9)
    let again = try TerminalRun.of(
      Run.program, ["resume"] + options, steps: ["=Do other pages open?", "?", "q", "1"])
    #expect(again.text.contains("left on 20"), "\(again.text)")
  }

  @Test func whatCameToItsEndIsNotTakenUpAgain() throws {
    try home.cutOff(lines: ["1"], kept: "chose loading/where desktop")
    let solved = ["1", "1", "2", "5", "turn", "done", "yes, they do", "yes, it"]
    #expect(try home.session(["loading"], lines: solved).status == 0)
    #expect(home.kept(2).contains("end\tsolved"))
    let again = try home.session(["resume"])
    #expect(again.output.contains("\nDo other pages open?\n"), "\(again.output)")
  }

  /// The one that has it goes on, and the other one begins anew and writes over nothing.
  @Test func whatIsOpenElsewhereIsNotTakenUp() throws {
    let options = ["--pack", "Tests/Fixtures/small-pack", "--hands-off", "--plain"]
    var (second, kept) = ("", "")
    try CutOffRun.run(["loading"] + options + ["--home", home.path], lines: ["1", "1"]) {
      kept = home.kept()
      guard kept.contains("said\tnet.link\tfine") else { return false }
      second = (try? home.session(["resume"], lines: ["1", "1", "2"]))?.output ?? "failed"
      return true
    }
    #expect(second.contains("is open in another\nwindow: go on there, or begin"), "\(second)")
    #expect(second.contains("\nWhat is the matter?\n"))
    #expect(home.kept() == kept)
    #expect(home.kept(2).contains("said\tnet.link\tproblem"))
    // The second has come to its end, and the first was killed: both can be taken up again.
    #expect(try home.session(["resume"]).output.contains("left on 20"))
  }

  @Test func withoutOneItSaysSo() throws {
    let run = try home.session(["resume"])
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("unstick: No session was cut off here; nothing was changed."))
  }

  /// Whatever lies in its place: nothing is followed, nothing hangs, and the session begins anew.
  @Test(arguments: ["spoilt", "empty", "link", "folder"])
  func whatCannotBeReadIsLeftAlone(_ what: String) throws {
    try home.cutOff(lines: ["1"], kept: "chose loading/where desktop")
    let folder = try #require(
      FileManager.default.contentsOfDirectory(atPath: home.path + "/" + RepairHome.sessions).first)
    let file = "\(RepairHome.sessions)/\(folder)/session"
    let whole = home.text(file)
    try home.move(file, to: "away")
    switch what {
    case "spoilt": try home.write(file, String(whole.dropLast(whole.count / 2)).uppercased())
    case "empty": try home.write(file, "")
    case "link": home.link(file, to: home.path + "/away")
    default: try home.write(file + "/x", "x")
    }
    let run = try home.session(["resume"])
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("unstick: No session was cut off here"), "\(run.error)")
    #expect(home.text("away") == whole)
  }
}
