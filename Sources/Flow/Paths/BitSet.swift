/// A set of small numbers.
struct BitSet: Hashable, Sendable {
  private var words: [UInt64]

  /// Room for the numbers below `count`.
  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  func contains(_ number: Int) -> Bool { words[number >> 6] >> UInt64(number & 63) & 1 == 1 }
  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

  mutating func insert(all numbers: [Int]) {
    for number in numbers { insert(number) }
  }

  mutating func formUnion(_ other: BitSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: BitSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func subtract(_ other: BitSet) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  func union(_ other: BitSet) -> BitSet {
    var both = self
    both.formUnion(other)
    return both
  }

  func intersection(_ other: BitSet) -> BitSet {
    var common = self
    common.formIntersection(other)
    return common
  }

  func subtracting(_ other: BitSet) -> BitSet {
    var rest = self
    rest.subtract(other)
    return rest
  }

  /// All numbers below the room for which it was made, but these.
  func inverted(count: Int) -> BitSet {
    var rest = BitSet(count: count)
    for number in 0..<count where !contains(number) { rest.insert(number) }
    return rest
  }
}
