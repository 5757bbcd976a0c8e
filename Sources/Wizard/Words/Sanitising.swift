extension StringProtocol {
  /// The text with a visible mark in the place of everything that could steer a terminal or
  /// turn the order of what is read: control characters, escape sequences, bidi controls.
  public var sanitised: String {
    let text = String(self)
    if text.isPlainASCII { return text }
    var clean = String.UnicodeScalarView()
    for scalar in unicodeScalars { clean.append(scalar.visible) }
    return String(clean)
  }

  /// The same, but line breaks stay.
  public var sanitisedLines: String {
    let text = String(self)
    if text.isPlainASCII { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.sanitised }
      .joined(separator: "\n")
  }
}

extension Unicode.Scalar {
  /// The scalar itself, or the picture of a control character, or the replacement character.
  fileprivate var visible: Unicode.Scalar {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0: "\u{FFFD}"
    case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    case 0xFFF9...0xFFFB, 0xE0001: "\u{FFFD}"
    default: self
    }
  }
}
