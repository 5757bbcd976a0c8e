/// Bytes that are read from the front. What is not there is nil, and nothing traps.
struct ByteCursor {
  private let bytes: ArraySlice<UInt8>
  private var next: Int

  init(_ bytes: ArraySlice<UInt8>) { (self.bytes, next) = (bytes, bytes.startIndex) }
  init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  /// What is still to be read.
  var rest: ArraySlice<UInt8> { bytes[next...] }
  var isAtEnd: Bool { next == bytes.endIndex }

  mutating func byte() -> UInt8? {
    guard next < bytes.endIndex else { return nil }
    defer { next += 1 }
    return bytes[next]
  }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.endIndex - next else { return nil }
    defer { next += count }
    return bytes[next..<(next + count)]
  }

  /// Seven bits a byte, the low ones first.
  mutating func varint() -> UInt64? {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while shift < 64, let byte = byte() {
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return value }
      shift += 7
    }
    return nil
  }

  /// A number that counts bytes here; nil where it cannot.
  mutating func length() -> Int? { varint().flatMap { $0 <= UInt64(Int32.max) ? Int($0) : nil } }

  /// Bytes with their count before them.
  mutating func prefixed() -> ArraySlice<UInt8>? { length().flatMap { take($0) } }

  mutating func fixed32() -> UInt32? { take(4).map { UInt32(truncatingIfNeeded: Self.number($0)) } }
  mutating func fixed64() -> UInt64? { take(8).map(Self.number) }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
