import Foundation
import Testing

/// The fuzzers' targets, given their seeds and every input that once broke them.
@Suite struct ReplayTests {
  struct Input: CustomTestStringConvertible, Sendable {
    let target: String
    let file: URL

    var testDescription: String { "\(target): \(file.lastPathComponent)" }
  }

  static let targets: [String: @Sendable ([UInt8]) -> Void] = [
    "reading": { Reading.take($0) }, "conditions": { Conditions.take($0) },
    "codes": { Codes.take($0) }, "records": { Records.take($0) }, "walks": { Walks.take($0) },
  ]

  static let inputs: [Input] = targets.keys.sorted().flatMap { target in
    ["seeds", "regressions"].flatMap { kind in
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: kind).appending(path: target)
      let files = try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
      return (files ?? []).sorted { $0.path < $1.path }.map { Input(target: target, file: $0) }
    }
  }

  @Test(arguments: inputs)
  func nothingTraps(_ input: Input) throws {
    let bytes = Array(try Data(contentsOf: input.file))
    Self.targets[input.target]?(bytes)
  }

  @Test func thereAreSeeds() {
    #expect(Set(Self.inputs.map(\.target)) == Set(Self.targets.keys))
  }
}
