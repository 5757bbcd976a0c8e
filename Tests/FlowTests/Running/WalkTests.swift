import Testing

@testable import Flow

struct WalkTests {
  @Test func startsAtTheFirstQuestionWithItsVisibleChoices() throws {
    #expect(try Walk.lamp().station == .question(.choose(["kitchen", "cellar"])))
    let coached = try Walk.lamp(given: ["coached": .flag(true)])
    #expect(coached.station == .question(.choose(["kitchen", "cellar", "attic"])))
  }

  @Test func knownFactIsNotAsked() throws {
    let walk = try Walk.lamp(given: ["room": .choice("kitchen")])
    #expect(walk.spot == .dark("look"))
    let known = Knowledge.Known(.choice("kitchen"), .given)
    #expect(walk.trail == [Passage(spot: .dark("where"), how: .known("room", known))])
  }

  @Test func knownFactWhoseChoiceIsHiddenIsAsked() throws {
    let walk = try Walk.lamp(given: ["room": .choice("attic")])
    #expect(walk.spot == .dark("where"))
  }

  @Test func calledFlowComesBack() throws {
    var walk = try Walk.lamp(.chose("cellar"))
    let down = NodeRef("dark", "down")
    #expect(walk.spot == Spot(calls: [down], node: NodeRef("cellar", "stairs")))
    try walk.enter(.chose("no"))
    #expect(walk.spot == .dark("look"))
    #expect(walk.knowledge["stairs"] == .flag(false))
    #expect(walk.trail.map(\.how).contains(.called("cellar")))
    #expect(walk.trail.last?.how == .cameBack)
  }

  @Test func detectedFactIsNotAskedAndSaysWhereItComesFrom() throws {
    var found = LampPack.found
    found.facts = ["dimmer": .flag(true)]
    let walk = try Walk.lamp(.chose("kitchen"), .checked(found))
    #expect(walk.station == .question(.type("age", .number(0...50))))
    #expect(
      walk.knowledge.facts["dimmer"]
        == Knowledge.Known(.flag(true), .detected("lamp.dimmer"), at: .dark("look")))
  }

  @Test func answerOverrulesWhatWasDetected() throws {
    var found = LampPack.found
    found.facts = ["dimmer": .flag(true)]
    var walk = try Walk.lamp(.chose("kitchen"), .checked(found))
    try walk.reopen("dimmer")
    #expect(walk.spot == .dark("dimmer"))
    try walk.enter(.chose("no"))
    #expect(walk.spot == .dark("age"))
    #expect(walk.knowledge["dimmer"] == .flag(false))
    #expect(walk.knowledge.sources.map(\.known.value).suffix(2) == [.flag(true), .flag(false)])
    try walk.back()
    #expect(walk.spot == .dark("dimmer"))
    try walk.back()
    #expect(walk.spot == .dark("age") && walk.knowledge["dimmer"] == .flag(true))
  }

  @Test func loopAsksTheProbesAgainAndKeepsWhatTheySaidBefore() throws {
    var off = LampPack.found
    off.outcomes["lamp.power"] = .problem("off")
    var walk = try Walk.lamp(.chose("kitchen"), .checked(off))
    #expect(walk.station == .repair(NodeRef("dark", "switch-on")))
    try walk.enter(.did(.done))
    #expect(walk.station == .verify(["lamp.power"], of: NodeRef("dark", "switch-on")))
    try walk.enter(.checked(Findings(["lamp.power": .fine])))
    #expect(walk.station == .check(["lamp.power", "lamp.sound", "lamp.dimmer"]))
    #expect(walk.spot == .dark("look", visit: 1))
    #expect(walk.knowledge.outcomes["lamp.power"] == .fine)
    #expect(walk.knowledge.before("lamp.power") == .problem("off"))
  }

  @Test func repairDoneAgainIsLookedAtAgain() throws {
    var off = LampPack.found
    off.outcomes["lamp.power"] = .problem("off")
    let fixed = Findings(["lamp.power": .fine])
    var walk = try Walk.lamp(
      .chose("kitchen"), .checked(off), .did(.done), .checked(fixed), .checked(LampPack.found))
    #expect(walk.spot == .dark("dimmer"))
    try walk.back()
    #expect(walk.spot == .dark("switch-on"))
    try walk.enter(.did(.done))
    #expect(walk.station == .verify(["lamp.power"], of: NodeRef("dark", "switch-on")))
    try walk.enter(.checked(fixed))
    #expect(walk.spot == .dark("look", visit: 1))
  }

  @Test func skippedRepairLeavesTheResultsAsTheyAre() throws {
    var off = LampPack.found
    off.outcomes["lamp.power"] = .problem("off")
    var walk = try Walk.lamp(
      .chose("kitchen"), .checked(off), .did(.skipped), .checked(LampPack.found))
    try walk.back()
    try walk.enter(.did(.skipped))
    #expect(walk.spot == .dark("dimmer"))
  }

  @Test func changedAnswerKeepsWhatStillFits() throws {
    var walk = try Walk.lamp(
      .chose("kitchen"), .checked(LampPack.found), .chose("no"), .typed(.number(3)))
    #expect(walk.spot == .dark("label"))
    try walk.change(.dark("where"), to: .chose("cellar"))
    #expect(walk.spot.node == NodeRef("cellar", "stairs"))
    try walk.enter(.chose("yes"))
    #expect(walk.spot == .dark("label") && walk.stale.isEmpty)
    #expect(walk.knowledge["age"] == .number(3))
  }

  @Test func changeOfAPassedQuestionReopensIt() throws {
    var walk = try Walk.lamp(given: ["room": .choice("kitchen")])
    try walk.change(.dark("where"), to: .chose("cellar"))
    #expect(walk.knowledge.facts["room"]?.provenance == .answered)
    #expect(walk.spot.node == NodeRef("cellar", "stairs"))
  }

  @Test(arguments: [
    (Entry.chose("garage"), Refusal.unknownChoice("garage")),
    (.chose("attic"), .hiddenChoice("attic")), (.typed(.text("x")), .outOfTurn),
    (.helped(true), .outOfTurn), (.checked(LampPack.found), .outOfTurn), (.reopened, .outOfTurn),
    (.took(.bulb), .outOfTurn), (.did(.done), .outOfTurn),
  ])
  func wrongAnswerIsRefused(entry: Entry, refusal: Refusal) throws {
    var walk = try Walk.lamp()
    #expect(throws: refusal) { try walk.enter(entry) }
    #expect(walk == (try Walk.lamp()))
  }

  @Test(arguments: [
    (
      Findings(["lamp.power": .fine, "lamp.dimmer": .unknown]),
      Refusal.missing(["lamp.sound"])
    ),
    (
      Findings([
        "lamp.power": .fine, "lamp.sound": .fine, "lamp.dimmer": .fine, "lamp.cat": .fine,
      ]), .unexpectedProbe("lamp.cat")
    ),
    (Findings(LampPack.found.outcomes, facts: ["age": .number(3)]), .unexpectedFact("age")),
    (Findings(LampPack.found.outcomes, facts: ["dimmer": .number(3)]), .unexpectedFact("dimmer")),
  ])
  func wrongFindingsAreRefused(findings: Findings, refusal: Refusal) throws {
    var walk = try Walk.lamp(.chose("kitchen"))
    #expect(throws: refusal) { try walk.enter(.checked(findings)) }
  }

  @Test(arguments: [Value.number(51), .number(-1), .text("3"), .duration(3)])
  func valueOutOfItsLimitsIsRefused(value: Value) throws {
    var walk = try Walk.lamp(.chose("kitchen"), .checked(LampPack.found), .chose("no"))
    #expect(throws: Refusal.doesNotFit(value)) { try walk.enter(.typed(value)) }
  }

  @Test func nothingComesBeforeTheFirstAnswer() throws {
    var walk = try Walk.lamp(given: ["room": .choice("kitchen")])
    try walk.enter(.checked(LampPack.found))
    #expect(!walk.canGoBack)
    #expect(throws: Refusal.nothingBefore) { try walk.back() }
    #expect(throws: Refusal.notOnTheWay) { try walk.change(.dark("lit"), to: .chose("yes")) }
    #expect(throws: Refusal.notOnTheWay) { try walk.reopen(.dark("dimmer")) }
    #expect(throws: Refusal.notOnTheWay) { try walk.reopen("age") }
  }

  @Test func stepsShowForTheSystemAtHand() throws {
    let repair = try #require(LampPack.index.repair(NodeRef("dark", "switch-on")))
    let counts = [["system": Value.choice("linux")], ["system": .choice("macos")], [:]].map {
      Knowledge(given: $0).steps(of: repair).count
    }
    #expect(counts == [1, 2, 2])
  }
}
