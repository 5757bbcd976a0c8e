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
      ".build/debug/unstick",
      ["stuck-sign-out", "--os", "linux", "--plain", "--hands-off", "--lang", "en"],
      input: String(repeating: "1\n", count: 5),
      // What sessions leave behind is left in nobody's home.
      environment: ["HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TERM": "dumb"])
    try #require(screen.hasSuffix("q quit"))
    #expect(session.output.contains(screen))
  }

  /// What the README shows of the library is compiled, and run by a test.
  @Test func theExampleInTheReadmeIsReal() throws {
    let page = try Self.text(of: "README.md")
    let blocks = page.matches(of: /```swift\n((?:[^`]|`[^`])*)```/).map { String($0.1) }
    #expect(blocks == [try Self.text(of: "Tests/RemedyTests/ReadmeExample.swift")])
  }

  /// Other programs are written against the library; all of it but initialisers and operators,
  /// which their types explain, says what it is.
  @Test func everyPublicNameOfTheLibraryIsDocumented() throws {
    let root = Repository.root.appending(path: "Sources/Remedy").path
    let files = try FileManager.default.subpathsOfDirectory(atPath: root).filter {
      $0.hasSuffix(".swift")
    }
    #expect(files.count > 20)
    for file in files {
      let text = try Self.text(of: "Sources/Remedy/" + file)
      #expect(Self.undocumented(in: text) == [], "\(file)")
    }
  }

  @Test func anUndocumentedNameIsFound() {
    let code = """
      public import Remedy
      /// A thing.
      public struct A {
        public let a: Int
        /// It.
        @discardableResult
        public func b() {}
        public init() {}
        public static func < (a: A, b: A) -> Bool { true }
        // Not this.
        public var c: Int
      """
    #expect(Self.undocumented(in: code) == ["public let a: Int", "public var c: Int"])
  }

  private static func undocumented(in code: String) -> [String] {
    var names: [String] = []
    var before = ""
    for line in code.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.trimmingCharacters(in: .whitespaces)
      let isName =
        line.hasPrefix("public ")
        && !line.contains(/^public (import|extension|init|static func [^a-z])/)
      if isName && !before.hasPrefix("///") { names.append(line) }
      // Attributes stand between a name and its comment.
      if !line.hasPrefix("@") { before = line }
    }
    return names
  }

  /// The session that the README's picture shows is played again.
  @Test func theStoryInTheReadmeIsReal() throws {
    let played = try Repository.run(".build/venv/bin/python", ["-B", "Tools/story.py", "--check"])
    #expect(played.status == 0, "\(played.errors)")
  }

  @Test(arguments: [
    "README.md", "CONTRIBUTING.md", "docs/writing-a-flow.md", "docs/complaints.md",
    "docs/your-own-app.md",
  ])
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
