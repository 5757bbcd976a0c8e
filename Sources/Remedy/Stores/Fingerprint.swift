/// A sum over many things, the same in whatever order they come. It shows that an edit left the rest
/// alone; it keeps nobody out who wants to be taken for another.
struct Fingerprint: Equatable, Sendable {
  private(set) var count = 0
  private var sum: UInt64 = 0

  mutating func add(_ hash: Digest) {
    count += 1
    sum &+= hash.value
  }
}

/// FNV-1a over parts, each with its length, so that no two splits look alike.
struct Digest: Equatable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Collection<UInt8>) {
    add(UInt64(bytes.count))
    for byte in bytes { mix(byte) }
  }

  mutating func add(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      mix(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
