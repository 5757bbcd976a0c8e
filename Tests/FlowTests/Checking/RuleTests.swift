import Foundation
import Testing

@testable import Flow

/// What each rule lets through and what it does not, finer than the broken packs show.
///
/// The cases stand in `Tests/Fixtures/rules`: nodes that follow those of `stuck.yaml` (after
/// `-- part` those of a part), and below them the codes of the complaints that must come.
@Suite struct RuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let files: [SourceFile]
    let codes: [String]

    static let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/rules")

    static let all = ["knowledge", "hiding", "ways", "care"].flatMap { name in
      text("\(name).txt").components(separatedBy: "== ").dropFirst().map(Case.init)
    }

    private init(_ section: String) {
      var lines = section.split(separator: "\n")
      testDescription = String(lines.removeFirst())
      codes = lines.removeLast().split(separator: " ").dropFirst().map(String.init)
      let nodes = lines.split(separator: "-- part").map { lines in
        lines.map { "  \($0)\n" }.joined()
      }
      let part = "flow: part\nrole: part\ntitle: Part\nstart: first\nnodes:\n"
      files =
        [
          SourceFile("pack.yaml", Self.text("pack.yaml")),
          SourceFile("flows/stuck.yaml", Self.text("stuck.yaml") + nodes[0]),
        ] + nodes.dropFirst().map { SourceFile("flows/part.yaml", part + $0) }
    }

    private static func text(_ name: String) -> String {
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
    }
  }

  @Test func casesAreThere() { #expect(Case.all.count > 70) }

  @Test(arguments: Case.all)
  func ruleAnswers(_ rule: Case) {
    let complaints = Pack.check(files: rule.files, catalogue: .small).complaints
    let codes = complaints.map(\.code.rawValue)
    // Not every case needs all the nodes that are there.
    #expect(
      codes.filter { $0 != "U0701" }.sorted() == rule.codes.filter { $0 != "U0701" }.sorted(),
      "\(complaints)")
    if rule.codes.contains("U0701") { #expect(codes.contains("U0701")) }
  }
}
