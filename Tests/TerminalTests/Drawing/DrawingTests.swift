import Testing
import Wizard

@testable import Terminal

@Suite struct DrawingTests {
  private func drawing(
    _ screen: Screen, focus: Int = 0, scroll: Int = 0, rows: Int = 24, columns: Int = 80,
    medium: Medium = Medium()
  ) -> Drawing {
    var view = View()
    (view.focus, view.scroll) = (focus, scroll)
    return Drawing(
      screen: screen, view: view, size: Size(rows: rows, columns: columns),
      words: ShippedSession.words("en"), medium: medium)
  }

  @Test(arguments: ["en", "ja"])
  func theHomeScreenFitsWithoutScrolling(_ language: String) {
    let stage = Stage.shipped(language)
    #expect(stage.drawing.lastScroll == 0)
    #expect(stage.drawing.items.count == 8)
  }

  /// What a move costs on the line: nothing but the keys and marks may change.
  @Test func movingTheFocusChangesEightCells() {
    var stage = Stage.shipped()
    let before = stage.grid
    stage.play(.down)
    let changed = zip(before.cells.joined(), stage.grid.cells.joined()).count { $0 != $1 }
    #expect(changed == 8)
  }

  @Test func inShareModeTheWholeRowIsMarked() {
    let drawing = drawing(Specimens.repair, medium: Medium(isShared: true))
    let row = drawing.grid.cursor?.row ?? 0
    #expect((2..<78).allSatisfy { [.focus, .focused].contains(drawing.grid[row, $0].style) })
  }

  /// Beside what is known there is less room than elsewhere.
  @Test(arguments: [40, 60, 80, 99, 100, 120, 200])
  func aNoticeIsShownToItsEnd(_ columns: Int) {
    var screen = Screen(heading: "What happens?")
    screen.known = [ScreenFact("Where it happens", "a browser", source: "found out")]
    let words = (1...20).map { "word\($0)" }
    screen.notice = words.joined(separator: " ")
    let shown = drawing(screen, rows: 40, columns: columns).grid.rows.joined(separator: " ")
    #expect(words.allSatisfy { shown.contains($0) }, "\(shown)")
  }

  @Test func whatIsMaskedIsSeenAsSuch() {
    var screen = Screen(heading: "The login")
    screen.blocks = [.paragraph("The folder of ‹person 1› is full.")]
    let grid = drawing(screen).grid
    #expect(grid.printed.contains("................mmmmmmmmmm"))
  }

  @Test func aLinkIsWholeAndItsCellsCarryIt() {
    let address = "https://www.example.com/a/very/long/address/that/does/not/fit/into/forty"
    var screen = Screen(heading: "Go on there")
    screen.blocks = [.link(ScreenLink("The help", address))]
    let grid = drawing(screen, rows: 12, columns: 40).grid
    let cells = grid.cells.joined().filter { $0.link == address }
    #expect(cells.map(\.text).joined() == address)
    #expect(cells.allSatisfy { $0.style == .link })
  }

  @Test func aCodeIsDrawnWithItsBorderWhereItFits() {
    var screen = Screen(heading: "For a phone")
    screen.blocks = [.qr("hello")]
    let medium = Medium { _ in Specimens.squares }
    let picture = drawing(screen, medium: medium).grid
    #expect(picture.cells.joined().count { $0.style == .picture } == 33 * 17)
    for small in [
      drawing(screen, rows: 18, medium: medium), drawing(screen, rows: 12, columns: 40),
      drawing(screen, medium: Medium(hasUnicode: false) { _ in Specimens.squares }),
    ] {
      #expect(small.grid.cells.joined().allSatisfy { $0.style != .picture })
      #expect(small.grid.rows.joined().contains("does not fit"))
    }
  }

  /// Every pair of squares becomes the half block that shows it.
  @Test func aCodeReadsBackSquareBySquare() {
    var screen = Screen(heading: "For a phone")
    screen.blocks = [.qr("hello")]
    let grid = drawing(screen, rows: 40, medium: Medium { _ in Specimens.squares }).grid
    let rows = (0..<40).map { row in
      (0..<80).map { grid[row, $0] }.filter { $0.style == .picture }.map(\.text)
    }.filter { !$0.isEmpty }
    let squares = rows.flatMap { row in
      [row.map { "█▀".contains($0) }, row.map { "█▄".contains($0) }]
    }
    let inside = squares[4..<29].map { Array($0[4..<29]) }
    #expect(inside == Specimens.squares)
    #expect(squares.prefix(4).allSatisfy { !$0.contains(true) })
  }

  @Test func whatIsKnownStandsBesideOnlyWhereThereIsRoom() {
    let wide = drawing(Specimens.repair, rows: 40, columns: 120).grid.rows
    #expect(wide.contains { $0.contains("│ Known so far") })
    #expect(wide.contains { $0.contains("! refused by something on the way") })
    let usual = drawing(Specimens.repair).grid.rows
    #expect(!usual.contains { $0.contains("Known so far") })
  }

  @Test func theStepIsSaidWholeWhereTheSymptomIsCut() {
    let row = drawing(Specimens.repair, rows: 12, columns: 40).grid.rows[0]
    #expect(row.contains("… › step 4"))
  }

  /// Controls are drawn as signs, and so they take room.
  @Test func whatIsAtTheRightOfTheBarIsNeverOverwritten() {
    for count in 1..<40 {
      var screen = Screen(heading: "")
      screen.place = [String(repeating: "\u{1B}", count: count) + "각ड्ज長", "\u{7}\n\u{7}step"]
      screen.modes = ["長い\u{9B}"]
      let grid = drawing(screen, rows: 12, columns: 40).grid
      #expect(grid.fault == nil)
      #expect(grid.rows[0].hasSuffix("長い\u{FFFD}"))
    }
  }

  @Test func theMostNeededKeysStayWhereRoomIsShort() {
    let footer = drawing(Specimens.progress, rows: 12, columns: 40).grid.rows[11]
    #expect(footer == " Enter choose  b back  ? help  q quit")
  }

  @Test func aNoticeIsSeenWhereverTheTextStands() {
    for scroll in [0, 3, 100] {
      let rows = drawing(Specimens.guide, scroll: scroll, rows: 12, columns: 40).grid.rows
      #expect(rows.contains(" ! “7” is none of the answers. Please"))
    }
  }

  @Test func blankRowsGoBeforeAnythingElse() {
    var screen = Screen(heading: "Which?")
    screen.blocks = [.paragraph("One."), .paragraph("Two.")]
    screen.choices = (0..<6).map { Choice(key: Choice.key($0), label: "Answer", note: "Note") }
    #expect(drawing(screen, rows: 30).lastScroll == 0)
    #expect(drawing(screen, rows: 19).lastScroll == 0)
    #expect(drawing(screen, rows: 18).lastScroll == 0)
    #expect(drawing(screen, rows: 17).lastScroll > 0)
  }

  @Test func typedTextIsShownAroundTheCaret() {
    var line = TypedLine()
    line.insert("日本語の長い文章です")
    #expect(line.window(columns: 9).text == "文章です")
    #expect(line.window(columns: 9).caret == 8)
    line.moveToStart()
    #expect(line.window(columns: 9).text == "日本語の")
    #expect(line.window(columns: 9).caret == 0)
  }

  @Test func aMarkJoinsTheGraphemeBeforeIt() {
    var line = TypedLine()
    line.insert("e")
    line.insert("\u{301}")
    #expect(line.caret == 1)
    line.deleteBefore()
    #expect(line.isEmpty)
  }
}
