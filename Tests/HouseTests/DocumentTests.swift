import Foundation
import Testing

/// What the pages for people promise is so.
@Suite struct DocumentTests {
  @Test func theScreenInTheReadmeIsReal() throws {
    let page = try Self.text(of: "README.md")
    let indented = page.components(separatedBy: "\n")
      .drop { !$0.hasPrefix("    I cannot sign out") }
      .prefix { $0.isEmpty || $0.hasPrefix("    ") }
    let screen = indented.map { $0.dropFirst(4) }.joined(separator: "\n")
      .trimmingCharacters(in: .newlines)
    let session = try Repository.run(
      ".build/debug/unstick", ["stuck-sign-out", "--os", "linux", "--plain", "--lang", "en"],
      input: String(repeating: "1\n", count: 5))
    try #require(screen.hasSuffix("q quit"))
    #expect(session.output.contains(screen))
  }

  @Test(arguments: ["README.md", "CONTRIBUTING.md", "docs/writing-a-flow.md", "docs/complaints.md"])
  func everyLinkLeadsToAFile(_ page: String) throws {
    let folder = Repository.root.appending(path: page).deletingLastPathComponent()
    for link in try Self.text(of: page).matches(of: /\]\(([^)#]+)\)/).map(\.1)
    where !link.hasPrefix("https://") {
      let path = folder.appending(path: String(link)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(link)")
    }
  }

  @Test(arguments: ["README.md", "CONTRIBUTING.md"])
  func makeHasEveryTargetThatIsNamed(_ page: String) throws {
    let help = try Repository.run("/usr/bin/make", ["help"]).output
    for target in try Self.text(of: page).matches(of: /(?:`|    )make ([a-z-]+)/).map(\.1) {
      #expect(help.contains("make \(target) "), "\(target)")
    }
  }

  private static func text(of page: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: page), encoding: .utf8)
  }
}
