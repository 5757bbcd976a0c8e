import Foundation
import Testing

/// Whole sessions in line mode, compared word by word. RECORD=1 writes them anew, and fails.
@Suite struct TranscriptTests {
  struct Tour: CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    let lines: [String]
    var testDescription: String { name }

    init(_ name: String, _ arguments: [String], _ lines: [String]) {
      (self.name, self.arguments, self.lines) = (name, arguments, lines)
    }
  }

  private static let pack = ["--plain", "--pack", "Tests/Fixtures/small-pack", "--os", "linux"]

  static let tours = [
    Tour(
      "solved", pack,
      ["1", "desk", "1", "2", "５", "turn", "done", "yes, they do", "yes, it", "leave"]),
    Tour(
      "handed-over", pack + ["loading"],
      ["web", "2", "4", "2", "40", "x", "7", "none of", "q"]),
    Tour(
      "detours", pack + ["loading"],
      ["?", "b", "/spin", "b", "1", "1", "c", "1", "2", "k", "b", "L", "2", "b", "b", "b", "q"]),
    Tour("japanese", pack + ["--lang", "ja"], ["1", "１", "はい", "2", "3", "1", "1", "2", "2"]),
    Tour("pseudo", pack + ["--lang", "qps"], ["1"]),
  ]

  @Test(arguments: tours)
  func sessionsReadAsWritten(_ tour: Tour) throws {
    let run = try Run(
      Run.program, tour.arguments, input: tour.lines.joined(separator: "\n") + "\n",
      environment: Run.plainEnvironment)
    #expect(run.status == 0)
    #expect(run.error == "")
    let file = Run.root.appendingPathComponent("Tests/EndToEnd/Transcripts/\(tour.name).txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(run.output.utf8).write(to: file)
      Issue.record("recorded \(tour.name); run again without RECORD")
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(run.output == expected)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("[") })
  }
}
