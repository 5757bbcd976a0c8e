/// The letters of session codes: digits and capitals without I, L, O and U, which look or sound
/// like others. Each is worth 0 to 31.
enum CodeLetters {
  static let all = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  private static let values: [Character: UInt8] = {
    var values = Dictionary(uniqueKeysWithValues: zip(all, UInt8(0)...31))
    values["O"] = 0
    values["I"] = 1
    values["L"] = 1
    return values
  }()

  /// What may stand between letters: spaces and every kind of dash.
  private static let separators = Set(" \t-‐‑‒–—―−ー－　")

  /// The letters of a code as it was typed: small ones, look-alikes and full-width ones count too.
  static func values(of typed: String) throws(SessionCode.Fault) -> [UInt8] {
    var values: [UInt8] = []
    for character in typed where !separators.contains(character) {
      guard values.count < SessionCode.longest else { throw .tooLong }
      guard let value = Self.values[plain(character)] else {
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

  private static func plain(_ character: Character) -> Character {
    let scalars = character.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first else { return character }
    let isWide = (0xff01...0xff5e).contains(scalar.value)
    guard let narrow = Unicode.Scalar(isWide ? scalar.value - 0xfee0 : scalar.value) else {
      return character
    }
    return Character(Character(narrow).uppercased())
  }
}
