import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Shows a grid and names the keys that are pressed, for the tests of the display; some letters
/// end it in ways that the program itself never should. Or shows pictures.
@main
struct Easel {
  private var lines: [String] = ["ready"]

  static func main() {
    if let pictures = Pictures(CommandLine.arguments) { exit(pictures.show()) }
    var easel = Easel()
    exit(easel.run())
  }

  private mutating func run() -> Int32 {
    guard var display = Display(theme: .mono) else { return 4 }
    while true {
      display.show(grid(display.size))
      let news = display.next()
      if news.isGone { return 129 }
      if news.isResized { lines.append("\(display.size.rows)x\(display.size.columns)") }
      for key in news.keys {
        if key == .character("q") { return 7 }
        Self.end(by: key)
        if key == .character("l") { display.lend { _ = system("echo lent; stty -a; echo over") } }
        lines.append("\(key)")
      }
    }
  }

  private static func end(by key: Key) {
    switch key {
    case .character("t"): fatalError("a trap")
    case .character("a"): abort()
    case .character("s"): raise(SIGSEGV)
    case .character("o"): _ = overflow(1)
    case .character("x"): exit(9)
    default: break
    }
  }

  private static func overflow(_ depth: Int) -> Int {
    depth < 0 ? 0 : overflow(depth &+ 1) &* 3 &+ depth
  }

  /// The last lines that fit, with some letters of two columns, and a mark.
  private func grid(_ size: Size) -> Grid {
    var grid = Grid(size)
    let samples = ["wide 日本", "mark e\u{301}", "emoji 👩‍🔧!", "frame ─│"]
    let shown = samples + lines.suffix(max(size.rows - samples.count, 0))
    for (row, line) in shown.prefix(size.rows).enumerated() {
      write(line, row, row == 0 ? .heading : row == 4 ? .focus : .plain, &grid)
    }
    grid.cursor = Grid.Position(row: min(4, size.rows - 1), column: 0)
    return grid
  }

  private func write(_ line: String, _ row: Int, _ style: Style, _ grid: inout Grid) {
    var column = 0
    for character in line {
      let width = character.isASCII ? 1 : "日本👩‍🔧".contains(character) ? 2 : 1
      guard column + width <= grid.size.columns else { return }
      grid[row, column] = Grid.Cell(String(character), style)
      if width == 2 { grid[row, column + 1] = Grid.Cell("", style) }
      column += width
    }
  }
}
