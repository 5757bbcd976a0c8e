import Foundation
import Testing

/// The fuzzers' targets, given their seeds and every input that once broke them.
@Suite struct ReplayTests {
  struct Input: CustomTestStringConvertible, Sendable {
    let target: String
    let file: URL

    var testDescription: String { "\(target): \(file.lastPathComponent)" }
  }

  static let inputs: [Input] = Targets.all.keys.sorted().flatMap { target in
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
    Targets.all[input.target]?(bytes)
  }

  @Test func thereAreSeeds() {
    #expect(Set(Self.inputs.map(\.target)) == Set(Targets.all.keys))
  }
}
