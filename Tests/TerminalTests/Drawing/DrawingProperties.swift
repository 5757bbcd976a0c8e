import TestSupport
import Testing
import Wizard

@testable import Terminal

@Suite struct DrawingProperties {
  @Test(arguments: UInt64(0)..<32)
  func anyScreenIsSoundAtAnySize(seed: UInt64) {
    var screens = WildScreens(seed)
    let words = ShippedSession.words(seed % 2 == 0 ? "en" : "ja")
    for _ in 0..<8 {
      let screen = screens.screen()
      var view = View()
      view.focus = screens.dice.below(max(screen.items.count, 1))
      view.scroll = screens.dice.below(200) - 20
      view.line.insert(screens.text())
      view.lastKeys = screens.texts(5)
      let medium = Medium(
        hasUnicode: screens.dice.chance(0.7), isShared: screens.dice.chance(0.3)
      ) { text in
        text.isEmpty ? nil : Array(repeating: Array(repeating: true, count: 29), count: 29)
      }
      let size = Size.any(&screens.dice)
      let drawing = Drawing(screen: screen, view: view, size: size, words: words, medium: medium)
      #expect(drawing.grid.fault == nil)
      #expect((0...drawing.lastScroll).contains(drawing.scroll))
      #expect(medium.hasUnicode || drawing.grid.isASCII)
      if Frame.fits(size), drawing.isVisible(view.focus) {
        #expect(drawing.items == screen.items)
        #expect(drawing.grid.cursor.map { drawing.item(at: $0) } == view.focus)
      }
    }
  }

  @Test(arguments: [0, 1, 2, 7], [0, 1, 3, 11])
  func theTiniestWindowsAreSurvived(rows: Int, columns: Int) {
    let size = Size(rows: rows, columns: columns)
    for (_, screen) in Specimens.all {
      let drawing = Drawing(
        screen: screen, view: View(), size: size, words: ShippedSession.words("ja"))
      #expect(drawing.grid.fault == nil)
    }
  }
}

extension Drawing {
  /// The item that stands in the row of the text there.
  fileprivate func item(at position: Grid.Position) -> Int? {
    itemRows.firstIndex { $0.contains(position.row - 1 + scroll) }
  }
}

extension Grid {
  fileprivate var isASCII: Bool { rows.joined().utf8.allSatisfy { $0 < 0x80 } }
}
