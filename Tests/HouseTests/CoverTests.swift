import Terminal
import Testing
import Wizard

@testable import unstick

/// The first screen is there before the pack is read; the session's own must not differ.
@Suite struct CoverTests {
  static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 12, columns: 40), Size(rows: 40, columns: 120),
    Size(rows: 200, columns: 500), Size(rows: 3, columns: 20),
  ]

  @Test(arguments: ["en", "ja", Pseudo.language], sizes)
  func theCoverIsTheHomeScreen(_ language: String, _ size: Size) throws {
    for (more, hasUnicode) in [([], true), (["--share"], true), ([], false)] {
      let invocation = try Invocation(["--hands-off", "--lang", language] + more)
      let session = try Session(invocation, try Session.pack(invocation))
      let conversation = try session.conversation(at: nil)
      let medium = Medium(hasUnicode: hasUnicode)
      let home = Stage(conversation, size: size, medium: medium).grid
      let cover = try #require(Cover.drawn(invocation, size, hasUnicode))
      #expect(cover == home, "\(more) at \(size): \(cover.printed)")
    }
  }
}

extension Invocation {
  init(_ words: [String]) throws {
    let options = try Options(["unstick"] + words)
    let (command, operands) = try Subcommand.named(options.words)
    self.init(
      command: command, operands: operands, options: options,
      words: Speech.words(Speech.language(options), command.wordFiles))
  }
}
