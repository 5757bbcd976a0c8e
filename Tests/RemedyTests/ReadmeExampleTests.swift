import Testing

@testable import Remedy

@Suite struct ReadmeExampleTests {
  @Test func theReadmesExampleDoesWhatItSays() throws {
    let tree = Tree([".config/Sample/Cache/a": "one", ".config/Sample/notes": "mine"])
    let before = tree.picture()
    var said: [String] = []
    try readmeExample(home: tree.home) { said.append($0) }
    #expect(said.count == 7 && said[0].hasPrefix("disk.space: ") && said[1].hasPrefix("app.data: "))
    #expect(said[2].hasSuffix("/.config/Sample/Cache"))
    #expect(said[3].hasSuffix("-1: true"))
    #expect(said[4...] == ["undone", "1 in the history", "1 purged"])
    #expect(tree.picture() == before)
  }
}
