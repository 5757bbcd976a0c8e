extension Grid {
  /// The cells of one row.
  ///
  /// With every key rows are copied and compared. So what most cells are, one scalar in a style,
  /// stands as a number, and only what is more than that is kept as a cell.
  public struct Row: Sendable, Equatable {
    private var letters: [Letter]
    /// By their columns.
    private var others: [Int: Cell] = [:]

    /// Blank.
    init(columns: Int) {
      letters = Array(repeating: Letter(ascii: 0x20, .plain), count: Swift.max(columns, 0))
    }

    /// So wide as its text.
    init(_ runs: [Run], hasUnicode: Bool) {
      var strip = Grid(Size(rows: 1, columns: runs.reduce(0) { $0 + $1.columns }))
      var column = 0
      for run in runs { column = strip.write(run, row: 0, column: column, hasUnicode: hasUnicode) }
      self = strip.cells[0]
    }

    /// Text of ASCII, which must fit.
    mutating func write(ascii text: Substring.UTF8View, at column: Int, _ style: Style) {
      forget(column..<column + text.count)
      for (offset, byte) in text.enumerated() {
        letters[column + offset] = Letter(ascii: byte, style)
      }
    }

    /// Puts the other's cells over the ones from there on, as far as there are any.
    mutating func replace(from column: Int, with other: Row) {
      for offset in other.indices.prefix(count - column) {
        if other.letters[offset].isOther || letters[column + offset].isOther {
          self[column + offset] = other[offset]
        } else {
          letters[column + offset] = other.letters[offset]
        }
      }
    }

    /// The columns that differ; all where there was nothing.
    func changes(since before: Row?) -> [Int] {
      guard let before, before.count == count else { return Array(indices) }
      return indices.filter { column in
        letters[column] != before.letters[column]
          || letters[column].isOther && others[column] != before.others[column]
      }
    }

    /// Whether every terminal gives all of it the same columns.
    var isMeasuredAlike: Bool {
      letters.indices.allSatisfy { column in
        let letter = letters[column]
        return letter.isMeasuredAlike || letter.isOther && self[column].isMeasuredAlike
      }
    }

    /// What stands there, where that is a single scalar to which every terminal gives the same
    /// columns.
    func scalar(_ column: Int) -> (UInt32, Style)? {
      let letter = letters[column]
      return letter.isMeasuredAlike && !letter.isBehind ? (letter.scalar, letter.style) : nil
    }

    /// Whether a wide grapheme began in the column before.
    func isBehind(_ column: Int) -> Bool {
      letters[column].isOther ? self[column].text.isEmpty : letters[column].isBehind
    }

    private mutating func forget(_ columns: Range<Int>) {
      if !others.isEmpty { others = others.filter { !columns.contains($0.key) } }
    }
  }
}

extension Grid.Row: RandomAccessCollection, MutableCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { letters.count }

  public subscript(column: Int) -> Grid.Cell {
    get {
      let letter = letters[column]
      if letter.isOther, let cell = others[column] { return cell }
      return Grid.Cell(letter.text, letter.style)
    }
    set {
      forget(column..<column + 1)
      letters[column] = Letter(newValue)
      if letters[column].isOther { others[column] = newValue }
    }
  }
}

/// What stands in a column, in the size of a number.
private struct Letter: Equatable {
  let scalar: UInt32
  let style: Style
  /// Every terminal gives it the same columns.
  let isMeasuredAlike: Bool

  /// No scalar's number: the column has a cell of its own.
  private static let other = UInt32.max

  init(ascii scalar: UInt8, _ style: Style) {
    (self.scalar, self.style, isMeasuredAlike) = (UInt32(scalar), style, true)
  }

  init(_ cell: Grid.Cell) {
    style = cell.style
    var scalars = cell.text.unicodeScalars.makeIterator()
    let first = scalars.next()
    guard cell.link == nil, scalars.next() == nil, first?.value != 0 else {
      (scalar, isMeasuredAlike) = (Self.other, false)
      return
    }
    (scalar, isMeasuredAlike) = (first?.value ?? 0, first?.isMeasuredAlike ?? true)
  }

  var isOther: Bool { scalar == Self.other }
  /// The second column of a wide grapheme.
  var isBehind: Bool { scalar == 0 }

  var text: String {
    isBehind ? "" : Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
  }
}
