import Foundation
import TestSupport

/// The independent JSON Schema validator that `make test` keeps in `.build/venv`.
enum Validator {
  /// What a schema of this repository has against files.
  static func refusals(by schema: String, of files: [String]) throws -> [Refusal] {
    let program = ".build/venv/bin/check-jsonschema"
    guard FileManager.default.fileExists(atPath: Repository.root.appending(path: program).path)
    else { throw Missing() }
    let result = try Repository.run(
      program, ["--output-format", "json", "--schemafile", schema] + files)
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    return report.errors + (report.unreadable ?? [])
  }

  /// What it has against a text.
  static func refusals(by schema: String, ofDocument text: String) throws -> [Refusal] {
    let folder = try TemporaryFolder()
    return try refusals(by: schema, of: [folder.file("document.json", text)])
  }

  struct Refusal: Decodable, Equatable {
    let filename: String
    let path: String?
    let message: String

    var name: String { URL(filePath: filename).lastPathComponent }
  }

  private struct Report: Decodable {
    let errors: [Refusal]
    let unreadable: [Refusal]?

    enum CodingKeys: String, CodingKey {
      case errors
      case unreadable = "parse_errors"
    }
  }

  struct Missing: Error, CustomStringConvertible {
    var description: String {
      "the tests' Python tools are missing: start the tests with make test"
    }
  }
}
