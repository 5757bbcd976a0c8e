import TestSupport
import Testing

@testable import Flow

/// Records against packs that changed since.
struct StaleTests {
  private func resumed(
    _ changes: [String: String], _ entries: [Entry], given: [FactID: Value] = [:]
  ) throws -> Walk {
    var walk = Walk(LampPack.index, through: "dark", given: given)
    for entry in entries { try walk.enter(entry) }
    return Walk(PackIndex(LampPack.pack(changes)), resuming: walk.record)
  }

  private let toLadder: [Entry] = [
    .chose("kitchen"), .checked(LampPack.found), .chose("no"), .typed(.number(30)),
    .typed(.text("A")),
  ]

  struct Change: CustomTestStringConvertible, Sendable {
    let change: [String: String]
    let stays: Spot
    let reason: Stale.Reason

    var testDescription: String { "\(reason)" }
  }

  @Test(arguments: [
    Change(
      change: ["kitchen: {text": "hall: {text", "kitchen: the kitchen": "hall: the hall"],
      stays: .dark("where"), reason: .choiceGone("kitchen")),
    Change(
      change: ["The kitchen, go: look}": "The kitchen, go: look, when: coached}"],
      stays: .dark("where"), reason: .choiceHidden("kitchen")),
    Change(
      change: ["to: 50": "to: 20", "from: 0,": "from: 1,"], stays: .dark("age"),
      reason: .valueDoesNotFit(.number(30))),
    Change(
      change: ["  age: {ask:": "  years: {ask:", "go: age": "go: years"], stays: .dark("years"),
      reason: .nodeGone(NodeRef("dark", "age"))),
    Change(
      change: ["[lamp.power, lamp.sound, lamp.dimmer]": "[lamp.power, lamp.dimmer, lamp.smell]"],
      stays: .dark("look"), reason: .otherProbes(["lamp.smell"])),
  ])
  func entryThatFitsNoMoreIsReportedAndAskedAgain(_ change: Change) throws {
    let walk = try resumed(change.change, toLadder)
    #expect(walk.spot == change.stays)
    #expect(walk.stale.map(\.why) == [change.reason])
  }

  @Test func laterEntriesCountAgainOnceTheStaleOneIsAnswered() throws {
    var walk = try resumed(["to: 50": "to: 20"], toLadder)
    #expect(walk.spot == .dark("age"))
    try walk.enter(.typed(.number(20)))
    #expect(walk.station == .ladder([.bulb, .fuse]) && walk.stale.isEmpty)
  }

  @Test func missingFlowOfACallIsReported() throws {
    let walk = try resumed(
      [
        "down: {call: cellar, go: look}":
          "down: {ask: Go down?, choices: {ok: {text: OK, go: look}}}"
      ],
      [.chose("cellar"), .chose("yes")])
    #expect(walk.spot == .dark("down"))
    #expect(walk.stale.map(\.why) == [.otherKind(NodeRef("dark", "down"))])
  }

  @Test func hiddenRungIsReportedAndTheOthersCount() throws {
    let walk = try resumed(
      ["when: not dimmer": "when: dimmer"],
      toLadder + [.took(.fuse), .did(.failed), .took(.bulb), .did(.done)])
    #expect(walk.station == .didItHelp(.bulb))
    #expect(walk.stale.map(\.why).contains(.rungHidden(.fuse)))
  }

  @Test func removedRungIsReportedWithAllThatWasSaidOfIt() throws {
    let walk = try resumed(
      ["      - {do: shelf/new-fuse, when: not dimmer}\n": ""],
      toLadder + [.took(.fuse), .did(.failed)])
    #expect(walk.station == .ladder([.bulb]))
    #expect(walk.stale.map(\.why) == [.rungGone(.fuse), .rungGone(.fuse)])
  }

  @Test func mendedWordsChangeNothing() throws {
    let walk = try resumed(["Which room?": "In which room is it?"], toLadder)
    #expect(walk.station == .ladder([.bulb, .fuse]) && walk.stale.isEmpty)
  }

  /// Whatever is taken out of a pack: what was said is used as it was said, or not at all.
  @Test(arguments: UInt64(0)..<300)
  func nothingIsEverTakenForSomethingElse(seed: UInt64) throws {
    var random = Seeded(seed)
    let pack = RandomPack.make(seed)
    let walk = try random.walk(PackIndex(pack))
    let index = PackIndex(random.mutated(pack))
    let again = Walk(index, resuming: walk.record)
    for passage in again.trail {
      guard case .said(let entry) = passage.how, entry.kind != .findings else { continue }
      let spot = if case .took(let rung) = entry { passage.spot.on(rung) } else { passage.spot }
      #expect(walk.record[spot, entry.kind] == entry)
    }
    for line in walk.record.lines where index[line.spot.node] == nil {
      #expect(again.stale.contains { $0.line == line })
    }
    #expect(again.record == walk.record)
  }
}

extension Seeded {
  /// The pack without a node or two and a choice or two.
  fileprivate mutating func mutated(_ pack: Pack) -> Pack {
    let charts = pack.charts.map { chart in
      let nodes = chart.nodes.filter { _ in !chance(0.1) }.map { mutated($0) }
      return Chart(
        id: chart.id, role: chart.role, title: chart.title, priors: chart.priors,
        start: chart.start, nodes: nodes)
    }
    return Pack(
      name: pack.name, version: Version(2, 0, 0), title: pack.title, facts: pack.facts,
      causes: pack.causes, evidence: pack.evidence, charts: charts, texts: pack.texts)
  }

  private mutating func mutated(_ node: Node) -> Node {
    guard case .ask(let ask) = node.kind, chance(0.3) else { return node }
    let choices = ask.choices.filter { _ in !chance(0.3) }
    return Node(
      id: node.id, title: node.title,
      kind: .ask(Ask(fact: ask.fact, choices: choices, next: ask.next)))
  }
}
