import Foundation
import TestSupport
import Testing

/// What is printed of kept sessions and of their outcomes is as its schema says.
@Suite struct MemoryOutputTests {
  private static let outputs = "Resources/schema/output"
  private static let pack = ["--pack", "Tests/Fixtures/small-pack"]

  struct Output: CustomTestStringConvertible {
    let schema: String
    let arguments: [String]
    /// What is typed into the session before it.
    let lines: [String]
    var testDescription: String { (arguments + lines).joined(separator: " ") }

    init(_ schema: String, _ arguments: [String], _ lines: String...) {
      (self.schema, self.arguments, self.lines) = (schema, arguments, lines)
    }
  }

  @Test(arguments: [
    Output("report", ["report", "--json"], "1"),
    Output("report", ["report", "--format", "json"], "1", "1", "2", "5", "turn", "done"),
    Output("outcomes", ["outcomes", "--json"]),
    Output(
      "outcomes", ["outcomes", "--json", "--lang", "ja"], "1", "1", "2", "5", "turn", "done",
      "yes, they do", "yes, it"),
    Output(
      "outcomes", ["outcomes", "--learn", "--json"], "1", "1", "2", "5", "turn", "done",
      "yes, they do", "yes, it"),
  ])
  func theDocumentFitsItsSchema(_ output: Output) throws {
    let home = try TemporaryFolder()
    let session = ["loading", "--plain", "--hands-off", "--home", home.path] + Self.pack
    let input = output.lines.map { $0 + "\n" }.joined()
    #expect(try Repository.run(".build/debug/unstick", session, input: input).status == 0)
    let result = try Repository.run(
      ".build/debug/unstick", output.arguments + ["--home", home.path] + Self.pack)
    #expect(result.status == 0)
    #expect(result.errors == "")
    let refusals = try Validator.refusals(
      by: "\(Self.outputs)/\(output.schema).json", ofDocument: result.output)
    #expect(refusals == [])
  }

  /// A schema that takes anything would prove nothing.
  @Test(arguments: [
    ("report", #"{"schema": 1}"#), ("outcomes", #"{"schema": 1}"#),
    (
      "report",
      #"{"schema": 1, "title": "", "language": "en", "time": "now", "summary": ["", ""], "sections": [], "letters": [], "about": []}"#
    ),
    (
      "outcomes",
      #"{"schema": 1, "pack": {"name": "x", "version": "1.0.0"}, "sessions": -1, "unreadable": 0, "symptoms": [], "complaints": []}"#
    ),
  ])
  func anEmptyDocumentIsRefused(_ schema: String, document: String) throws {
    let refusals = try Validator.refusals(
      by: "\(Self.outputs)/\(schema).json", ofDocument: document)
    #expect(refusals.count > 0)
  }
}
