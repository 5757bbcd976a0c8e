import Flow
import Testing
import Wizard

@testable import Terminal

/// The same answers leave the same journal, whether they are given by keys or by lines.
@Suite struct ParityTests {
  private static let index = ShippedSession.index

  /// Each station of the story is answered as the story tells: by the user where people can, by
  /// the findings where only probes can.
  @Test(arguments: index.pack.scenarios.map(\.id))
  func keysAndLinesTellTheStoryAlike(_ id: ScenarioID) throws {
    let story = try Self.story(id)
    let rehearsal = Rehearsal(story, through: Self.index)
    #expect(rehearsal.slips.isEmpty)
    let script = Script(
      chart: story.chart, given: rehearsal.journey.given, source: .story(story))
    let keys = KeyRun(script)
    let byKeys = try #require(keys.stage.conversation.walk)
    let byLines = try #require(LineRun(script, told: keys.told).conversation.walk)
    let expected = try rehearsal.walk
    #expect(byKeys.record.text == expected.record.text)
    #expect(byLines.record.text == expected.record.text)
    #expect(byKeys.station == rehearsal.journey.station)
    #expect(byLines.station == rehearsal.journey.station)
    #expect(try Record(text: byKeys.record.text) == byLines.record)
  }

  /// Where no probe can run, the user is asked everything, and stories go ways of their own.
  @Test(arguments: index.pack.scenarios.map(\.id))
  func keysAndLinesAgreeWhereEverythingIsAsked(_ id: ScenarioID) throws {
    let story = try Self.story(id)
    let script = Script(
      chart: story.chart, given: Rehearsal(story, through: Self.index).journey.given,
      source: .story(story), isByHand: true)
    let keys = KeyRun(script)
    let byKeys = try #require(keys.stage.conversation.walk)
    let byLines = try #require(LineRun(script, told: keys.told).conversation.walk)
    #expect(byKeys.record.text == byLines.record.text)
    #expect(byKeys.station == byLines.station)
    #expect(byKeys.station.isFinal)
  }

  private static func story(_ id: ScenarioID) throws -> Scenario {
    try #require(index.pack.scenarios.first { $0.id == id })
  }
}

extension Journey {
  fileprivate var given: [FactID: Value] {
    knowledge.sources.filter { $0.known.provenance == .given }
      .reduce(into: [:]) { $0[$1.fact] = $1.known.value }
  }
}

extension Rehearsal {
  /// The way that it took, said again from the beginning.
  fileprivate var walk: Walk {
    get throws {
      var walk = Walk(journey.index, through: journey.chart, given: journey.given)
      for entry in journey.trail.compactMap(\.entry) { try walk.enter(entry) }
      return walk
    }
  }
}
