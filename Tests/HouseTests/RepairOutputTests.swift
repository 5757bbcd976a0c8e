import Foundation
import TestSupport
import Testing

/// Every `--json` document about findings and repairs is as its schema says, made by the real
/// commands on a home folder.
@Suite struct RepairOutputTests {
  struct Output: CustomTestStringConvertible {
    let schema: String
    let arguments: [String]
    /// Run before it, on the same home.
    var after: [[String]] = []

    var testDescription: String {
      (after + [arguments]).map { $0.joined(separator: " ") }.joined(separator: "; ")
    }
  }

  private static let outputs = "Resources/schema/output"
  private static let cleared = ["fix", "cache.clear", "--yes"]

  @Test(arguments: [
    Output(schema: "check", arguments: ["check", "--offline"]),
    Output(schema: "check", arguments: ["check", "--offline", "--lang", "ja"]),
    Output(schema: "check", arguments: ["check", "net.dns", "app.data", "--offline"]),
    Output(schema: "fix", arguments: ["fix", "cache.clear", "--plan"]),
    Output(schema: "fix", arguments: ["fix", "cache.clear", "--set", "only=network", "--plan"]),
    Output(schema: "fix", arguments: ["fix", "app.reset", "--plan"]),
    Output(schema: "fix", arguments: ["fix", "dns.flush", "--plan"]),
    Output(schema: "fix", arguments: cleared),
    Output(schema: "fix", arguments: cleared, after: [cleared]),
    Output(schema: "history", arguments: ["history"]),
    Output(schema: "history", arguments: ["history"], after: [cleared, ["undo"], cleared]),
    Output(schema: "undo", arguments: ["undo"], after: [cleared]),
    Output(schema: "purge", arguments: ["purge", "--plan"], after: [cleared]),
    Output(schema: "purge", arguments: ["purge", "--yes"], after: [cleared]),
    Output(schema: "purge", arguments: ["purge", "--yes"]),
  ])
  func theDocumentFitsItsSchema(_ output: Output) throws {
    let home = try TemporaryFolder()
    for store in ["Cache/f", "Code Cache/js/x", "Partitions/notion/Session/x", "notion.db"] {
      home.file(".config/Notion/" + store, store)
    }
    for arguments in output.after { _ = try run(arguments, home.path) }
    let result = try run(output.arguments + ["--json"], home.path)
    #expect(result.status == 0 || output.schema == "check" && result.status == 1)
    #expect(result.errors == "")
    let refusals = try Validator.refusals(
      by: "\(Self.outputs)/\(output.schema).json", ofDocument: result.output)
    #expect(refusals == [])
  }

  /// A schema that takes anything would prove nothing.
  @Test(arguments: [
    ("check", #"{"schema": 1}"#), ("fix", #"{"schema": 1}"#), ("undo", #"{"schema": 1}"#),
    ("history", #"{"schema": 1}"#), ("purge", #"{"schema": 1}"#),
    ("history", #"{"schema": 2, "repairs": []}"#), ("purge", #"{"schema": 1, "repairs": [{}]}"#),
    ("undo", #"{"schema": 1, "repair": null}"#),
  ])
  func anEmptyDocumentIsRefused(_ schema: String, document: String) throws {
    let refusals = try Validator.refusals(
      by: "\(Self.outputs)/\(schema).json", ofDocument: document)
    #expect(refusals.count > 0)
  }

  /// What a finding says depends on its status; the schema knows which goes with which.
  @Test(arguments: [
    (#""status": "fine""#, true), (#""status": "fine", "kind": "sinkhole""#, false),
    (#""status": "problem""#, false),
    (#""status": "problem", "kind": "sinkhole", "because": "so""#, true),
    (#""status": "unknown", "because": "so""#, false),
    (#""status": "unknown", "because": "so", "reason": "explained""#, false),
    (#""status": "unknown", "because": "so", "reason": "offline""#, true),
    (#""status": "unknown", "because": "so", "reason": "tired""#, false),
  ])
  func aFindingHasWhatItsStatusNeeds(_ members: String, isTaken: Bool) throws {
    let finding = """
      {"id": "net.dns", "title": "x", "evidence": [], "fixes": [], "milliseconds": 1, \(members)}
      """
    let document = """
      {"schema": 1, "pack": {"name": "x", "version": "1.0.0"}, "app": "x", "system": "linux",
      "offline": true, "causes": [], "findings": [\(finding)]}
      """
    let refusals = try Validator.refusals(
      by: "\(Self.outputs)/check.json", ofDocument: document)
    #expect(refusals.isEmpty == isTaken)
  }

  private func run(_ arguments: [String], _ home: String) throws -> Repository.Result {
    try Repository.run(".build/debug/unstick", arguments + ["--home", home])
  }
}
