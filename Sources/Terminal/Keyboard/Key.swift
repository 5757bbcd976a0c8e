/// A key as it was pressed, whatever bytes the terminal sends for it.
public enum Key: Sendable, Hashable {
  case character(Character)
  case up, down, left, right
  case enter, tab, backTab, escape, backspace, delete
  case pageUp, pageDown, home, end
  /// Control and a small letter: `c` for Ctrl-C.
  case control(Character)
  /// What was pasted, at once and without its controls.
  case paste(String)
  /// Nothing that anybody has a use for: function keys, mouse junk, broken bytes.
  case unknown
}
