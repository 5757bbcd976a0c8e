import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Pictures from files, each as large as the terminal, one after the other with every key.
struct Pictures {
  let theme: Theme
  let files: [String]

  /// `--pictures THEME FILE…`; nil for anything else.
  init?(_ arguments: [String]) {
    guard arguments.count > 3, arguments[1] == "--pictures",
      let theme = Theme.named(arguments[2])
    else { return nil }
    (self.theme, files) = (theme, Array(arguments[3...]))
  }

  func show() -> Int32 {
    guard var display = Display(theme: theme) else { return 4 }
    // Keys that have come and whose pictures have not.
    var keys = 0
    for file in files {
      guard let grid = Grid(printed: Self.bytes(of: file), size: display.size) else { return 5 }
      display.show(grid)
      while keys == 0 {
        let news = display.next()
        if news.isGone { return 129 }
        keys += news.keys.count
      }
      keys -= 1
    }
    return 7
  }

  private static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var next = fgetc(file)
    while next != EOF {
      bytes.append(UInt8(truncatingIfNeeded: next))
      next = fgetc(file)
    }
    return bytes
  }
}
