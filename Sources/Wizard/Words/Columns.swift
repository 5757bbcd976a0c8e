extension StringProtocol {
  /// How many columns the text takes on a terminal.
  ///
  /// From a table of ours, not the C library's, so that a screen is the same on every machine.
  public var columns: Int { String(self).columns }
}

extension String {
  /// The same; of plain ASCII, which is what most of a screen is, its bytes are counted.
  public var columns: Int {
    isPlainASCII ? utf8.count : reduce(0) { $0 + $1.columns }
  }

  /// Letters, digits, signs and spaces, one column each.
  public var isPlainASCII: Bool { utf8.allSatisfy { 0x20..<0x7F ~= $0 } }
}

extension Character {
  /// How many columns the grapheme cluster takes: 0, 1 or 2, and more only where a terminal
  /// draws the parts of a cluster side by side (some Indic ones).
  public var columns: Int {
    if let byte = asciiValue { return byte < 0x20 || byte == 0x7F ? 0 : 1 }
    if isDrawnAsEmoji { return 2 }
    return unicodeScalars.reduce(0) { $0 + $1.columns }
  }

  /// A cluster of several scalars that is one picture: a flag, a family, a keycap.
  private var isDrawnAsEmoji: Bool {
    let scalars = unicodeScalars
    guard let first = scalars.first, first.properties.isEmoji else { return false }
    return scalars.dropFirst().contains {
      $0 == "\u{FE0F}" || $0 == "\u{200D}" || $0.properties.isEmojiModifier
        || 0x1F1E6...0x1F1FF ~= $0.value
    }
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    switch value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0  // jamo that join the one before
    case 0xAD: return 1
    case 0x300..<0x1100, 0x1200...: break
    default: return isWide ? 2 : value < 0x20 || 0x7F..<0xA0 ~= value ? 0 : 1
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default:
      return isWide ? 2 : 1
    }
  }

  var isWide: Bool {
    guard value >= 0x1100 else { return false }
    if properties.isEmojiPresentation { return !(0x1F1E6...0x1F1FF ~= value) }
    var (low, high) = (0, wideRanges.count)
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }
}
