import Flow
import TestSupport
import Testing

@testable import Remedy
@testable import Wizard

/// Where a repair has to be told which of several is meant, the session asks.
@Suite struct TellingTests {
  private static let question = "Which workspace should be signed out here?"
  private static let ids = StoredWorkspaces.usual.map(\.id)

  private static let pack = Pack.made(
    ["pack.yaml", "flows/stuck.yaml", "apps/sample.yaml"].map { name in
      let path = Shipped.resources + "/../Tests/Fixtures/workspaces-pack/" + name
      return (name, String(decoding: Shipped.bytes(path), as: UTF8.self))
    })

  /// At the repair, over a home with several workspaces in it.
  private func world(_ workspaces: [(id: String, name: String?)]? = nil) throws -> SessionWorld {
    var world = try SessionWorld(pack: Self.pack) { 1_795_282_000 }
    StoredWorkspaces.make(workspaces ?? StoredWorkspaces.usual, in: world.folder)
    try world.choose("The button is grey")
    try world.choose("Sign out of one")
    world.work()
    return world
  }

  private func signedOut(_ words: String) throws -> SessionWorld {
    var world = try world()
    try world.choose(words)
    world.work()
    try world.choose("Do it")
    try world.choose("I agree")
    world.work()
    return world
  }

  @Test func whichOfSeveralIsAQuestion() throws {
    let screen = try world().session.screen
    #expect(screen.heading == Self.question)
    #expect(
      screen.choices.map(\.label) == [
        "Lindgren & Sons", "Choir practice", "The workspace \(Self.ids[2])",
        "Show me how to do it by hand", "Leave this out",
      ])
    #expect(screen.choices.map(\.key) == ["1", "2", "3", "4", "5"])
    #expect(screen.firstFocus == 0)
    #expect(screen.commands.contains(.back))
  }

  @Test func theOneThatIsChosenIsSignedOutAndNoOther() throws {
    let world = try signedOut("Choir")
    #expect(StoredWorkspaces.ids(in: world.folder) == [Self.ids[0], Self.ids[2]])
    let screen = world.session.screen
    #expect(screen.heading == "Did it help?")
    #expect(
      screen.notice == "Done, for Choir practice. It can be taken back at any time: u.")
    let receipt = try #require(world.session.receipts?.first)
    #expect(receipt.settings["workspace"] == Self.ids[1])
  }

  @Test func thePlanNamesIt() throws {
    var world = try world()
    try world.choose("Choir")
    world.work()
    #expect(
      world.session.screen.blocks.contains(.paragraph("Signed out here: Choir practice")),
      "\(world.session.screen)")
  }

  /// From the plan back to the question, and from there to the ladder.
  @Test func backAsksAgain() throws {
    var world = try world()
    try world.choose("Choir")
    world.work()
    world.send(.command(.back))
    world.work()
    #expect(world.session.screen.heading == Self.question)
    try world.choose("Lindgren")
    world.work()
    #expect(
      world.session.screen.blocks.contains(.paragraph("Signed out here: Lindgren & Sons")))
    world.send(.command(.back))
    world.work()
    world.send(.command(.back))
    #expect(world.session.screen.heading == "Repairs")
    #expect(StoredWorkspaces.ids(in: world.folder) == Self.ids)
  }

  @Test func oneWorkspaceNeedsNoQuestion() throws {
    let world = try world([StoredWorkspaces.usual[1]])
    #expect(world.session.screen.heading == "Sign out of one")
    #expect(world.session.screen.list.count == 1)
  }

  @Test func namesakesAreToldApartByTheirIds() throws {
    let world = try world(Self.ids.prefix(2).map { ($0, "Team") })
    let labels = world.session.screen.choices.prefix(2).map(\.label)
    #expect(labels == Self.ids.prefix(2).map { "Team (\($0))" })
  }

  /// What was found may be gone when it is chosen: then nothing is left to do.
  @Test func whatHasGoneMeanwhileIsNotTakenForAnother() throws {
    var world = try world()
    let gone = world.session.page.actions.firstIndex {
      if case .tell(let told) = $0 { told.value == Self.ids[1] } else { false }
    }
    StoredWorkspaces.forget(Self.ids[1], in: world.folder)
    world.send(.choose(try #require(gone)))
    world.work()
    #expect(world.session.screen.choices.map(\.label).contains("Go on"))
    #expect(StoredWorkspaces.ids(in: world.folder) == [Self.ids[0], Self.ids[2]])
  }

  @Test func aSharedSessionShowsNoNameAndNoId() throws {
    var world = try world()
    world.send(.command(.share))
    for step in ["", "‹workspace 2›"] {
      if !step.isEmpty {
        try world.choose(step)
        world.work()
      }
      let text = "\(world.session.screen)"
      for secret in ["Lindgren", "Choir"] + Self.ids { #expect(!text.contains(secret), "\(text)") }
    }
    #expect(
      world.session.screen.blocks.contains(.paragraph("Signed out here: ‹workspace 2›")),
      "\(world.session.screen)")
  }

  @Test func whatIsKeptGoesOnWithTheChoice() throws {
    var earlier = try world()
    try earlier.choose("Choir")
    earlier.work()
    let kept = try #require(earlier.session.kept)
    let read = try #require(KeptSession(text: kept.text, key: kept.key))
    #expect(read == kept)
    for secret in ["Choir"] + Self.ids { #expect(!kept.text.contains(secret)) }

    var world = try world()
    world.take(world.session.resume(read))
    world.work()
    #expect(
      world.session.screen.blocks.contains(.paragraph("Signed out here: Choir practice")),
      "\(world.session.screen)")
    world.send(.command(.back))
    world.work()
    #expect(world.session.screen.heading == Self.question)
  }

  @Test func aChoiceAloneIsWorthKeeping() throws {
    var world = try world()
    let before = try #require(world.session.keepStamp)
    try world.choose("Choir")
    #expect(world.session.keepStamp != before)
  }

  @Test func theReportSaysWhichInStandIns() throws {
    let report = try #require(try signedOut("Choir").session.report)
    let asked = report.sections.first { $0.name == "asked" }?.rows.first
    #expect(asked?.title == Self.question)
    #expect(asked?.text == "‹workspace 2›")
    let notes = report.sections.first { $0.name == "done" }?.rows.flatMap(\.notes) ?? []
    #expect(notes.contains("Workspace: ‹workspace 2›"), "\(report)")
    for format in ReportFormat.allCases {
      let text = report.text(format, at: 0)
      for secret in ["Choir", Self.ids[1]] { #expect(!text.contains(secret)) }
    }
  }

  /// Days later, when only the receipt is left.
  @Test func theListOfRepairsSaysWhich() throws {
    var world = try signedOut("Choir")
    world.send(.command(.home))
    try world.choose("Yes")
    world.send(.command(.undo))
    #expect(
      world.session.screen.choices.first?.note?.hasSuffix("Workspace: \(Self.ids[1])") == true,
      "\(world.session.screen)")
    world.send(.command(.share))
    #expect("\(world.session.screen)".contains(Self.ids[1]) == false)
  }
}
