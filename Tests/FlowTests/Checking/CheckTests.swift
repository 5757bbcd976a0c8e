import Testing

@testable import Flow

/// Reading and proving together.
@Suite struct CheckTests {
  private func complaints(_ files: [SourceFile]) -> [String] {
    Pack.check(files: files, catalogue: .small).complaints.map {
      "\($0.code.rawValue) \($0.place.line):\($0.place.column) \($0.details["name"] ?? "")"
    }
  }

  @Test func whileSomethingIsMissingOnlyNamesAreLookedUp() {
    let flow = """
        lost: {aks: What is this?}
        more: {guide: Go on, steps: [Go.], go: lost}
        next: {guide: Go on, steps: [Go.], go: doen}
      """
    #expect(
      complaints(smallPack(flow: flow)) == ["U0310 13:9 lost", "U0601 15:42 doen"])
  }

  @Test func whatLeavesFlowsWholeDoesNotStopProofs() {
    let flow = "  left: {guide: Go on, steps: [Go.], go: done, stepz: [Go.]}"
    let found = complaints(smallPack(flow: flow)).map { $0.prefix(5) }
    #expect(found.contains("U0301") && found.contains("U0701"))
  }

  @Test func oneSlipSetsOffNoOthers() {
    let flow = """
        look: {check: net.dns, title: Look, go: repiars}
        repairs: {guide: Go on, steps: [Go.], go: done}
      """
    let files = smallPack(flow: flow, choices: "      other: {text: Other, go: look}")
    let found = complaints(files).map { $0.prefix(5) }
    #expect(found.filter { !["U0611", "U0716"].contains($0) } == ["U0601"])
  }

  /// Proofs go round without recursion, so a flow may be as long as it likes.
  @Test func aLongFlowNeedsNoStack() {
    let count = 30_000
    let nodes = (0..<count).map { number in
      Node(
        id: NodeID("n-\(number)"), title: "",
        kind: .check(
          Check(
            probes: ["net.dns"],
            next: Route([
              Route.Arm(when: .test(.probe("net.dns", .fine)), to: "end"),
              Route.Arm(to: NodeID("n-\((number + 1) % count)")),
            ]))))
    }
    let end = Node(id: "end", title: "", kind: .end(.solved))
    let pack = Pack(
      name: "long", version: Version(1, 0, 0), title: "", facts: [],
      charts: [Chart(id: "long", role: .symptom, title: "", start: "n-0", nodes: nodes + [end])],
      texts: Texts(languages: ["en"]))
    #expect(pack.complaints(against: .small).map(\.code) == [.loopWithoutUser])
  }
}
