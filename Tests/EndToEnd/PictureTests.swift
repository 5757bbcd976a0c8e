import Foundation
import Terminal
import TestSupport
import Testing

/// Pictures on a terminal by way of curses, held cell by cell against what three emulators show.
@Suite struct PictureTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  struct Place: CustomTestStringConvertible, Sendable {
    let term: String
    let colours: Int
    let theme: Theme
    var testDescription: String { "\(theme.name) on \(term)" }

    init(_ term: String, _ colours: Int, _ theme: Theme) {
      (self.term, self.colours, self.theme) = (term, colours, theme)
    }
  }

  static let places = [
    Place("xterm-256color", 256, .standard), Place("xterm-256color", 256, .light),
    Place("xterm-256color", 256, .highContrast), Place("tmux-256color", 256, .mono),
    // What the Linux console cannot show in colour, as underlines, curses leaves out there.
    Place("xterm", 8, .standard), Place("linux", 8, .mono), Place("vt100", 0, .standard),
  ]

  @Test(arguments: places, Golden.sizes)
  func everyGoldenScreenIsShownAsRecorded(_ place: Place, _ size: Size) throws {
    try hold(place, size, by: ["pictures.py", place.term])
  }

  static let panes = [Theme.standard, .light].map { Place("tmux-256color", 256, $0) }

  @Test(arguments: panes, Golden.sizes)
  func tmuxShowsEveryGoldenScreen(_ place: Place, _ size: Size) throws {
    try hold(place, size, by: ["pane.py", folder.path + "/socket"])
  }

  /// - Parameter judge: its file, and what it wants to know besides.
  private func hold(_ place: Place, _ size: Size, by judge: [String]) throws {
    let goldens = try Golden.all(size)
    #expect(goldens.count > 80)
    var pictures: [Picture] = []
    for (number, golden) in goldens.enumerated() {
      folder.file("\(number)", golden.record)
      pictures.append(Picture(golden, place))
    }
    try folder.file("expected", String(decoding: JSONEncoder().encode(pictures), as: UTF8.self))
    let run = try Run(
      Run.root.appendingPathComponent(".build/venv/bin/python"),
      ["-B", "Tests/EndToEnd/Oracles/" + judge[0]] + judge.dropFirst() + [
        "\(size.rows)x\(size.columns)", folder.path + "/expected", TerminalRun.easel.path,
        "--pictures", place.theme.name,
      ] + goldens.indices.map { folder.path + "/\($0)" },
      input: "", environment: Run.plainEnvironment)
    #expect(run.status == 0 && run.output.isEmpty, "\(run.output)\(run.error)")
  }
}

/// What the oracle expects of a picture: for each cell its text, letters for its look, its colours.
struct Picture: Encodable {
  let name: String
  let cells: [[Cell]]
  let cursor: [Int]?

  struct Cell: Encodable {
    let text: String
    let look: Look

    func encode(to encoder: any Encoder) throws {
      var pair = encoder.unkeyedContainer()
      try pair.encode(text)
      var parts = pair.nestedUnkeyedContainer()
      let letters = [("b", look.isBold), ("u", look.isUnderlined), ("r", look.isReversed)]
      try parts.encode(letters.map { $1 ? $0 : "" }.joined())
      try parts.encode(look.foreground ?? -1)
      try parts.encode(look.background ?? -1)
    }
  }

  init(_ golden: Golden, _ place: PictureTests.Place) {
    name = golden.name
    cursor = golden.grid.cursor.map { [$0.row, $0.column] }
    cells = golden.grid.cells.map { row in
      row.map { Cell(text: $0.text, look: place.theme.look($0.style, colours: place.colours)) }
    }
  }
}
