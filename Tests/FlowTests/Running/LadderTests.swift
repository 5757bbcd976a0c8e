import Testing

@testable import Flow

struct LadderTests {
  private func atLadder(
    dimmer: ChoiceID = "no", age: Int = 3, sound: Outcome = .fine
  ) throws -> Walk {
    var found = LampPack.found
    found.outcomes["lamp.sound"] = sound
    return try Walk.lamp(
      .chose("kitchen"), .checked(found), .chose(dimmer), .typed(.number(age)), .typed(.text("A")))
  }

  @Test func rungWhoseConditionDoesNotHoldIsHidden() throws {
    #expect(try atLadder().station == .ladder([.bulb, .fuse]))
    var walk = try atLadder(dimmer: "yes")
    #expect(walk.station == .ladder([.bulb]))
    #expect(throws: Refusal.hiddenRung(.fuse)) { try walk.enter(.took(.fuse)) }
    #expect(throws: Refusal.unknownRung(NodeRef("dark", "switch-on"))) {
      try walk.enter(.took(NodeRef("dark", "switch-on")))
    }
  }

  @Test func rungThatHelpedLeadsToSolved() throws {
    var walk = try atLadder()
    try walk.enter(.took(.bulb))
    #expect(walk.station == .repair(.bulb) && walk.spot.rung == .bulb)
    try walk.enter(.did(.done))
    #expect(walk.station == .didItHelp(.bulb))
    try walk.enter(.helped(true))
    #expect(walk.station == .end(.solved) && walk.spot == .dark("lit"))
  }

  @Test(arguments: [
    [Entry.did(.skipped)], [.did(.failed)], [.did(.done), .helped(false)],
  ])
  func rungThatDidNotHelpIsNotOfferedAgain(entries: [Entry]) throws {
    var walk = try atLadder()
    try walk.enter(.took(.bulb))
    for entry in entries { try walk.enter(entry) }
    #expect(walk.station == .ladder([.fuse]))
    #expect(throws: Refusal.triedRung(.bulb)) { try walk.enter(.took(.bulb)) }
    try walk.enter(.took(.fuse))
    try walk.enter(.did(.skipped))
    #expect(walk.station == .end(.handedOver))
    #expect(walk.trail.last?.how == .nothingLeft)
  }

  @Test func repairIsLookedAtBeforeItIsJudged() throws {
    var walk = try atLadder()
    for entry in [Entry.took(.fuse), .did(.done)] { try walk.enter(entry) }
    #expect(walk.station == .verify(["lamp.power", "lamp.sound"], of: .fuse))
    try walk.enter(.checked(Findings(["lamp.power": .fine, "lamp.sound": .problem("cracking")])))
    #expect(walk.station == .didItHelp(.fuse))
    #expect(walk.knowledge.outcomes["lamp.sound"] == .problem("cracking"))
    #expect(walk.knowledge.before("lamp.sound") == .fine)
  }

  @Test func backLeadsThroughTheLadderStepByStep() throws {
    var walk = try atLadder()
    for entry in [Entry.took(.bulb), .did(.done), .helped(false), .took(.fuse)] {
      try walk.enter(entry)
    }
    var stations: [Station] = []
    for _ in 0..<4 {
      try walk.back()
      stations.append(walk.station)
    }
    #expect(
      stations == [
        .ladder([.fuse]), .didItHelp(.bulb), .repair(.bulb), .ladder([.bulb, .fuse]),
      ])
  }

  @Test func offersAreRankedWithTheirReasons() throws {
    let plain = try atLadder()
    #expect(plain.offers.map(\.rung) == [.bulb, .fuse])
    #expect(plain.offers.map(\.mainCause) == ["bulb", "fuse"])
    let old = try atLadder(age: 20)
    #expect(old.causes.map(\.cause) == ["bulb", "fuse"])
    #expect(old.causes.first?.because == ["evidence.old"])
    #expect(old.offers.first?.because == ["evidence.old"])
    let humming = try atLadder(sound: .problem("humming"))
    #expect(humming.offers.map(\.rung) == [.fuse, .bulb])
    #expect(humming.causes.map(\.cause) == ["fuse", "bulb"])
    #expect(humming.offers.first?.because == ["evidence.hums"])
    #expect(humming.offers.last?.because.isEmpty == true)
  }

  @Test func failureMakesItsCauseUnlikely() throws {
    var walk = try atLadder()
    let before = try #require(walk.causes.first)
    for entry in [Entry.took(.bulb), .did(.done), .helped(false)] { try walk.enter(entry) }
    #expect(before.cause == "bulb" && walk.causes.first?.cause == "fuse")
    try walk.back()
    try walk.back()
    try walk.enter(.did(.skipped))
    #expect(walk.causes.first == before)
  }

  @Test func verdictAndDeedCanBeChanged() throws {
    var walk = try atLadder()
    let first: [Entry] = [.took(.bulb), .did(.done), .helped(false), .took(.fuse), .did(.failed)]
    for entry in first { try walk.enter(entry) }
    #expect(walk.station == .end(.handedOver))
    let before = walk
    let onBulb = Spot.dark("repairs").on(.bulb)
    try walk.change(onBulb, to: .helped(true))
    #expect(walk.station == .end(.solved))
    try walk.change(onBulb, to: .helped(false))
    #expect(walk == before)
    try walk.change(Spot.dark("repairs").on(.fuse), to: .did(.done))
    #expect(walk.station == .verify(["lamp.power", "lamp.sound"], of: .fuse))
    // A repair done again is judged again.
    try walk.change(onBulb, to: .did(.done))
    #expect(walk.station == .didItHelp(.bulb))
    #expect(throws: Refusal.notOnTheWay) { try walk.change(onBulb, to: .chose("yes")) }
    #expect(throws: Refusal.notOnTheWay) { try walk.change(.dark("repairs"), to: .took(.fuse)) }
  }
}
