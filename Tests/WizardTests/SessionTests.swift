import Flow
import Testing

@testable import Remedy
@testable import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Sessions in which the library looks and repairs, on a real home folder.
@Suite struct SessionTests {
  private func atLadder() throws -> SessionWorld {
    var world = try SessionWorld()
    try world.choose("It loads")
    world.work()
    return world
  }

  @Test func theFirstLookGoesOnWhileTheHomeScreenIsThere() throws {
    var world = try SessionWorld()
    world.take(world.session.open())
    #expect(world.open.count == 2)
    guard case .progress(let progress)? = world.session.screen.blocks.last else {
      Issue.record("no progress: \(world.session.screen)")
      return
    }
    #expect(progress.share == 0)
    world.work()
    #expect(world.session.screen.choices.last?.label == "What was found on this computer")
    try world.choose("What was found")
    #expect(world.session.screen.heading == "What was found on this computer")
  }

  @Test func whatIsKnownIsNotLookedAtAgain() throws {
    var world = try SessionWorld()
    world.take(world.session.open())
    world.work()
    try world.choose("It loads")
    #expect(world.open.isEmpty)
    #expect(world.session.screen.heading == "Repairs")
  }

  @Test func aCheckUnderWayIsWaitedForAndMayBeLeft() throws {
    var world = try SessionWorld()
    try world.choose("It loads")
    #expect(world.session.screen.heading == "Looking at the app")
    let errand = try #require(world.open.first)
    guard case .look(let probes) = errand.work else { return }
    #expect(probes == ["app.data", "disk.space", "net.websocket"])
    let fine = Remedy.Finding("disk.space", .fine())
    world.send(.came(errand.id, .finding(fine)))
    #expect(world.session.screen.checks.map(\.state) == [.running, .fine, .running])
    try world.choose("Go on without")
    // A person can answer for one of those that did not come.
    #expect(world.session.screen.heading == "Is the folder there?")
    try world.choose("Yes")
    #expect(world.session.screen.heading == "Repairs")
    let before = world.session.screen
    world.work()
    #expect(world.session.screen == before)
  }

  @Test func aPersonIsAskedOnlyWhatTheLibraryCannotTell() throws {
    let world = try atLadder()
    // The network is not asked about, as it is off, and nobody can answer for it.
    #expect(world.session.screen.heading == "Repairs")
  }

  @Test func aRepairShowsItsPlanIsMadeAndIsComparedAfterwards() throws {
    var world = try atLadder()
    try world.choose("Clear the cache")
    #expect(world.session.screen.choices.isEmpty)
    world.work()
    #expect(world.session.screen.list.count == 1)
    #expect(world.session.screen.list[0].hasPrefix("move aside  ~/.config/Sample/Cache  ("))
    try world.choose("Do it")
    #expect(world.has("Cache/one"))
    world.work()
    #expect(!world.has("Cache/one"))
    #expect(world.session.screen.heading == "Did it help?")
    guard case .table(let table)? = world.session.screen.blocks.first else {
      Issue.record("no comparison: \(world.session.screen.blocks)")
      return
    }
    #expect(table.rows == [.init(title: "Data of the app", cells: ["fine", "fine"])])
    #expect(world.session.screen.notice == "Done. It can be taken back at any time: u.")
    try world.choose("Yes, it works")
    #expect(world.session.screen.heading == "It works again")
  }

  @Test func aRepairIsTakenBackFromAnyScreen() throws {
    var world = try atLadder()
    try world.choose("Clear the cache")
    world.work()
    try world.choose("Do it")
    world.work()
    world.send(.command(.undo))
    #expect(world.session.screen.heading == "Repairs made on this computer")
    try world.choose("Moves the app’s caches aside")
    #expect(world.session.screen.heading == "Take this repair back?")
    try world.choose("Take it back")
    #expect(world.session.screen.heading == "Take this repair back?")
    world.work()
    #expect(world.has("Cache/one"))
    #expect(world.session.screen.notice?.contains("has been taken back") == true)
    #expect(world.session.screen.choices.map(\.label) == ["Back to where I was"])
  }

  @Test func whatIsAtStakeIsAgreedToFirst() throws {
    var world = try atLadder()
    try world.choose("Set it back")
    world.work()
    try world.choose("Do it")
    #expect(world.open.isEmpty)
    let consent = world.session.screen
    #expect(consent.mustBeRead)
    #expect(consent.choices[consent.firstFocus].label == "No, leave this out")
    #expect(consent.blocks.contains(.paragraph("Everything moves aside.")))
    world.send(.command(.back))
    #expect(world.session.screen.choices.map(\.label).contains("Do it"))
    try world.choose("Do it")
    try world.choose("I agree")
    world.work()
    #expect(!world.has("notion.db"))
    #expect(world.session.screen.heading == "Did it help?")
  }

  @Test func theStepsByHandAreOneChoiceAway() throws {
    var world = try atLadder()
    try world.choose("Clear the cache")
    world.work()
    try world.choose("Show me how")
    #expect(
      world.session.screen.blocks.contains(
        .steps([.init(text: "Delete the cache.", isDone: false)])))
    world.work()
    #expect(world.session.screen.choices.map(\.label).first == "Done")
    #expect(world.has("Cache/one"))
  }

  @Test func whatChangedSinceThePlanIsRefusedAndPlannedAgain() throws {
    var world = try atLadder()
    try world.choose("Clear the cache")
    world.work()
    rename(
      world.host.home + "/.config/Sample/Cache", world.host.home + "/.config/Sample/Cache-away")
    mkdir(world.host.home + "/.config/Sample/Cache", 0o700)
    try world.choose("Do it")
    world.work()
    #expect(world.session.screen.blocks.first?.isBad == true)
    try world.choose("Try again")
    world.work()
    #expect(world.session.screen.choices.first?.label == "Do it")
  }

  @Test func nothingToDoIsSaidAndPassed() throws {
    var world = try atLadder()
    rename(
      world.host.home + "/.config/Sample/Cache", world.host.home + "/.config/Sample/Other")
    try world.choose("Clear the cache")
    world.work()
    #expect(
      world.session.screen.blocks.contains(
        .remark(.good, "There is nothing to do here; it is already as it should be.")))
    try world.choose("Go on")
    #expect(world.session.screen.heading == "Repairs")
  }

  /// Answers that come late, twice, or to something that nobody asked change nothing and trap
  /// nowhere.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func noOrderOfEventsTraps(seed: UInt64) throws {
    var numbers = Numbers(seed: seed)
    var world = try SessionWorld()
    world.take(world.session.open())
    for _ in 0..<60 {
      switch numbers.next(below: 10) {
      case 0:
        world.send(.command(Command.allCases[numbers.next(below: Command.allCases.count)]))
      case 1: world.work()
      case 2:
        let refusal = Remedy.Refusal(numbers.next(below: 2) == 0 ? .stillRunning : .changed)
        world.send(.came(numbers.next(below: 12), .refused(refusal)))
      case 3: world.send(.came(numbers.next(below: 12), .plan(Plan("cache.clear"))))
      case 4: world.send(.came(numbers.next(below: 12), .findings([])))
      case 5: world.send(.tick(numbers.next(below: 3)))
      default: world.send(.choose(numbers.next(below: 5)))
      }
      #expect(!world.session.screen.heading.isEmpty)
    }
    world.work()
    world.send(.command(.home))
    #expect(world.session.screen.choices.allSatisfy { !$0.label.isEmpty })
  }

  @Test func shareModeHidesThePersonOnEveryScreen() throws {
    var world = try SessionWorld()
    world.send(.command(.share))
    #expect(world.session.isShared)
    #expect(world.session.screen.modes == ["share mode"])
    world.send(.command(.share))
    #expect(!world.session.isShared)
  }
}

extension Screen {
  fileprivate var checks: [ScreenCheck] {
    blocks.flatMap { block -> [ScreenCheck] in
      if case .checks(let checks) = block { checks } else { [] }
    }
  }

  var list: [String] {
    blocks.flatMap { block -> [String] in
      if case .list(let items) = block { items } else { [] }
    }
  }
}

extension Block {
  fileprivate var isBad: Bool {
    if case .remark(.bad, _) = self { true } else { false }
  }
}
