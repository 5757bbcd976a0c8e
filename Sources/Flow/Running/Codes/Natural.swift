/// A number of any size, never negative: a session code is one.
struct Natural: Equatable, Sendable {
  /// In base 2³², the smallest first; the last is never 0.
  private var limbs: [UInt32] = []

  var isZero: Bool { limbs.isEmpty }

  /// Times `factor`, plus `summand`.
  mutating func multiply(by factor: UInt32, plus summand: UInt32) {
    var carry = UInt64(summand)
    for position in limbs.indices {
      let product = UInt64(limbs[position]) * UInt64(factor) + carry
      limbs[position] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
    trim()
  }

  /// Divides, and returns the rest; `divisor` is not 0.
  mutating func divide(by divisor: UInt32) -> UInt32 {
    var rest: UInt64 = 0
    for position in limbs.indices.reversed() {
      let dividend = rest << 32 | UInt64(limbs[position])
      limbs[position] = UInt32(dividend / UInt64(divisor))
      rest = dividend % UInt64(divisor)
    }
    trim()
    return UInt32(rest)
  }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }
}
