/// CRC-32C, as LevelDB stores it: turned and added to, so that sums of sums are no trouble.
enum Checksum {
  static func isRight(_ stored: UInt32, of parts: ArraySlice<UInt8>...) -> Bool {
    stored == masked(parts)
  }

  static func masked(_ parts: [ArraySlice<UInt8>]) -> UInt32 {
    let sum = plain(parts)
    return (sum >> 15 | sum << 17) &+ 0xA282_EAD8
  }

  private static func plain(_ parts: [ArraySlice<UInt8>]) -> UInt32 {
    var sum = UInt32.max
    for part in parts {
      for byte in part { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
    }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0x82F6_3B78 : sum >> 1 }
  }
}
