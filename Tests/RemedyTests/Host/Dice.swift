/// Numbers that look thrown and are the same every time.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// A text damaged at random: cut, repeated, with bytes changed.
  mutating func bytes(of text: [UInt8]) -> [UInt8] {
    var bytes = text
    for _ in 0..<Int.random(in: 0...6, using: &self) {
      let at = Int.random(in: 0...bytes.count, using: &self)
      switch Int.random(in: 0...3, using: &self) {
      case 0: bytes = Array(bytes[..<at])
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &self), at: at)
      case 2: bytes += bytes[at...]
      default: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &self) }
      }
    }
    return bytes
  }
}
