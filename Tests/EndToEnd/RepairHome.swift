import Foundation
import TestSupport

/// A home folder with the data of an app in it, and the program run on it.
final class RepairHome {
  private let folder: TemporaryFolder

  var path: String { folder.path }
  static let data = ".config/Notion"

  init(_ more: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    let files = [
      "Cache/f_000001": "one", "Code Cache/js/index": "two", "Preferences": "{}",
      "Partitions/notion/Cookies": "no database",
    ]
    for (name, text) in files { folder.file(Self.data + "/" + name, text) }
    for (name, text) in more { folder.file(name, text) }
  }

  func run(_ arguments: String...) throws -> Run { try run(arguments) }

  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
    try Run(
      Run.program, arguments + ["--home", path], input: "",
      environment: Run.plainEnvironment.merging(environment) { _, new in new })
  }

  /// The one document that a command prints with `--json`.
  func document(_ arguments: String...) throws -> [String: Any] {
    let run = try run(arguments + ["--json"])
    let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return document as? [String: Any] ?? [:]
  }

  /// Every file with its contents, but for what unstick itself keeps.
  func picture() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
      .filter { !$0.hasPrefix(".local") }
      .map { name in
        let bytes = FileManager.default.contents(atPath: path + "/" + name) ?? Data()
        return name + " " + String(decoding: bytes, as: UTF8.self)
      }
  }

  func link(_ name: String, to target: String) { folder.link(name, to: target) }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: path + "/" + name, toPath: path + "/" + other)
  }
}
