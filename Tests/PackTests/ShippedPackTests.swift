import Flow
import Testing
import Wizard

@Suite struct ShippedPackTests {
  @Test func nothingIsWrongWithIt() throws {
    #expect(try ShippedPack.read().pack.complaints(against: .library) == [])
  }

  @Test func everyPathEndsAndEverythingIsCovered() throws {
    let report = Paths.explore(try ShippedPack.read(), catalogue: .library)
    #expect(report.isComplete)
    #expect(report.deadEnds == [])
    #expect(report.endless == [])
    #expect(report.bareRepairs == [])
    #expect(report.nodes.missing == [])
    #expect(report.arrows.missing == [])
    #expect(report.conditions.missing == [])
    #expect(report.texts.missing == [])
  }

  @Test func everyStoryComesTrue() throws {
    let index = try ShippedPack.read()
    #expect(index.pack.scenarios.count > 100)
    for scenario in index.pack.scenarios {
      #expect(Rehearsal(scenario, through: index).slips == [], "\(scenario.id)")
    }
  }

  @Test func itSpeaksEnglishAndJapanese() throws {
    let texts = try ShippedPack.read().pack.texts
    #expect(texts.languages == ["en", "ja"])
    let untouched = texts.ids.filter { id in
      guard let english = texts.text(id, exactlyIn: "en") else { return true }
      guard let japanese = texts.text(id, exactlyIn: "ja") else { return true }
      // A text of several words that is the same in both was forgotten; names and messages of the
      // product stay as they are.
      return english == japanese && english.source.split(separator: " ").count > 2
        && !id.text.contains(".synonyms.")
    }
    #expect(untouched == [])
  }
}
