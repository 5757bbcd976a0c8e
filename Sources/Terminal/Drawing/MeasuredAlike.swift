extension Character {
  /// Whether every terminal gives the grapheme the same columns.
  ///
  /// Of pictures, of scripts whose letters join, and of what came to Unicode lately, each terminal
  /// thinks what its tables say, and what stands behind in the row would move.
  var isMeasuredAlike: Bool {
    var scalars = unicodeScalars.makeIterator()
    guard let first = scalars.next(), first.isMeasuredAlike else { return false }
    while let mark = scalars.next() {
      guard 0x300...0x36F ~= mark.value else { return false }
    }
    return true
  }
}

extension Unicode.Scalar {
  /// In one of the ranges; most of what is asked about is in the first or in the last few.
  var isMeasuredAlike: Bool {
    alike.contains { $0 ~= value } && !properties.isEmojiPresentation
  }
}

/// Letters and signs of which all tables have said the same for many years; a test holds these to
/// curses, libvterm and pyte, scalar by scalar.
private let alike: [ClosedRange<UInt32>] = [
  0x20...0x7E, 0x3041...0x3096, 0x309B...0x30FF, 0x4E00...0x9FA5, 0x3001...0x3029, 0x3000...0x3000,
  0xFF01...0xFF60, 0xA1...0xAC, 0xAE...0x2FF, 0x370...0x377, 0x37A...0x37E, 0x384...0x38A,
  0x38C...0x38C, 0x38E...0x3A1, 0x3A3...0x482, 0x48A...0x525, 0x1E00...0x1EFF, 0x2010...0x2027,
  0x2030...0x205E, 0x2070...0x2071, 0x2074...0x208E, 0x20A0...0x20B5, 0x2100...0x214F,
  0x2153...0x2182, 0x2190...0x22FF, 0x2400...0x2426, 0x2460...0x269D, 0x2701...0x27BE,
  0x3400...0x4DB5, 0xAC00...0xD7A3, 0xFF61...0xFFBE, 0xFFE0...0xFFE6, 0xFFFD...0xFFFD,
]
