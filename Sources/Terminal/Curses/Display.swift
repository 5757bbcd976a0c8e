internal import CNcurses

/// The terminal, as a grid that is shown and keys that are pressed.
///
/// There is one. From `init` on, every way out of the program gives the terminal back: the end of
/// this value, an exit, a signal, a trap.
public struct Display: ~Copyable {
  public private(set) var size: Size
  /// How many colours it has; 0 for none.
  public let colours: Int
  /// False where it takes ASCII only.
  public let isUnicode: Bool
  /// What each style looks like here, by its number.
  let looks: [Look]
  /// The cursor goes where ECMA-48's sequence says.
  let placesByNumber: Bool
  var kind: TerminalKind
  var shown: Grid?
  private var keystrokes: Keystrokes

  /// What has come in.
  public struct News: Sendable, Equatable {
    public var keys: [Key] = []
    /// The terminal may have another size, and holds nothing of what was shown.
    public var isResized = false
    /// The descriptor that was waited for can be read.
    public var isWoken = false
    /// Nothing will be typed any more: the terminal is gone.
    public var isGone = false

    /// Nothing came in.
    public var isEmpty: Bool { self == News() }
  }

  /// Takes the terminal; nil where its kind is not known, or no cursor can be put on it.
  public init?(theme: Theme) {
    guard ct_open() else { return nil }
    let colours = Int(ct_colours())
    (self.colours, isUnicode) = (colours, ct_is_unicode())
    looks = Style.allCases.map { theme.look($0, colours: colours) }
    kind = TerminalKind(String(cString: ct_kind()))
    placesByNumber = ct_key("cup").map { String(cString: $0).hasPrefix("\u{1B}[") } ?? false
    size = Self.measured()
    keystrokes = Keystrokes(own: Self.ownSequences())
  }

  /// Shows a picture at once, before the terminal is asked for anything; `init` follows.
  ///
  /// - Parameter bytes: of a recorded cover.
  public static func cover(_ bytes: [UInt8]) {
    // The count is the array's own, and nothing is kept.
    ct_cover(bytes, bytes.count)
  }

  deinit { ct_close() }

  private static func measured() -> Size {
    var (rows, columns): (CInt, CInt) = (0, 0)
    ct_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// Waits for keys, for the descriptor, for a change of size, at most so many milliseconds.
  ///
  /// Keys are read past curses, which holds none back: it never gets to read.
  public mutating func next(wake descriptor: Int32 = -1, patience: Int32 = -1) -> News {
    var news = News()
    let open = keystrokes.patience
    let limit = [open, patience < 0 ? nil : patience].compactMap(\.self).min() ?? -1
    let found = ct_wait(descriptor, limit)
    news.isWoken = found & CInt(CT_WOKEN) != 0
    if found & CInt(CT_TYPED) != 0 {
      read(into: &news)
    } else if open != nil, found & CInt(CT_SIGNALLED) == 0 {
      news.keys = keystrokes.settle()
    }
    if found & CInt(CT_SIGNALLED) != 0 { obeySignals(&news) }
    return news
  }

  private mutating func read(into news: inout News) {
    var bytes = [UInt8](repeating: 0, count: 512)
    // The count is the array's own, and nothing is kept.
    let count = ct_read(&bytes, CInt(bytes.count))
    news.isGone = count < 0
    guard count > 0 else { return }
    news.keys = keystrokes.take(bytes[..<Int(count)])
    for answer in keystrokes.takeAnswers() { kind.take(answer) }
  }

  private mutating func obeySignals(_ news: inout News) {
    let signals = ct_news()
    guard signals != 0 else { return }
    if signals & CInt(CT_STOPPED) != 0 { suspend() }
    if signals & CInt(CT_CONTINUED) != 0 { ct_return() }
    (size, shown) = (Self.measured(), nil)
    news.isResized = true
  }

  /// Stops the program, as Ctrl-Z does; returns when it goes on.
  public mutating func suspend() {
    ct_stop()
    (size, shown) = (Self.measured(), nil)
  }

  /// Gives the terminal to somebody else, whole, for as long as `body` takes.
  public mutating func lend<Result>(_ body: () -> Result) -> Result {
    ct_lend()
    defer {
      ct_return()
      (size, shown) = (Self.measured(), nil)
    }
    return body()
  }

  /// What this kind of terminal sends for the keys that it has.
  private static func ownSequences() -> [[UInt8]: Key] {
    let names: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab),
      ("kent", .enter),
    ]
    return names.reduce(into: [:]) { table, entry in
      // Terminfo's text lives as long as the terminal is open, and is copied here.
      guard let text = ct_key(entry.0) else { return }
      let bytes = Array(String(cString: text).utf8)
      if bytes.count > 1, bytes[0] == 0x1B { table[bytes] = entry.1 }
    }
  }
}
