/// How a cell looks, as the drawing names it; a theme says what that is on a terminal.
public enum Style: UInt8, Sendable, CaseIterable {
  case plain
  /// The bar at the top.
  case header
  case heading
  /// The keys at the bottom.
  case footer
  /// A key that can be pressed, beside what it does.
  case key
  /// The key and mark of what is focused.
  case focus
  /// The words of what is focused.
  case focused
  case faint
  case good
  case bad
  case doubtful
  case notice
  /// To be copied as it stands.
  case verbatim
  case link
  /// Frames and rules.
  case rule
  /// What stands for something private.
  case masked
  /// Dark on light, whatever the theme: what a camera reads.
  case picture
}
