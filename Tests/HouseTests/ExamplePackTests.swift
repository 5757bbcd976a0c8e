import Foundation
import TestSupport
import Testing

/// The pack for a made-up app, file by file as docs/your-own-app.md shows it.
@Suite struct ExamplePackTests {
  @Test func thePackInThePageIsWholeAndShort() throws {
    let files = try Self.files()
    #expect(files.count == 4)
    let lines = files.values.map { $0.split(separator: "\n").count }
    #expect(lines.reduce(0, +) < 60)
  }

  @Test func itDoesWhatThePageSays() throws {
    let folder = try TemporaryFolder()
    for (name, text) in try Self.files() { folder.file("mypack/" + name, text) }
    let promises = try Self.page().matches(of: /\n {4}unstick flow (\w+) mypack +(.+)/)
    #expect(promises.count == 3)
    for promise in promises {
      let run = try Repository.run(
        ".build/debug/unstick",
        ["flow", String(promise.1), folder.path + "/mypack", "--lang", "en"])
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.output.contains(promise.2), "\(run.output)")
    }
  }

  /// The wizard leads to the end of it, line by line.
  @Test func aSessionLeadsToItsEnd() throws {
    let folder = try TemporaryFolder()
    for (name, text) in try Self.files() { folder.file("mypack/" + name, text) }
    let session = try Repository.run(
      ".build/debug/unstick",
      [
        "--pack", folder.path + "/mypack", "--plain", "--hands-off", "--os", "linux", "--lang",
        "en",
      ],
      input: "1\n1\n2\n1\n1\n1\n")
    #expect(session.status == 0)
    for text in ["Inkwell stays blank", "What may help", "Clear the cache", "It works again"] {
      #expect(session.output.contains(text), "\(session.output)")
    }
  }

  /// By their names in bold above them.
  private static func files() throws -> [String: String] {
    let blocks = try page().matches(of: /\*\*`([a-z\/.-]+)`\*\*\n\n```yaml\n((?:[^`]|`[^`])*)```/)
    return Dictionary(
      blocks.map { (String($0.1), String($0.2)) }, uniquingKeysWith: { $0 + $1 })
  }

  private static func page() throws -> String {
    try String(
      contentsOf: Repository.root.appending(path: "docs/your-own-app.md"), encoding: .utf8)
  }
}
