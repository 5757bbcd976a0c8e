/// An address, or all that begin like it.
struct IPNetwork: Sendable, Equatable {
  let address: IPAddress
  let bits: Int

  /// `203.0.113.9` or `203.0.113.0/24`
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1)
    guard let first = parts.first, let address = IPAddress(first) else { return nil }
    let most = address.bytes.count * 8
    guard let bits = parts.count == 2 ? Int(parts[1]) : most, (0...most).contains(bits) else {
      return nil
    }
    (self.address, self.bits) = (address, bits)
  }

  func holds(_ other: IPAddress) -> Bool {
    other.isV6 == address.isV6
      && (0..<bits).allSatisfy { bit in
        let mask = UInt8(128 >> (bit % 8))
        return address.bytes[bit / 8] & mask == other.bytes[bit / 8] & mask
      }
  }
}
