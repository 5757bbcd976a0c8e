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

  /// The same where a number is a colour by itself, red, green and blue, and no place in a palette;
  /// the first eight are places there, too.
  var inTrueColours: Look {
    var look = self
    look.foreground = foreground.map(Self.trueColour)
    look.background = background.map(Self.trueColour)
    return look
  }

  private static func trueColour(_ number: Int) -> Int {
    switch number {
    case ..<8: return number
    case ..<16:
      let bright = [
        0x7F7F7F, 0xFF5F5F, 0x5FFF5F, 0xFFFF5F, 0x5F5FFF, 0xFF5FFF, 0x5FFFFF, 0xFFFFFF,
      ]
      return bright[number - 8]
    case ..<232:
      let steps = [0, 0x5F, 0x87, 0xAF, 0xD7, 0xFF]
      let cube = number - 16
      return steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6]
    default: return (8 + 10 * (number - 232)) * 0x10101
    }
  }
}
