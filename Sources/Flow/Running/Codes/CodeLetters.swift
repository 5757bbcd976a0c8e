/// The letters of session codes: digits and capitals without I, L, O and U, which look or sound
/// like others. Each is worth 0 to 31.
enum CodeLetters {
  static let all = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// With look-alikes and small letters.
  private static let values: [Character: UInt8] = {
    var values = Dictionary(uniqueKeysWithValues: zip(all, UInt8(0)...31))
    for (letter, value) in [("O", 0), ("I", 1), ("L", 1)] as [(Character, UInt8)] {
      values[letter] = value
    }
    for (letter, value) in values {
      for small in letter.lowercased() { values[small] = value }
    }
    return values
  }()

  /// What may stand between letters: spaces and every kind of dash.
  private static let separators = Set(" \t-‐‑‒–—―−ー－　")

  /// The letters of a code as it was typed: small ones, look-alikes and full-width ones count too.
  static func values(of typed: String) throws(SessionCode.Fault) -> [UInt8] {
    var values: [UInt8] = []
    for character in typed where !separators.contains(character) {
      guard values.count < SessionCode.longest else { throw .tooLong }
      guard let value = Self.values[narrow(character)] else {
        throw .strangeCharacter(character, at: values.count + 1)
      }
      values.append(value)
    }
    return values
  }

  /// In groups of four.
  static func text(_ values: [UInt8]) -> String {
    let groups = stride(from: 0, to: values.count, by: 4).map { start in
      String(values[start..<min(start + 4, values.count)].map { all[Int($0 & 31)] })
    }
    return groups.joined(separator: "-")
  }

  /// The plain letter where it is a full-width one, as Japanese keyboards write them.
  private static func narrow(_ character: Character) -> Character {
    let scalars = character.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first,
      (0xff01...0xff5e).contains(scalar.value),
      let narrow = Unicode.Scalar(scalar.value - 0xfee0)
    else { return character }
    return Character(narrow)
  }
}
