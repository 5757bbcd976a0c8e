import TestSupport
import Testing

@testable import Terminal

@Suite struct RowTests {
  /// Everything that a cell can be: plain, marked, wide, of several scalars, a link, uncertain.
  private static let cells =
    ["a", "~", " ", "é", "x\u{301}", "語", "👩‍👩‍👧", "🇩🇪", "ع", "\u{0}"].flatMap { text in
      [nil, "https://example.com"].flatMap { link in
        [Grid.Cell(text, .plain, link: link), Grid.Cell(text, .focus, link: link)]
      }
    } + [Grid.Cell("", .plain), Grid.Cell("", .plain, link: "https://example.com")]

  /// Whatever is done with it, it holds what a list of cells would.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func aRowIsAListOfCells(_ seed: UInt64) {
    var dice = Seeded(seed)
    let count = 1 + dice.below(12)
    var (row, model) = (Grid.Row(columns: count), Array(repeating: Grid.Cell.blank, count: count))
    for _ in 0..<60 {
      let before = (row, model)
      let column = dice.below(count)
      switch dice.below(4) {
      case 0:
        let text = String("plain text".prefix(dice.below(count - column + 1)))
        row.write(ascii: text[...].utf8, at: column, .key)
        for (offset, letter) in text.enumerated() {
          model[column + offset] = Grid.Cell(String(letter), .key)
        }
      case 1:
        var other = Grid.Row(columns: dice.below(6))
        for place in other.indices { other[place] = dice.pick(Self.cells) }
        row.replace(from: column, with: other)
        for (offset, cell) in other.enumerated() where column + offset < count {
          model[column + offset] = cell
        }
      default:
        let cell = dice.pick(Self.cells)
        (row[column], model[column]) = (cell, cell)
      }
      #expect(Array(row) == model)
      var written = Grid.Row(columns: count)
      for (column, cell) in model.enumerated() { written[column] = cell }
      #expect(row == written)
      #expect((row == before.0) == (model == before.1))
      #expect(row.changes(since: before.0) == model.indices.filter { model[$0] != before.1[$0] })
      #expect(row.isMeasuredAlike == model.allSatisfy(\.isMeasuredAlike))
      #expect(row.indices.allSatisfy { row.isBehind($0) == model[$0].text.isEmpty })
    }
    #expect(row.changes(since: nil) == Array(0..<count))
  }

  /// What goes to the terminal library as it stands is one character of a certain width.
  @Test func onlyCertainScalarsArePutAsTheyStand() {
    var row = Grid.Row(columns: 1)
    for cell in Self.cells {
      row[0] = cell
      guard let (scalar, style) = row.scalar(0) else { continue }
      #expect(cell.isMeasuredAlike && cell.link == nil && style == cell.style)
      #expect(cell.text.unicodeScalars.map(\.value) == [scalar])
    }
  }
}
