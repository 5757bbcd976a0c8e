extension StringProtocol {
  /// The text as search compares it: without case, accents and width, katakana as hiragana.
  public var folded: String {
    var result = String.UnicodeScalarView()
    for scalar in String(self).lowercased().unicodeScalars {
      guard scalar.properties.generalCategory != .nonspacingMark || isVoiceMark(scalar) else {
        continue
      }
      fold(scalar, into: &result)
    }
    return String(result)
  }
}

private func isVoiceMark(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value == 0x3099 || scalar.value == 0x309A
}

private func fold(_ scalar: Unicode.Scalar, into result: inout String.UnicodeScalarView) {
  switch scalar.value {
  case 0..<0x80: result.append(scalar)
  case 0x3000: result.append(" ")
  case 0xFF01...0xFF5E: append(scalar.value - 0xFEE0, to: &result, lowercased: true)
  case 0xFF61...0xFF9F: foldHalfWidth(scalar, into: &result)
  case 0x3099, 0xFF9E: voice(&result, by: 1)
  case 0x309A, 0xFF9F: voice(&result, by: 2)
  case 0x30A1...0x30F6: append(scalar.value - 0x60, to: &result)
  default: result.append(accents[scalar] ?? scalar)
  }
}

private func foldHalfWidth(_ scalar: Unicode.Scalar, into result: inout String.UnicodeScalarView) {
  switch scalar.value {
  case 0xFF9E: voice(&result, by: 1)
  case 0xFF9F: voice(&result, by: 2)
  default: result.append(halfWidth[Int(scalar.value) - 0xFF61])
  }
}

/// か and a voice mark are が, which stands just behind it.
private func voice(_ result: inout String.UnicodeScalarView, by step: UInt32) {
  guard let last = result.last, 0x304B...0x307B ~= last.value,
    let voiced = Unicode.Scalar(last.value + step)
  else { return }
  result.removeLast()
  result.append(voiced)
}

private func append(
  _ value: UInt32, to result: inout String.UnicodeScalarView, lowercased: Bool = false
) {
  guard let scalar = Unicode.Scalar(value) else { return }
  let isCapital = lowercased && 0x41...0x5A ~= value
  result.append(isCapital ? Unicode.Scalar(value + 0x20) ?? scalar : scalar)
}

/// The half-width katakana from U+FF61 on.
private let halfWidth = Array(
  "。「」、・をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん"
    .unicodeScalars)

/// Small Latin letters without their accents.
private let accents: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
  uniqueKeysWithValues: [
    ("a", "àáâãäåāăąǎ"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
    ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņň"),
    ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"),
    ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
  ].flatMap { plain, accented in accented.unicodeScalars.map { ($0, Unicode.Scalar(plain)) } })
