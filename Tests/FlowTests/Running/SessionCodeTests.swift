import TestSupport
import Testing

@testable import Flow

struct SessionCodeTests {
  @Test(arguments: UInt64(0)..<400)
  func codeLeadsToTheSameStation(seed: UInt64) throws {
    var random = Seeded(seed)
    let index = PackIndex(RandomPack.make(seed))
    let walk = try random.walk(index, steps: random.below(40))
    let code = try #require(SessionCode.text(of: walk))
    let record = try SessionCode.record(from: code, for: PackIndex(RandomPack.make(seed)))
    #expect(record.lines.allSatisfy { !$0.entry.isPrivate })
    let other = try typedAgain(Walk(index, resuming: record), from: walk)
    #expect(other.station == walk.station && other.spot == walk.spot)
    #expect(other.trail.map(\.spot) == walk.trail.map(\.spot))
    #expect(other.offers.map(\.rung) == walk.offers.map(\.rung))
    #expect(other.stale.isEmpty)
  }

  /// Reopened questions are in the code too.
  @Test(arguments: UInt64(0)..<200)
  func reopenedQuestionsAreCarried(seed: UInt64) throws {
    var random = Seeded(seed)
    let index = PackIndex(RandomPack.make(seed))
    var walk = try random.walk(index)
    for _ in 0..<3 {
      let passed = walk.trail.filter { if case .known = $0.how { true } else { false } }
      guard !passed.isEmpty else { break }
      try walk.reopen(random.pick(passed).spot)
      for _ in 0..<random.below(6) {
        if let entry = random.entry(at: walk.station) { try walk.enter(entry) }
      }
    }
    let code = try #require(SessionCode.text(of: walk))
    let record = try SessionCode.record(from: code, for: index)
    let other = try typedAgain(Walk(index, resuming: record), from: walk)
    #expect(other.station == walk.station && other.spot == walk.spot)
  }

  /// Types the texts again that a code does not carry.
  private func typedAgain(_ walk: Walk, from first: Walk) throws -> Walk {
    var walk = walk
    while case .question(.type(_, .text)) = walk.station, walk.spot != first.spot {
      try walk.enter(try #require(first.record[walk.spot, .answer]))
    }
    return walk
  }

  @Test(arguments: UInt64(0)..<40)
  func everySingleSlipIsCaughtWhereItIs(seed: UInt64) throws {
    var random = Seeded(seed)
    let index = PackIndex(RandomPack.make(seed))
    let walk = try random.walk(index, steps: random.below(12))
    let letters = try CodeLetters.values(of: try #require(SessionCode.text(of: walk)))
    for place in letters.indices {
      for letter in UInt8(0)..<32 where letter != letters[place] {
        var slipped = letters
        slipped[place] = letter
        expectMistyped(slipped, at: place + 1, index)
      }
      guard place + 1 < letters.count, letters[place] != letters[place + 1] else { continue }
      var swapped = letters
      swapped.swapAt(place, place + 1)
      expectMistyped(swapped, at: place + 1, index)
    }
  }

  private func expectMistyped(_ letters: [UInt8], at place: Int, _ index: PackIndex) {
    do throws(SessionCode.Fault) {
      _ = try SessionCode.record(from: CodeLetters.text(letters), for: index)
      Issue.record("\(CodeLetters.text(letters)) passed")
    } catch .mistyped(let places) {
      #expect(places.contains(place))
      if letters.count <= 31, places.count > 1 { #expect(places.count < letters.count) }
    } catch { Issue.record("\(error)") }
  }

  /// The check is linear: what it says of wrong letters on nothing, and of a first one worth 1, it
  /// says of all.
  @Test func anyTwoWrongLettersAreCaughtUpTo31() {
    for first in 0..<31 {
      for second in (first + 1)..<31 {
        for other in UInt8(1)..<32 {
          var letters = [UInt8](repeating: 0, count: 31)
          (letters[first], letters[second]) = (1, other)
          #expect((try? CheckLetters.unchecked(letters)) == nil)
        }
      }
    }
  }

  @Test(arguments: 33...200)
  func longCodesCatchSlipsAndSwapsToo(count: Int) {
    for place in 0..<count {
      for (one, other) in [(UInt8(1), UInt8(0)), (19, 19), (31, 31), (7, 12)]
      where place + 1 < count {
        var letters = [UInt8](repeating: 0, count: count)
        letters[place] = one
        if one == other { letters[place + 1] = other }  // as a swap of two neighbours does
        if one != other, other != 0 { continue }
        #expect((try? CheckLetters.unchecked(letters)) == nil)
      }
    }
  }

  /// Whatever is typed comes to a record or to a fault.
  @Test(arguments: UInt64(0)..<300)
  func anythingTypedEndsInARecordOrAFault(seed: UInt64) {
    var random = Seeded(seed)
    let index = PackIndex(RandomPack.make(seed % 40, wild: seed % 3 == 0))
    for _ in 0..<30 {
      let length = random.below(random.chance(0.2) ? 250 : 30)
      let typed = String(
        (0..<length).map { _ in random.pick(Array("0123ABCxyzOIL u-ー１Ａ\u{0}é👩‍👩‍👧\n")) })
      _ = try? SessionCode.record(from: typed, for: index)
      let letters = CheckLetters.checked([1] + (0..<length).map { _ in UInt8(random.below(32)) })
      let walk = (try? SessionCode.record(from: CodeLetters.text(letters), for: index))
        .map { Walk(index, resuming: $0) }
      if let walk { #expect(walk.stale.isEmpty) }
    }
  }

  /// The same with a right head, so that what comes after it is read.
  @Test(arguments: UInt64(0)..<300)
  func anyRestBehindARightHeadIsReadOrRefused(seed: UInt64) throws {
    var random = Seeded(seed)
    let index = PackIndex(RandomPack.make(seed % 40, wild: seed % 3 == 0))
    for _ in 0..<30 {
      var rest = Natural()
      for _ in 0..<random.below(6) {
        rest.multiply(by: 1 << 31, plus: UInt32(random.below(1 << 31)))
      }
      var script = CodeScript(CodeBook(index, "symptom"), CodeTape(rest))
      let given = script.given([:])
      let opening = Opening(turns: Set(script.openings([])))
      var journey = Journey(index, through: "symptom", given: given, opening: opening)
      do throws(SessionCode.Fault) {
        _ = try script.play([], &journey)
      } catch { #expect(error == .leadsNowhere) }
    }
  }
}
