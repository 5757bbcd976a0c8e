import Foundation
import Testing

/// A program that was run in a pseudo-terminal, as an emulator saw it.
struct TerminalRun: Decodable {
  /// The lines, without the blanks at their ends.
  let screen: [String]
  /// Row and column.
  let cursor: [Int]
  /// For each cell of each line a letter: reverse, underlined, bold, coloured.
  let styles: [String]
  /// Negative for the signal that ended it.
  let status: Int32
  /// The terminal shows its second screen.
  let alternate: Bool
  let paste: Bool
  let cursorKeys: Bool
  let cursorShown: Bool
  /// What is written next has no colours and no attributes.
  let plain: Bool
  let modesRestored: Bool
  /// How many came in all.
  let bytes: Int
  /// What libvterm shows otherwise than pyte.
  let differences: [String]
  /// How often the terminal was asked what it can.
  let questions: Int
  /// An h where a frame begins that is shown at once, an l where it ends.
  let frames: String
  let links: [Link]
  /// What was put on the clipboard.
  let copies: [String]

  struct Link: Decodable, Equatable {
    let address: String
    let text: String
    /// Opened, then text and its looks, then closed.
    let isClean: Bool
  }

  /// Nothing is left of what the program had switched on.
  var isRestored: Bool {
    !alternate && !paste && !cursorKeys && cursorShown && plain && modesRestored
  }

  var text: String { screen.joined(separator: "\n") }

  static let easel = Run.root.appendingPathComponent(".build/debug/easel")

  /// Does to a program what the steps say; `Oracles/terminal.py` explains them.
  static func of(
    _ program: URL, _ arguments: [String] = [], term: String = "xterm-256color",
    size: String = "24x80",
    steps: [String], environment: [String: String] = [:]
  ) throws -> TerminalRun {
    let run = try Run(
      Run.root.appendingPathComponent(".build/venv/bin/python"),
      ["-B", "Tests/EndToEnd/Oracles/terminal.py", term, size] + steps + ["--", program.path]
        + arguments, input: "",
      environment: Run.plainEnvironment.merging(environment) { _, new in new })
    try #require(run.status == 0, "\(run.error)\(run.output)")
    let seen = try JSONDecoder().decode(TerminalRun.self, from: Data(run.output.utf8))
    #expect(seen.differences.isEmpty)
    return seen
  }
}
