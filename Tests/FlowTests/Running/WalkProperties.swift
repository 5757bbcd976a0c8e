import TestSupport
import Testing

@testable import Flow

/// What holds for every walk through every pack.
struct WalkProperties {
  @Test(arguments: UInt64(0)..<200)
  func backUndoesAnAnswer(seed: UInt64) throws {
    var random = Seeded(seed)
    let index = PackIndex(RandomPack.make(seed))
    var walk = Walk(index, through: "symptom", given: random.given())
    for _ in 0..<30 {
      guard let entry = random.entry(at: walk.station) else { break }
      let before = walk
      try walk.enter(entry)
      guard entry.isByUser else { continue }
      var again = walk
      try again.back()
      #expect(again == before)
      #expect(again.station == before.station && again.knowledge == before.knowledge)
      #expect(again.trail == before.trail)
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func goingBackAllTheWayLeadsToTheStart(seed: UInt64) throws {
    var random = Seeded(seed)
    let index = PackIndex(RandomPack.make(seed))
    var walk = try random.walk(index)
    let start = Walk(index, through: "symptom", given: walk.record.given)
    for _ in 0..<100 where walk.canGoBack { try walk.back() }
    #expect(!walk.canGoBack)
    #expect(walk.record.lines.allSatisfy { !$0.entry.isByUser })
    var fresh = start
    // What probes found stays, so that the walk may stand behind a first check.
    while case .check = fresh.station, let entry = walk.record[fresh.spot, .findings] {
      try fresh.enter(entry)
    }
    #expect(walk.station == fresh.station)
  }

  @Test(arguments: UInt64(0)..<200)
  func replayingTheRecordLeadsToTheSameStation(seed: UInt64) throws {
    var random = Seeded(seed)
    let pack = RandomPack.make(seed)
    let walk = try random.walk(PackIndex(pack))
    let again = Walk(PackIndex(pack), resuming: try Record(text: walk.record.text))
    #expect(again.record == walk.record)
    #expect(again.station == walk.station && again.spot == walk.spot)
    #expect(again.trail == walk.trail && again.knowledge == walk.knowledge)
    #expect(again.stale.isEmpty)
  }

  /// The incremental way and the replayed one cannot part.
  @Test(arguments: UInt64(0)..<200)
  func goingForwardIsReplaying(seed: UInt64) throws {
    var random = Seeded(seed)
    let index = PackIndex(RandomPack.make(seed))
    var walk = Walk(index, through: "symptom", given: random.given())
    for _ in 0..<30 {
      guard let entry = random.entry(at: walk.station) else { break }
      var journey = walk.journey
      try journey.enter(entry)
      try walk.enter(entry)
      #expect(walk.journey.outlook == journey.outlook && walk.station == journey.station)
      #expect(walk.trail == journey.trail && walk.journey.failures == journey.failures)
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func changingAndChangingBackIsNothing(seed: UInt64) throws {
    var random = Seeded(seed)
    let walk = try random.walk(PackIndex(RandomPack.make(seed)))
    for passage in walk.trail {
      guard case .said(let said) = passage.how else { continue }
      guard let other = try otherAnswer(at: passage.spot, than: said, in: walk, &random) else {
        continue
      }
      var changed = walk
      try changed.change(passage.spot, to: other)
      #expect(changed.record.lines.count == walk.record.lines.count)
      try changed.change(passage.spot, to: said)
      #expect(changed == walk && changed.station == walk.station && changed.trail == walk.trail)
    }
  }

  /// Valid packs never end in a fault, wild ones never in anything worse.
  @Test(arguments: UInt64(0)..<300)
  func onlyWildPacksLeadToFaults(seed: UInt64) throws {
    var random = Seeded(seed)
    for isWild in [false, true] {
      let walk = try random.walk(PackIndex(RandomPack.make(seed, wild: isWild)))
      if case .fault = walk.station { #expect(isWild) }
    }
  }

  /// Whatever comes at whatever station: it is taken or refused, and a refusal changes nothing.
  @Test(arguments: UInt64(0)..<200)
  func noEventTraps(seed: UInt64) throws {
    var random = Seeded(seed)
    let index = PackIndex(RandomPack.make(seed, wild: seed % 2 == 0))
    var walk = Walk(index, through: random.pick(["symptom", "part-0", "shelf", "none"]))
    for _ in 0..<60 {
      let before = walk
      do throws(Refusal) {
        switch random.below(8) {
        case 0: try walk.back()
        case 1: try walk.change(anySpot(in: walk, &random), to: anyEntry(walk, &random))
        case 2: try walk.reopen(anySpot(in: walk, &random))
        case 3: try walk.reopen(random.pick(RandomPack.facts).id)
        case 4: try walk.enter(anyEntry(walk, &random))
        default:
          guard let entry = random.entry(at: walk.station) else { continue }
          try walk.enter(entry)
        }
      } catch { #expect(walk == before) }
      _ = (walk.offers, walk.causes, walk.stale, walk.journey.outlook)
    }
  }

  private func otherAnswer(
    at spot: Spot, than said: Entry, in walk: Walk, _ random: inout Seeded
  ) throws -> Entry? {
    let replay = Replay(walk.record, through: walk.index, until: (spot, said.kind))
    switch replay.journey.station {
    case .question(.choose(let choices)):
      return choices.map(Entry.chose).first { $0 != said }
    case .question(.type(_, let type)): return .typed(random.value(of: type))
    case .check(let probes), .verify(let probes, of: _): return .checked(random.findings(probes))
    case .didItHelp: return .helped(said == .helped(false))
    default: return nil
    }
  }

  private func anySpot(in walk: Walk, _ random: inout Seeded) -> Spot {
    random.pick(walk.trail.map(\.spot) + [walk.spot, Spot(node: NodeRef("symptom", "n-1"))])
  }

  private func anyEntry(_ walk: Walk, _ random: inout Seeded) -> Entry {
    random.pick([
      .reopened, .chose("red"), .chose("yes"), .chose("none"), .typed(.number(7)),
      .typed(.number(1000)), .typed(.text("")), .typed(.duration(-1)),
      .checked(random.findings(RandomPack.probes)), .checked(random.findings(["p.one"])),
      .took(NodeRef("shelf", "shared-0")), .took(NodeRef("symptom", "n-0")), .did(.done),
      .did(.failed), .helped(true), .helped(false),
    ])
  }
}
