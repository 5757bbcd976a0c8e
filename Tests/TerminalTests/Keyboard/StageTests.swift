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
}
