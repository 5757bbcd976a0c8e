import Foundation
import TestSupport
import Testing
import Wizard

@testable import Flow

/// The JSON Schemas that editors use say what the reader says.
@Suite struct SchemaTests {
  @Test(arguments: Schema.allCases)
  func theShippedPackValidates(_ schema: Schema) throws {
    let files = try schema.files(below: "Resources/packs/notion")
    try #require(!files.isEmpty)
    let refusals = try schema.refusals(of: files)
    #expect(refusals == [])
  }

  @Test func theSampleHasNoFault() throws {
    #expect(complaints(about: try Sample.files()) == [])
  }

  /// What reading says; where that is nothing, what the checker says.
  private func complaints(about files: [SourceFile]) -> [Complaint] {
    let (pack, complaints) = Pack.read(files: files, catalogue: .library)
    guard let pack, complaints.isEmpty else { return complaints }
    return pack.complaints(against: .library)
  }

  @Test(arguments: Schema.allCases)
  func theSampleIsTakenAndEachSlipRefused(_ schema: Schema) throws {
    let folder = try TemporaryFolder()
    let slips = Slip.all.filter { $0.schema == schema }
    let sample = folder.file("sample.yaml", try Sample.text(of: schema))
    let slipped = try slips.enumerated().map { number, slip in
      folder.file("slip-\(number).yaml", try slip.text())
    }
    let refused = Set(try schema.refusals(of: [sample] + slipped).map(\.name))
    #expect(!refused.contains("sample.yaml"))
    for (number, slip) in slips.enumerated() {
      #expect(refused.contains("slip-\(number).yaml"), "the schema takes “\(slip)”")
    }
  }

  @Test(arguments: Slip.all)
  func flowCheckComplainsOfTheSameSlip(_ slip: Slip) throws {
    let text = try slip.text()
    let files = try Sample.files().map { file in
      file.path == slip.schema.sample ? SourceFile(path: file.path, bytes: Array(text.utf8)) : file
    }
    #expect(complaints(about: files).contains { $0.code.severity == .error })
  }

  @Test func theSchemasHaveTheReadersKeysAndNoOthers() throws {
    var found: Set<String> = []
    for schema in Schema.allCases { collectKeys(try schema.contents(), into: &found) }
    let purposes = Set(AppProfile.Store.Purpose.allCases.map(\.rawValue))
    let keys = Set(Key.spellings)
    #expect(found.subtracting(purposes.subtracting(keys)) == keys)
    #expect(purposes.isSubset(of: found))
  }

  /// The names below every `properties`.
  private func collectKeys(_ value: Any, into keys: inout Set<String>) {
    if let list = value as? [Any] { for entry in list { collectKeys(entry, into: &keys) } }
    guard let mapping = value as? [String: Any] else { return }
    if let properties = mapping["properties"] as? [String: Any] { keys.formUnion(properties.keys) }
    for entry in mapping.values { collectKeys(entry, into: &keys) }
  }

  @Test func theSchemasNameTheLibrarysProbesAndRemedies() throws {
    let names = try Schema.enumerations()
    #expect(names["probe"] == Set(Catalogue.library.probes.keys.map(\.text)))
    #expect(names["remedy"] == Set(Catalogue.library.remedies.keys.map(\.text)))
    let sweeping = Catalogue.library.remedies.values.filter { $0.effects.disruption >= 2 }
    #expect(names["sweeping-remedy"] == Set(sweeping.map(\.id.text)))
  }
}
