import Testing
import Wizard

@testable import Terminal

@Suite struct StageTests {
  @Test func aDigitChoosesAtOnce() {
    var stage = Stage.shipped()
    stage.play("2")
    #expect(stage.screen.place.first == "It keeps connecting and never opens")
  }

  @Test func arrowsAndEnterChooseWhatTheCursorIsOn() {
    var stage = Stage.shipped()
    let first = stage.grid.cursor
    stage.play(.down, .down)
    #expect(stage.grid.cursor != first)
    #expect(stage.cursorRow.contains("▸ 3  Pages are old"))
    stage.play(.enter)
    #expect(stage.screen.place.first == "Pages are old and do not sync")
  }

  @Test func backComesToTheScreenAsItWasLeft() {
    var stage = Stage.shipped()
    stage.play("3b")
    #expect(stage.screen.place.isEmpty)
    #expect(stage.view.focus == 2)
  }

  @Test func searchIsTypedAndItsKeysStayLetters() {
    var stage = Stage.shipped()
    stage.play("/qqbl")
    #expect(stage.view.line.text == "qqbl")
    stage.play(.backspace, .backspace, .backspace, .backspace)
    stage.play("sign out")
    stage.play(.enter)
    #expect(stage.screen.choices.first?.label == "I cannot sign out")
    stage.play(.escape)
    #expect(stage.screen.place.isEmpty)
  }

  @Test func whatIsPastedIsNeverTakenForKeys() {
    var stage = Stage.shipped()
    #expect(stage.press(.paste("q1\n")) == [])
    #expect(stage.screen.place.isEmpty)
    stage.play("/")
    stage.play(.paste("it\u{1B}[31m loads\n"))
    #expect(stage.view.line.text == "it[31m loads ")
  }

  @Test func enterReadsOnUntilTheFocusIsToBeSeen() {
    var stage = Stage.shipped(rows: 12, columns: 40)
    stage.play("2")
    let question = stage.screen.heading
    #expect(!stage.grid.rows.contains { $0.contains("▸ 1") })
    for _ in 0..<20 where !stage.grid.rows.contains(where: { $0.contains("▸ 1") }) {
      stage.play(.enter)
      #expect(stage.screen.heading == question)
    }
    stage.play(.enter)
    #expect(stage.screen.heading != question)
  }

  @Test func quittingAsksOnlyWhenSomethingIsUnderWay() {
    var stage = Stage.shipped()
    #expect(stage.press(.character("q")) == [.leave])
    stage.play("11")
    #expect(stage.press(.control("c")) == [])
    #expect(stage.screen.heading == "Leave unstick?")
  }

  @Test func nothingIsChosenWhereNothingIsToBeSeen() {
    var stage = Stage.shipped(rows: 5, columns: 20)
    stage.play("1")
    stage.play(.enter)
    #expect(stage.screen.place.isEmpty)
    #expect(stage.grid.rows[0] == "40 × 12 needed")
    stage.resize(Size(rows: 24, columns: 80))
    #expect(stage.grid.rows[0] == "  unstick")
  }

  @Test func aStepIsTickedOffAndTheNextIsLookedAt() {
    var stage = Stage.shipped()
    stage.play("321111111111")
    #expect(stage.cursorRow.contains("▸ [ ] 1."))
    stage.play(.character(" "))
    #expect(stage.cursorRow.contains("▸ [ ] 2."))
    #expect(stage.grid.rows.contains { $0.contains("  [✓] 1.") })
    stage.play(.up, .enter)
    #expect(!stage.grid.rows.contains { $0.contains("[✓]") })
  }

  @Test func whatMustBeReadIsReadToItsEndFirst() {
    var stage = Stage.shipped(rows: 12, columns: 40)
    stage.show(Specimens.consent)
    stage.play("1")
    #expect(stage.grid.rows.contains { $0.contains("Please read to the end first.") })
    #expect(stage.screen == Specimens.consent)
    stage.play(.end)
    stage.play("2")
    #expect(stage.screen.heading != Specimens.consent.heading)
  }

  @Test func aWindowThatGrewShowsTheEnd() {
    var stage = Stage.shipped(rows: 12, columns: 40)
    stage.show(Specimens.consent)
    #expect(stage.isUnread)
    stage.resize(Size(rows: 60, columns: 80))
    #expect(!stage.isUnread)
  }

  @Test(arguments: [(12, 40), (24, 80)])
  func everyRowComesIntoSightByArrowsAlone(rows: Int, columns: Int) {
    var stage = Stage.shipped(rows: rows, columns: columns)
    for keys in ["1", "?"] {
      stage.play(keys)
      var seen: Set<Int> = []
      for _ in 0..<45 {
        seen.formUnion(stage.drawing.scroll..<stage.drawing.scroll + stage.drawing.page)
        stage.play(.down)
      }
      #expect(stage.drawing.isEndVisible)
      #expect(seen.isSuperset(of: 0..<stage.drawing.lastScroll + stage.drawing.page))
      #expect(stage.view.focus == max(stage.drawing.items.count - 1, 0))
      for _ in 0..<45 { stage.play(.up) }
      #expect(stage.drawing.scroll == 0)
    }
  }

  @Test func aMixedAnswerStaysToBePutRight() {
    var stage = Stage.shipped()
    stage.show(Specimens.findings)
    stage.play("x")
    #expect(stage.view.line.isEmpty)
    stage.play("42")
    #expect(stage.view.line.text == "42")
    stage.play(.left, .left, .character("1"))
    #expect(stage.view.line.text == "142")
    stage.play(.control("u"))
    #expect(stage.view.line.text == "42")
  }

  @Test func theMapOpensWhereTheUserStands() {
    var stage = Stage.shipped(rows: 12, columns: 40)
    stage.play("32111111m")
    #expect(stage.cursorRow.contains("→ * 5   A look at the browser"))
    #expect(stage.drawing.scroll > 0)
  }
}
