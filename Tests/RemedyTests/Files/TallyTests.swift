import Testing

@testable import Remedy

@Suite struct TallyTests {
  /// Wide enough for a second thread, and deeper than folders are open at once.
  @Test func aWideAndDeepTreeIsCountedWhole() throws {
    let tree = Tree()
    for number in 0..<6_000 { tree.add("top/wide/\(number)") }
    tree.add("top/deep/" + Array(repeating: "d", count: 240).joined(separator: "/") + "/end")
    for number in 0..<300 { tree.add("top/many/\(number)/file") }
    let tally = try Folder(at: tree.home).tally(try #require(FileName("top")))
    #expect(tally.entries == 1 + 6_001 + 242 + 601)
    #expect(tally.unreadable == 0 && tally.mounts == 0 && !tally.isCut)
  }
}
