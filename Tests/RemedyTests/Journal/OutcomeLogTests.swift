import Testing

@testable import Remedy

@Suite struct OutcomeLogTests {
  private let tree = Tree()
  private static let path = ".local/state/unstick/outcomes"

  @Test func linesStandOneBelowAnother() throws {
    #expect(try OutcomeLog(of: tree.host()) == nil)
    let log = try OutcomeLog(making: tree.host())
    try log.add("one")
    try log.add("two")
    #expect(try OutcomeLog(of: tree.host())?.lines == ["one", "two"])
  }

  @Test func halfALineSpoilsNoOther() throws {
    let log = try OutcomeLog(making: tree.host())
    tree.add(Self.path, "one\nhal")
    try log.add("two")
    #expect(log.lines == ["one", "hal", "two"])
  }

  @Test func noLineIsLongerThanItMayBe() throws {
    let log = try OutcomeLog(making: tree.host())
    #expect(throws: Refusal.self) {
      try log.add(String(repeating: "x", count: OutcomeLog.longestLine + 1))
    }
    #expect(throws: Refusal.self) { try log.add("a\nb") }
    tree.add(Self.path, String(repeating: "y", count: OutcomeLog.longestLine + 1) + "\nshort\n")
    #expect(log.lines == ["short"])
  }

  @Test func ofAFileThatGrewTheLastLinesAreRead() throws {
    let log = try OutcomeLog(making: tree.host())
    let line = String(repeating: "z", count: 999) + "\n"
    tree.add(Self.path, String(repeating: line, count: OutcomeLog.mostBytes / 1000 + 500))
    let lines = log.lines
    #expect(lines.count > 4_000 && lines.count <= OutcomeLog.mostBytes / 1000)
    #expect(lines.allSatisfy { $0.count == 999 })
  }
}
