/// What stands in a cell for the terminal library: a character, and the marks upon it.
struct Glyph: Equatable {
  var scalars: [UInt32]
  let columns: Int

  /// A grapheme as the library can draw it, in at most that many columns.
  ///
  /// The library knows widths of characters, not of graphemes. What it would draw wider than its
  /// place, or does not know, becomes a question mark; what it draws narrower leaves the rest.
  static func glyphs(
    of grapheme: String, columns: Int, measure: (Unicode.Scalar) -> Int
  ) -> [Glyph] {
    var (glyphs, taken): ([Glyph], Int) = ([], 0)
    for scalar in grapheme.unicodeScalars {
      // Two of these are a flag of two columns, one, or four, as the terminal likes: its letters.
      if let letter = scalar.flagLetter {
        if taken < columns { glyphs.append(Glyph(scalars: [letter], columns: 1)) }
        taken += 1
        continue
      }
      let width = measure(scalar)
      if scalar.isMark, width == 0, let last = glyphs.indices.last {
        if glyphs[last].scalars.count < 5 { glyphs[last].scalars.append(scalar.value) }
        continue
      }
      // A picture of several people is drawn as the first of them.
      if scalar.isJoiner { break }
      if width == 0, scalar.isInvisible { continue }
      guard width > 0, taken + width <= columns else { continue }
      glyphs.append(Glyph(scalars: [scalar.value], columns: width))
      taken += width
    }
    return glyphs.isEmpty ? [.unknown] : glyphs
  }

  /// Stands for what cannot be drawn.
  static let unknown = Glyph(scalars: [0x3F], columns: 1)
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: !(0xFE00...0xFE0F ~= value)
    default: 0x1160...0x11FF ~= value
    }
  }

  /// The letter of a flag's half.
  fileprivate var flagLetter: UInt32? {
    0x1F1E6...0x1F1FF ~= value ? value - 0x1F1E6 + 0x41 : nil
  }

  fileprivate var isJoiner: Bool { value == 0x200D }
  fileprivate var isInvisible: Bool { properties.generalCategory == .format || isVariation }
  private var isVariation: Bool { 0xFE00...0xFE0F ~= value }
}
