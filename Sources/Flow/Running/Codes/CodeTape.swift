/// A row of symbols as one number, as short as their chances allow; written or read.
///
/// Each symbol comes from an alphabet with weights: one that weighs half of all costs one bit, one
/// that weighs 15 of 16 a tenth of a bit (asymmetric numeral systems, over a number of any size).
/// Who writes and who reads calls the same functions with the same alphabets in the same order, so
/// the two cannot part: `known` is what to write, and what comes back is what was written or read.
struct CodeTape {
  /// What was read so far is gone from it; nil while writing.
  private var number: Natural?
  private var written: [Slot] = []

  /// A symbol's share of its alphabet.
  private struct Slot {
    let start: UInt32
    let size: UInt32
    let total: UInt32
  }

  /// A tape to write.
  init() {}

  /// A tape to read.
  init(_ number: Natural) { self.number = number }

  var isWriting: Bool { number == nil }

  /// Nothing is left to read.
  var isSpent: Bool { number?.isZero ?? true }

  /// One symbol by its position among the weights, all of them positive.
  mutating func symbol(_ known: Int?, weights: [Int]) -> Int {
    let total = UInt32(weights.reduce(0, +))
    guard var number else {
      let position = min(max(known ?? 0, 0), weights.count - 1)
      let start = UInt32(weights[..<position].reduce(0, +))
      written.append(Slot(start: start, size: UInt32(weights[position]), total: total))
      return position
    }
    let share = number.divide(by: total)
    var (position, start) = (0, UInt32(0))
    while position + 1 < weights.count, start + UInt32(weights[position]) <= share {
      start += UInt32(weights[position])
      position += 1
    }
    number.multiply(by: UInt32(weights[position]), plus: share - start)
    self.number = number
    return position
  }

  /// One of so many that are equally likely.
  mutating func uniform(_ known: Int?, below count: Int) -> Int {
    symbol(known, weights: Array(repeating: 1, count: count))
  }

  mutating func flag(_ known: Bool?, no: Int = 1, yes: Int = 1) -> Bool {
    symbol(known.map { $0 ? 1 : 0 }, weights: [no, yes]) == 1
  }

  /// Any number; small ones are cheap.
  mutating func number(_ known: UInt64?) -> UInt64 {
    let weights = (0...64).map { max(1, 64 >> $0) }
    let length = symbol(known.map { 64 - $0.leadingZeroBitCount }, weights: weights)
    guard length > 1 else { return UInt64(length) }
    return (0..<(length - 1)).reversed().reduce(1) { number, bit in
      let isSet = flag(known.map { $0 >> bit & 1 == 1 })
      return number << 1 | (isSet ? 1 : 0)
    }
  }

  /// Any number; those with one or two digits and zeros after them are cheap.
  mutating func decimal(_ known: UInt64?) -> UInt64 {
    var (digits, zeros) = (known, 0)
    while let number = digits, number > 0, number.isMultiple(of: 10) {
      (digits, zeros) = (number / 10, zeros + 1)
    }
    zeros = uniform(zeros, below: 20)
    let start = symbol(
      digits.map { Int(min($0, 100)) }, weights: Array(repeating: 1, count: 100) + [20])
    var number = start < 100 ? UInt64(start) : self.number(digits)
    // Only a number that was never written overflows, and it may be anything.
    for _ in 0..<zeros { number = number &* 10 }
    return number
  }

  /// The number that was written; the last symbol first, since reading takes the first off last.
  func finished() -> Natural {
    written.reversed().reduce(into: Natural()) { number, slot in
      let rest = number.divide(by: slot.size)
      number.multiply(by: slot.total, plus: slot.start + rest)
    }
  }
}

extension Natural {
  /// From letters worth 0 to 31, the greatest first.
  init(letters: some Sequence<UInt8>) {
    for letter in letters { multiply(by: 32, plus: UInt32(letter & 31)) }
  }

  var letters: [UInt8] {
    var (rest, letters) = (self, [UInt8]())
    while !rest.isZero { letters.append(UInt8(rest.divide(by: 32))) }
    return letters.reversed()
  }
}
