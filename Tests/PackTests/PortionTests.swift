import Flow
import Testing
import Wizard

/// What a single command reads of the pack.
@Suite struct PortionTests {
  @Test(arguments: ["en", "ja"] as [Language])
  func aPortionSaysAllThatTheWholeSaysInItsLanguage(language: Language) throws {
    let files = try ShippedPack.files()
    let whole = try ShippedPack.read().pack
    let (read, complaints) = Pack.read(
      files: files, catalogue: .library, only: .spoken(in: language))
    let part = try #require(read)
    #expect(complaints == [])
    #expect(part.texts.ids == whole.texts.ids)
    #expect(whole.texts.ids.allSatisfy { part.texts[$0, language] == whole.texts[$0, language] })
    #expect(part.charts.count == whole.charts.count)
    #expect(part.fingerprint == whole.fingerprint)
  }

  @Test func aPortionLeavesOutScenariosAndOtherLanguages() throws {
    let pack = try #require(
      Pack.read(
        files: try ShippedPack.files(), catalogue: .library, only: .spoken(in: "en")
      ).pack)
    #expect(pack.scenarios.isEmpty)
    #expect(pack.texts.ids.allSatisfy { pack.texts.text($0, exactlyIn: "ja") == nil })
    #expect(pack.texts.languages == ["en", "ja"])
  }
}
