import Testing

@testable import Flow

/// Packs that the checker would refuse still lead to a station.
struct FaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let nodes: [Node]
    let fault: Fault

    var testDescription: String { "\(fault)" }
  }

  private static func node(_ id: NodeID, _ kind: Node.Kind) -> Node {
    Node(id: id, title: "", kind: kind)
  }

  private static func known(_ id: NodeID, to next: NodeID) -> Node {
    node(
      id,
      .ask(Ask(fact: "coached", choices: [Ask.Choice(id: "yes", text: "")], next: Route(to: next))))
  }

  private static func call(_ id: NodeID, _ chart: ChartID, to next: NodeID) -> Node {
    node(id, .call(Call(chart: chart, next: Route(to: next))))
  }

  private static func ref(_ node: NodeID) -> NodeRef { NodeRef("c", node) }

  static let cases = [
    Case(nodes: [], fault: .noSuchNode(ref("a"))),
    Case(nodes: [known("a", to: "b")], fault: .noSuchNode(ref("b"))),
    Case(
      nodes: [known("a", to: "b"), known("b", to: "c"), known("c", to: "b")],
      fault: .endless(ref("c"))),
    Case(nodes: [known("a", to: "a")], fault: .endless(ref("a"))),
    Case(
      nodes: [node("a", .ladder(Ladder(rungs: [], solved: "a", otherwise: "a")))],
      fault: .endless(ref("a"))),
    Case(nodes: [node("a", .end(.back))], fault: .notCalled(ref("a"))),
    Case(nodes: [call("a", "none", to: "a")], fault: .noSuchChart("none")),
    Case(nodes: [call("a", "shelf", to: "a")], fault: .noStart("shelf")),
    Case(nodes: [call("a", "c", to: "a")], fault: .tooDeep(ref("a"))),
    Case(
      nodes: [node("a", .ask(Ask(fact: nil, choices: [])))], fault: .noChoice(ref("a"))),
    Case(
      nodes: [
        node(
          "a",
          .ask(
            Ask(
              fact: nil,
              choices: [Ask.Choice(id: "x", text: "", when: .test(.known("surface")))])))
      ], fault: .noChoice(ref("a"))),
    Case(
      nodes: [
        node(
          "a",
          .ask(Ask(fact: "coached", choices: [Ask.Choice(id: "yes", text: "")])))
      ], fault: .noWay(ref("a"))),
  ]

  private static func walk(_ charts: [Chart]) -> Walk {
    let pack = Pack(
      name: "odd", version: Version(1, 0, 0), title: "",
      facts: [Fact(id: "coached", type: .flag, title: "", isGiven: true)], charts: charts,
      texts: Texts(languages: ["en"]))
    return Walk(PackIndex(pack), through: "c", given: ["coached": .flag(true)])
  }

  @Test(arguments: cases)
  func oddPackLeadsToAFault(_ odd: Case) throws {
    let chart = Chart(id: "c", role: .symptom, title: "", start: "a", nodes: odd.nodes)
    let shelf = Chart(id: "shelf", role: .shelf, title: "", start: nil, nodes: [])
    var walk = Self.walk([chart, shelf])
    #expect(walk.station == .fault(odd.fault))
    #expect(throws: Refusal.outOfTurn) { try walk.enter(.chose("yes")) }
    #expect(walk.offers.isEmpty && SessionCode.text(of: walk) != nil)
  }

  /// Thirty flows that each call the next twice: a way of 2³⁰ stations without anybody.
  @Test func waysWithoutAnybodyAreBounded() throws {
    let charts = (0..<30).map { number in
      let next = ChartID("c-\(number + 1)")
      return Chart(
        id: number == 0 ? "c" : ChartID("c-\(number)"), role: .part, title: "", start: "a",
        nodes: [
          Self.call("a", next, to: "b"), Self.call("b", next, to: "z"), Self.node("z", .end(.back)),
        ])
    }
    let last = Chart(
      id: "c-30", role: .part, title: "", start: "z", nodes: [Self.node("z", .end(.back))])
    let walk = Self.walk(charts + [last])
    guard case .fault(.endless) = walk.station else {
      Issue.record("\(walk.station)")
      return
    }
    #expect(walk.trail.count <= Journey.longestStretch + 2)
  }
}
