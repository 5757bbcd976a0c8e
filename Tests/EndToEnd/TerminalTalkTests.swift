import Foundation
import TestSupport
import Testing

/// What the program says to terminals besides text, byte by byte, and what to those that are silent.
@Suite struct TerminalTalkTests {
  static let address = "https://app.notion.com/login"

  /// Another computer's, so that nothing is looked at here; up to steps with an address to copy.
  private func runToAnAddress(_ answer: [String], _ steps: String...) throws -> TerminalRun {
    let questions = Array(repeating: ["1", "~"], count: 10).flatMap(\.self)
    return try TerminalRun.of(
      Run.program, ["stale-sync", "--os", "macos"],
      steps: answer + ["=step 1", "~", "2", "~"] + questions + ["=\(Self.address)", "~"] + steps)
  }

  @Test func framesAreWholeWhereTheTerminalKnowsThem() throws {
    let seen = try TerminalRun.of(
      Run.program,
      steps: [
        "+", "=\(FullScreenTests.home)", "~", "2", "=Where does it keep loading?", "~", "#30x100",
        "~", "\\x1b", "=\(FullScreenTests.home)", "~", "?", "q",
      ])
    #expect(seen.questions == 1)
    #expect(seen.frames.count >= 6)
    #expect(seen.frames == String(repeating: "hl", count: seen.frames.count / 2))
    #expect(seen.status == 0 && seen.isRestored)
  }

  @Test func anAddressIsALinkAndNothingElseIs() throws {
    let seen = try runToAnAddress(["+"], "\\x1bOB", "~", "?", "q", "1")
    let link = TerminalRun.Link(address: Self.address, text: Self.address, isClean: true)
    #expect(!seen.links.isEmpty && seen.links.allSatisfy { $0 == link })
    // Moving the focus does not write the row of the link, and so not the link.
    #expect(seen.links.count == 1)
    #expect(seen.copies.isEmpty)
  }

  /// Only when the key for it is pressed, and then the one text, as often.
  @Test(arguments: ["+", "-"]) func onlyWhatIsCopiedReachesTheClipboard(_ answer: String) throws {
    let seen = try runToAnAddress(
      [answer], "y", "=Sent to the clipboard", "s", "~", "y", "~", "q", "1")
    #expect(seen.copies == [Self.address, Self.address])
    #expect(seen.links.isEmpty == (answer == "-"))
  }

  @Test func aSilentTerminalIsOnlyAskedAndTheUserIsToldSo() throws {
    let seen = try runToAnAddress([], "y", "=takes no copies", "?", "q", "1")
    #expect(seen.questions == 1)
    #expect(seen.frames.isEmpty && seen.links.isEmpty && seen.copies.isEmpty)
  }

  @Test(arguments: ["linux", "vt100", "screen"]) func anOldTerminalIsNotEvenAsked(
    _ kind: String
  ) throws {
    let seen = try TerminalRun.of(
      Run.program, term: kind,
      steps: ["+", "=\(FullScreenTests.home)", "~", "2", "~", "y", "~", "?", "q"])
    #expect(seen.questions == 0)
    #expect(seen.frames.isEmpty && seen.links.isEmpty && seen.copies.isEmpty)
  }
}
