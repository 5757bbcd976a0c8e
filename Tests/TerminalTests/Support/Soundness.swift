import Terminal
import TestSupport
import Wizard

extension Grid {
  /// What is wrong with the picture, in words; nil where a terminal can show it as it is.
  var fault: String? {
    if cells.joined().count != size.rows * size.columns { return "\(cells.count) cells" }
    if let cursor, !size.isEmpty,
      !(0..<size.rows).contains(cursor.row)
        || !(0..<size.columns).contains(cursor.column)
    {
      return "the cursor is at \(cursor)"
    }
    for row in 0..<size.rows {
      if let fault = fault(inRow: row) { return "row \(row): \(fault)" }
    }
    return nil
  }

  private func fault(inRow row: Int) -> String? {
    var column = 0
    while column < size.columns {
      let text = self[row, column].text
      guard text.count == 1 else { return "“\(text)” in column \(column)" }
      guard text.active == nil, text.sanitised == text else {
        return "a control in column \(column)"
      }
      let width = text.columns
      guard width > 0, column + width <= size.columns else { return "“\(text)” is cut" }
      for extra in 1..<max(width, 1) where !self[row, column + extra].text.isEmpty {
        return "“\(text)” is overwritten"
      }
      column += width
    }
    return nil
  }
}

extension Size {
  var isEmpty: Bool { rows <= 0 || columns <= 0 }

  static func any(_ dice: inout Seeded) -> Size {
    switch dice.below(20) {
    case 0...4: Size(rows: 1 + dice.below(14), columns: 1 + dice.below(45))
    case 5...18: Size(rows: 12 + dice.below(30), columns: 40 + dice.below(100))
    default: Size(rows: 1 + dice.below(200), columns: 1 + dice.below(500))
    }
  }
}
