import Foundation
import Testing

/// Every `--json` document is as its schema says.
@Suite struct OutputTests {
  struct Output: CustomTestStringConvertible {
    let schema: String
    let arguments: [String]
    let status: Int32

    var testDescription: String { "unstick " + arguments.joined(separator: " ") }

    init(_ schema: String, _ arguments: String..., status: Int32 = 0) {
      (self.schema, self.arguments, self.status) = (schema, arguments, status)
    }
  }

  private static let outputs = "Resources/schema/output"
  private static let broken = "Tests/Fixtures/broken"

  @Test(arguments: [
    Output("\(outputs)/probes", "probes", "--json"),
    Output("\(outputs)/remedies", "remedies", "--json", "--lang", "ja"),
    Output("\(outputs)/flow-check", "flow", "check", "--json"),
    Output(
      "\(outputs)/flow-check", "flow", "check", "\(broken)/U0101-missing-pack-file", "--json",
      status: 2),
    Output("\(outputs)/flow-check", "flow", "check", "\(broken)/U0202-syntax", "--json", status: 2),
    Output(
      "\(outputs)/flow-check", "flow", "check", "\(broken)/U0601-unknown-node", "--json", status: 2),
    Output("\(outputs)/flow-paths", "flow", "paths", "--json"),
    Output("\(outputs)/flow-graph", "flow", "graph", "--format", "json"),
    Output("Tests/Fixtures/sarif", "flow", "check", "--format", "sarif"),
    Output(
      "Tests/Fixtures/sarif", "flow", "check", "\(broken)/U0101-missing-pack-file", "--format",
      "sarif", status: 2),
    Output(
      "Tests/Fixtures/sarif", "flow", "check", "\(broken)/U0601-unknown-node", "--format", "sarif",
      status: 2),
  ])
  func theDocumentFitsItsSchema(_ output: Output) throws {
    let result = try Repository.run(".build/debug/unstick", output.arguments)
    #expect(result.status == output.status)
    let refusals = try Validator.refusals(
      by: "\(output.schema).json", ofDocument: result.output)
    #expect(refusals == [])
  }

  /// A schema that takes anything would prove nothing.
  @Test(arguments: ["probes", "remedies", "flow-check", "flow-paths", "flow-graph"])
  func anEmptyDocumentIsRefused(_ schema: String) throws {
    let refusals = try Validator.refusals(
      by: "\(Self.outputs)/\(schema).json", ofDocument: "{\"schema\": 1}")
    #expect(refusals.count > 0)
  }
}
