/// How a style looks on a terminal: attributes, and colours by their numbers; nil for its own.
public struct Look: Sendable, Equatable {
  public var foreground: Int?
  public var background: Int?
  public var isBold = false
  public var isDim = false
  public var isUnderlined = false
  public var isReversed = false

  public init() {}
}
