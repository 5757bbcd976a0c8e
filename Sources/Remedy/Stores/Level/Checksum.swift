/// CRC-32C, as LevelDB stores it: turned and added to, so that sums of sums are no trouble.
enum Checksum {
  static func isRight(_ stored: UInt32, of bytes: ArraySlice<UInt8>) -> Bool {
    stored == masked(bytes)
  }

  static func masked(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    let sum = plain(bytes)
    return (sum >> 15 | sum << 17) &+ 0xA282_EAD8
  }

  /// Eight bytes at a time, each through the table for its place among them.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    let tables = tables
    return bytes.withUnsafeBytes { bytes in
      // The slice stays put within this closure; loads stay below its count.
      var (sum, start) = (UInt32.max, 0)
      while start + 8 <= bytes.count {
        let loaded = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        let word = UInt64(littleEndian: loaded) ^ UInt64(sum)
        sum = 0
        for place in 0..<8 {
          let byte = Int(truncatingIfNeeded: word >> UInt64(place * 8)) & 0xFF
          sum ^= tables[(7 - place) << 8 | byte]
        }
        start += 8
      }
      for byte in bytes[start...] {
        sum = tables[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8
      }
      return ~sum
    }
  }

  /// Eight tables in a row: of a byte, and of a byte with one to seven zeroes after it.
  private static let tables: [UInt32] = {
    var tables: [UInt32] = (0..<256).map { byte in
      (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0x82F6_3B78 : sum >> 1 }
    }
    for index in 256..<2_048 {
      let shorter = tables[index - 256]
      tables.append(tables[Int(shorter & 0xFF)] ^ shorter >> 8)
    }
    return tables
  }()
}
