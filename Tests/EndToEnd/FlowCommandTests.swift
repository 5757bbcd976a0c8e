import Foundation
import TestSupport
import Testing

/// The commands for those who write packs.
@Suite struct FlowCommandTests {
  private let pack = "Tests/Fixtures/small-pack"

  @Test func aSoundPackHasNoComplaints() throws {
    let run = try Run("flow", "check", pack)
    #expect(run.output == "No complaints.\n")
    #expect(run.status == 0)
  }

  @Test func aBrokenPackGetsEveryComplaintInEveryFormat() throws {
    let folder = try TemporaryFolder()
    let copy = try folder.smallPack()
    folder.file("pack/notes.txt", "x")
    folder.file("pack/flows/other.yaml", Self.broken)
    let text = try Run("flow", "check", copy)
    #expect(text.status == 2)
    #expect(
      text.output.contains(
        """
        \(copy)/flows/other.yaml:9:9: error U0601: no node of “other” is named “doen”; did you mean “done”?
                go: doen
                    ^
        """))
    #expect(text.output.contains("warning U0106: “notes.txt”"))
    let json = try Run("flow", "check", copy, "--json")
    let document = try object(json.output)
    #expect(json.status == 2)
    #expect(document["schema"] as? Int == 1)
    let complaints = try #require(document["complaints"] as? [[String: Any]])
    #expect(complaints.contains { $0["code"] as? String == "U0601" && $0["line"] as? Int == 9 })
    let sarif = try object(try Run("flow", "check", copy, "--format", "sarif").output)
    #expect(sarif["version"] as? String == "2.1.0")
  }

  private static let broken = """
    flow: other
    title: Something else
    synonyms: [ログインできない]
    start: clock
    nodes:
      clock:
        ask: How far is the clock off?
        fact: clock
        go: doen
      done:
        end: solved
        title: Done
    """

  @Test func graphsComeInEveryFormat() throws {
    let json = try object(try Run("flow", "graph", pack, "--json").output)
    let nodes = try #require(json["nodes"] as? [[String: Any]])
    let arrows = try #require(json["arrows"] as? [[String: Any]])
    #expect(nodes.count == 12)
    #expect(arrows.count == 12)
    let names = Set(nodes.compactMap { $0["id"] as? String })
    #expect(
      arrows.allSatisfy {
        names.contains($0["from"] as? String ?? "") && names.contains($0["to"] as? String ?? "")
      })
    let text = try Run("flow", "graph", pack, "--flow", "loading").output
    #expect(text.contains("  1  Where does it happen? (where)\n"))
    #expect(try Run("flow", "graph", pack, "--format", "mermaid").output.hasPrefix("flowchart TD"))
    #expect(try Run("flow", "graph", pack, "--format", "dot").output.hasPrefix("digraph"))
  }

  @Test func aPictureNeedsGraphviz() throws {
    let svg = try Run("flow", "graph", pack, "--format", "svg")
    #expect(svg.output.contains("<svg"))
    let without = try Run(
      "flow", "graph", pack, "--format", "svg", environment: ["PATH": "/nonexistent"])
    #expect(without.status == 4)
    #expect(without.error.hasPrefix("unstick: The program `dot` of Graphviz is not installed"))
  }

  @Test func storiesThatGoAnotherWayAreTold() throws {
    let folder = try TemporaryFolder()
    let copy = try folder.smallPack()
    folder.file("pack/scenarios/good.yaml", Self.story("good", cause: "vpn"))
    #expect(try Run("flow", "test", copy).output == "1 story came true, 0 did not\n")
    folder.file("pack/scenarios/bad.yaml", Self.story("bad", cause: "cache"))
    let run = try Run("flow", "test", copy)
    #expect(run.status == 1)
    #expect(
      run.output == """
        bad: it did not come true
            the likeliest cause is vpn, and not cache
        1 story came true, 1 did not

        """)
    let tap = try Run("flow", "test", copy, "--format", "tap")
    #expect(
      tap.output == """
        TAP version 14
        1..2
        not ok 1 - bad
        # the likeliest cause is vpn, and not cache
        ok 2 - good

        """)
    let junit = try Run("flow", "test", copy, "--format", "junit").output
    #expect(junit.contains("<testsuite name=\"small\" tests=\"2\" failures=\"1\">"))
    #expect(try XMLCheck.isWellFormed(junit))
  }

  @Test func anAnswerThatNobodyAskedForIsTold() throws {
    let folder = try TemporaryFolder()
    let copy = try folder.smallPack()
    let story = Self.story("spare", cause: "vpn")
      .replacing("seats: 3", with: "seats: 3, where-again: web")
    folder.file("pack/scenarios/spare.yaml", story)
    let run = try Run("flow", "test", copy)
    #expect(run.status == 1)
    #expect(
      run.output == """
        spare: it did not come true
            “where-again” is not asked, although the scenario has an answer to it
        0 stories came true, 1 did not

        """)
  }

  @Test func aStoryThatCannotBeReadFails() throws {
    let folder = try TemporaryFolder()
    let copy = try folder.smallPack()
    folder.file("pack/scenarios/bad.yaml", "scenario: bad\nflow: [")
    let run = try Run("flow", "test", copy)
    #expect(run.status == 2)
    #expect(run.error.contains("U0202"))
  }

  private static func story(_ name: String, cause: String) -> String {
    """
    scenario: \(name)
    flow: loading
    given: {system: linux}
    answers: {where: desktop, seats: 3}
    probes: {net.websocket: upgrade-blocked}
    helps: vpn-off
    expect:
      nodes: [where, repairs]
      order: [vpn-off, clear]
      cause: \(cause)
      end: good
      ending: solved
    """
  }

  @Test func everyPathIsWalked() throws {
    let run = try Run("flow", "paths", pack)
    #expect(run.status == 0)
    #expect(run.output.contains("Every path ends."))
    let json = try object(try Run("flow", "paths", pack, "--json").output)
    let coverage = try #require(json["coverage"] as? [String: [String: Any]])
    #expect(coverage["nodes"]?["percent"] as? Double == 100)
  }

  @Test func missingTextsAreReadyToBeFilledIn() throws {
    let run = try Run("flow", "texts", pack, "--lang", "de")
    #expect(run.status == 0)
    #expect(run.output.contains("loading.where: \"Where does it happen?\"\n"))
    #expect(try Run("flow", "texts", pack, "--lang", "ja").output == "")
    #expect(try Run("flow", "texts", pack).status == 2)
  }

  private func object(_ text: String) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(json as? [String: Any])
  }
}

/// Whether a text is XML, as Python's parser sees it.
enum XMLCheck {
  static func isWellFormed(_ text: String) throws -> Bool {
    let script = "import sys, xml.dom.minidom as d; d.parseString(sys.stdin.buffer.read())"
    let run = try Run(
      URL(fileURLWithPath: "/usr/bin/env"), ["python3", "-c", script], input: text,
      environment: Run.plainEnvironment)
    return run.status == 0
  }
}
