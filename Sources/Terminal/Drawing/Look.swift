/// How a style looks on a terminal: colours by their number in its palette, and attributes.
public struct Look: Sendable, Hashable {
  /// Nil for the terminal's own.
  public var foreground: Int?
  public var background: Int?
  public var isBold = false
  public var isUnderlined = false
  public var isReversed = false
  public var isDim = false

  public init(_ foreground: Int? = nil, on background: Int? = nil) {
    (self.foreground, self.background) = (foreground, background)
  }

  static let plain = Look()
  static let bold = plain.bold
  static let reversed = plain.reversed
  static let dim = plain.dim
  static let underlined = plain.underlined

  var bold: Look { with(\.isBold) }
  var underlined: Look { with(\.isUnderlined) }
  var reversed: Look { with(\.isReversed) }
  var dim: Look { with(\.isDim) }

  private func with(_ attribute: WritableKeyPath<Look, Bool>) -> Look {
    var look = self
    look[keyPath: attribute] = true
    return look
  }

  /// The same on a terminal with eight colours: a bright one is the usual one in bold.
  var inEight: Look {
    var look = self
    if let foreground, foreground >= 8 {
      look.foreground = foreground - 8
      look.isBold = true
    }
    if let background, background >= 8 { look.background = background - 8 }
    return look
  }
}
