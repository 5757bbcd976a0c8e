/// A picture of the whole terminal: a style and a grapheme for every cell.
public struct Grid: Sendable, Equatable {
  public let size: Size
  /// Each with memory of its own: rows that two pictures share are told by a glance.
  public internal(set) var cells: [Row]
  /// Where the hardware cursor sits: on what is focused.
  public var cursor: Position?

  public struct Position: Sendable, Hashable {
    public let row: Int
    public let column: Int

    public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
  }

  /// One column of one row.
  public struct Cell: Sendable, Hashable {
    /// One grapheme; empty in the second column of a wide one.
    public var text: String
    public var style: Style
    /// The address that it leads to, where the terminal knows links.
    public var link: String?

    public init(_ text: String, _ style: Style, link: String? = nil) {
      (self.text, self.style, self.link) = (text, style, link)
    }

    public static let blank = Cell(" ", .plain)
  }

  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: Row(columns: size.columns), count: max(size.rows, 0))
  }

  /// The cell there; row and column must be inside.
  public subscript(row: Int, column: Int) -> Cell {
    get { cells[row][column] }
    set { cells[row][column] = newValue }
  }
}
