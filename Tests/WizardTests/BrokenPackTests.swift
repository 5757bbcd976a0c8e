import Flow
import Foundation
import Testing

@testable import Wizard

/// Each folder in `Tests/Fixtures/broken` is a pack that breaks one rule, with all that the
/// checker says about it in `expected.txt`. `RECORD=1` writes these anew and fails the run.
@Suite struct BrokenPackTests {
  struct Broken: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let folder: String

    var code: String { String(testDescription.prefix(5)) }

    static let fixtures =
      Shipped.resources + "/../Tests/Fixtures/broken"

    static let all = ((try? FileManager.default.contentsOfDirectory(atPath: fixtures)) ?? [])
      .sorted().map { Broken(testDescription: $0, folder: fixtures + "/" + $0) }

    var files: [SourceFile] {
      let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
      return (paths ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map { path in
        SourceFile(path: path, bytes: Shipped.bytes(folder + "/" + path))
      }
    }
  }

  @Test(arguments: Broken.all)
  func complaintIsWordedWhole(_ broken: Broken) throws {
    let files = broken.files
    let complaints = Pack.check(files: files, catalogue: .library.withParameter).complaints
    var text = ComplaintText(
      words: Shipped.words("en"), complaintWords: Shipped.complaintWords("en"), files: files)
    let report = text.report(complaints) + "\n"
    let expected = broken.folder + "/expected.txt"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try report.write(toFile: expected, atomically: true, encoding: .utf8)
      Issue.record("recorded anew")
    }
    #expect(complaints.contains { $0.code.rawValue == broken.code })
    #expect(report == String(decoding: Shipped.bytes(expected), as: UTF8.self))
  }

  /// What holes are filled with is in the reader's language too, but for what authors write.
  @Test func shapesHaveWordsInEveryLanguage() throws {
    let broken = try #require(Broken.all.first { $0.code == "U0303" })
    let complaint = try #require(
      Pack.check(files: broken.files, catalogue: .library).complaints.first)
    #expect(
      Shipped.complaintWords("ja").sentence(complaint) == "ここに必要なのは名前と値の組（mapping）です")
  }

  @Test(arguments: ["text", "list", "mapping", "name"])
  func everyShapeIsWorded(_ shape: String) {
    for language in ["en", "ja"] {
      #expect(Shipped.words(language).has("complaint.shape.\(shape)"))
    }
  }

  /// What only a disk, or a pack of great size, can get wrong; `GreatPackTests` shows these.
  static let withoutFixture: Set<Code> = [
    .tooLarge, .tooManyFiles, .notAFile, .unreadableFile, .tooManyComplaints, .packTooLarge,
    .tooManyItems,
  ]

  @Test func everyCodeHasABrokenPack() {
    let shown = Set(Broken.all.map(\.code))
    let missing = Code.allCases.filter { code in
      !shown.contains(code.rawValue) && !Self.withoutFixture.contains(code)
    }
    #expect(missing == [])
  }

  @Test(arguments: ["en", "ja"])
  func everyCodeIsWorded(_ language: String) {
    let entries = ComplaintWords.entries(in: Shipped.file("locales/\(language)/complaints.yaml"))
    #expect(entries.keys.sorted() == Code.allCases.map(\.rawValue).sorted())
    #expect(entries.values.allSatisfy { !$0.says.isEmpty && !$0.why.isEmpty })
  }

  @Test(arguments: Code.allCases)
  func languagesHaveTheSameHoles(_ code: Code) {
    let (english, japanese) = (holes(code, "en"), holes(code, "ja"))
    #expect(english == japanese)
  }

  private func holes(_ code: Code, _ language: String) -> [Substring] {
    let entries = ComplaintWords.entries(in: Shipped.file("locales/\(language)/complaints.yaml"))
    let says = entries[code.rawValue]?.says ?? ""
    return says.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .map { $0.prefix { $0 != "}" } }.sorted()
  }
}

extension Shipped {
  static func complaintWords(_ language: String) -> ComplaintWords {
    ComplaintWords(
      own: ComplaintWords.entries(in: file("locales/\(language)/complaints.yaml")),
      words: words(language))
  }
}

extension Flow.Catalogue {
  /// The same with a remedy that cannot do without a parameter, which the library has none of.
  fileprivate var withParameter: Flow.Catalogue {
    let remedy = Remedy(
      id: "test.needs-name", effects: Effects(), isUndoable: true,
      parameters: [Parameter(name: "name", type: .text, isRequired: true)])
    return Flow.Catalogue(
      probes: Array(probes.values), remedies: Array(remedies.values) + [remedy])
  }
}
