/// What the reader does with a screen: where the focus is, how far it is scrolled, what is typed.
public struct View: Sendable, Equatable {
  /// Among the things that can be focused, in their order.
  public var focus = 0
  /// The first row of the text that is to be seen.
  public var scroll = 0
  public var line = TypedLine()
  /// The end of what must be read was on the screen.
  public var hasSeenEnd = false
  /// A choice was tried before that.
  public var mustReadFirst = false
  /// The keys pressed last, by their names, for who looks on.
  public var lastKeys: [String] = []

  public init() {}
}

/// Something that can be focused.
public enum Item: Sendable, Hashable {
  /// A step that can be ticked, by its number among all steps.
  case tick(Int)
  /// The line to type in.
  case field
  case choice(Int)
}
