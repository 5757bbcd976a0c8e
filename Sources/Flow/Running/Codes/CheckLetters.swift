/// The two letters at the end of a code that tell when one was mistyped.
///
/// A Reed–Solomon code over the field of 32 elements: the letters add up to nothing, and so they do
/// when each is weighed by a power of a generator by its place. Every single wrong letter and every
/// two swapped neighbours are noticed, whatever the length; up to 31 letters any two wrong ones.
enum CheckLetters {
  /// The powers of the generator, α⁰ to α³⁰, modulo x⁵ + x² + 1.
  private static let powers: [UInt8] = {
    var power: UInt8 = 1
    return (0..<31).map { _ in
      defer { power = power << 1 ^ (power & 16 != 0 ? 0b10_0101 : 0) }
      return power
    }
  }()

  private static let logarithms: [Int] = {
    var logarithms = [Int](repeating: 0, count: 32)
    for (exponent, power) in powers.enumerated() { logarithms[Int(power)] = exponent }
    return logarithms
  }()

  /// The letters with their check.
  static func checked(_ letters: [UInt8]) -> [UInt8] {
    let (sum, weighed) = sums(letters + [0, 0])
    // The last two, x and y, must make both sums vanish: x + y = sum and αx + y = weighed.
    let x = quotient(sum ^ weighed, 1 ^ powers[1])
    return letters + [x, x ^ sum]
  }

  /// The letters without their check; throws where they cannot be what was written.
  static func unchecked(_ letters: [UInt8]) throws(SessionCode.Fault) -> [UInt8] {
    guard letters.count > 2 else { throw .tooShort }
    let (sum, weighed) = sums(letters)
    guard sum == 0, weighed == 0 else {
      throw .mistyped(at: suspects(letters, sum, weighed))
    }
    return Array(letters.dropLast(2))
  }

  /// Places, counted from 1, whose one wrong letter or whose swap with the next would explain the
  /// sums; empty where more must be wrong.
  private static func suspects(_ letters: [UInt8], _ sum: UInt8, _ weighed: UInt8) -> [Int] {
    letters.indices.filter { place in
      let weight = weight(place, of: letters.count)
      if sum != 0 { return product(sum, weight) == weighed }
      guard place + 1 < letters.count else { return false }
      let difference = letters[place] ^ letters[place + 1]
      return product(difference, weight ^ self.weight(place + 1, of: letters.count)) == weighed
    }.map { $0 + 1 }
  }

  private static func sums(_ letters: [UInt8]) -> (UInt8, UInt8) {
    letters.enumerated().reduce((0, 0)) { sums, letter in
      let weighed = product(letter.element, weight(letter.offset, of: letters.count))
      return (sums.0 ^ letter.element, sums.1 ^ weighed)
    }
  }

  /// Counted from the end, so that the check's own weights are always α and 1.
  private static func weight(_ place: Int, of count: Int) -> UInt8 {
    powers[(count - 1 - place) % 31]
  }

  private static func product(_ one: UInt8, _ other: UInt8) -> UInt8 {
    guard one != 0, other != 0 else { return 0 }
    return powers[(logarithms[Int(one)] + logarithms[Int(other)]) % 31]
  }

  private static func quotient(_ one: UInt8, _ other: UInt8) -> UInt8 {
    guard one != 0, other != 0 else { return 0 }
    return powers[(logarithms[Int(one)] - logarithms[Int(other)] + 31) % 31]
  }
}
