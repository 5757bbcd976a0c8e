import Testing

@testable import Remedy

@Suite struct LinkRepairTests {
  private static let type = "x-scheme-handler/notion"

  private func list(_ old: [UInt8]) -> [UInt8] {
    DefaultApps.list(old, naming: "own.desktop", for: Self.type)
  }

  private func list(_ old: String) -> String {
    String(decoding: list(Array(old.utf8)), as: UTF8.self)
  }

  @Test func aListThatIsNotThereIsBegun() {
    let whole = "[Default Applications]\n\(Self.type)=own.desktop;\n"
    #expect(list("") == whole)
    #expect(list("[Other]\na=b") == "[Other]\na=b\n" + whole)
  }

  @Test func onlyTheLineOfTheTypeIsReplaced() {
    let old = """
      # mine
      [Added Associations]
      \(Self.type)=other.desktop
      [Default Applications]
      text/html=a.desktop
      \(Self.type) = other.desktop;

      [Removed Associations]
      x=y
      """
    #expect(
      list(old) == """
        # mine
        [Added Associations]
        \(Self.type)=other.desktop
        [Default Applications]
        \(Self.type)=own.desktop;
        text/html=a.desktop

        [Removed Associations]
        x=y

        """)
  }

  @Test func otherLinesStayByteForByte() {
    let (head, rest) = (
      Array("[Default Applications]\r\n".utf8), Array("a/b=\u{0}c;\r\n".utf8) + [0xFF]
    )
    #expect(list(head + rest) == head + Array("\(Self.type)=own.desktop;\n".utf8) + rest + [0x0A])
  }

  @Test func aSecondTimeNothingChanges() {
    let once = list("[Default Applications]\na=b\n")
    #expect(list(once) == once)
  }
}
