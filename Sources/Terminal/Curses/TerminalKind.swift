/// What the terminal can do that curses knows nothing of.
struct TerminalKind: Sendable, Equatable {
  /// It takes in strings that it does not know without showing them.
  let isModern: Bool
  /// It shows what comes between two marks at once (mode 2026).
  private(set) var isSynchronised = false
  /// Text can be a link (OSC 8).
  private(set) var hasLinks = false
  /// What takes part in a conversation may have a clipboard; what is silent, would lose the text.
  private(set) var hasClipboard = false
  private var isAsked = false

  init(_ name: String) {
    isModern = Self.modern.contains { name.hasPrefix($0) }
  }

  private static let modern = [
    "xterm", "tmux", "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "kitty",
    "konsole", "mintty", "rxvt-unicode", "st-", "vte", "wezterm",
  ]

  /// What to ask the terminal, once; its answer comes as if it were typed.
  mutating func question() -> String? {
    guard isModern, !isAsked else { return nil }
    isAsked = true
    return "\u{1B}[?2026$p"
  }

  mutating func take(_ answer: String) {
    guard answer.hasPrefix("?2026;") else { return }
    hasClipboard = true
    // 1 is on, 2 off; all else means that it does not know the mode. Whoever does knows links, too.
    guard answer == "?2026;1$y" || answer == "?2026;2$y" else { return }
    (isSynchronised, hasLinks) = (true, true)
  }
}
