internal import CSnappy

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One table file, open to be read: entries in the order of their keys, in blocks.
struct LevelTable: ~Copyable {
  private let file: Int32
  private let size: UInt64
  let place: String
  private(set) var blocks: [Block] = []

  /// Where a block is, and a key that none of its own keys is beyond.
  struct Block {
    let start: UInt64
    let count: Int
    let bound: [UInt8]
  }

  /// Bytes of a block; a value has 10 MiB at most in Chromium.
  private static let blockLimit = 48 << 20
  private static let footerSize = 48
  private static let trailerSize = 5
  private static let magic: UInt64 = 0xDB47_7524_8B80_FB57

  /// Takes over the descriptor.
  init(file: Int32, size: UInt64, place: String) throws(StoreTrouble) {
    (self.file, self.size, self.place) = (file, size, place)
    guard size >= UInt64(Self.footerSize) else { throw StoreTrouble(.damaged, place) }
    let footer = try read(at: size - UInt64(Self.footerSize), Self.footerSize)
    var (cursor, magic) = (ByteCursor(footer[..<40]), ByteCursor(footer[40...]))
    guard magic.fixed64() == Self.magic, cursor.varint() != nil, cursor.varint() != nil,
      let start = cursor.varint(), let count = cursor.varint()
    else { throw StoreTrouble(.damaged, place) }
    let index = Block(start: start, count: try length(start, count), bound: [])
    var blocks: [Block] = []
    try entries(of: index) { (key, value) throws(StoreTrouble) in
      var cursor = ByteCursor(value)
      guard let start = cursor.varint(), let count = cursor.varint() else {
        throw StoreTrouble(.damaged, place)
      }
      let length = try length(start, count)
      blocks.append(Block(start: start, count: length, bound: Array(key.dropLast(8))))
      return true
    }
    self.blocks = blocks
  }

  deinit { close(file) }

  /// A block lies between the file's start and its footer.
  private func length(_ start: UInt64, _ count: UInt64) throws(StoreTrouble) -> Int {
    let end = size - UInt64(Self.footerSize)
    let trailer = UInt64(Self.trailerSize)
    guard start <= end, count <= end - start, end - start - count >= trailer || count == 0,
      count <= UInt64(Self.blockLimit)
    else { throw StoreTrouble(.damaged, place) }
    return Int(count)
  }

  /// Calls with every entry of a block: the key with its eight bytes of sequence and type, the
  /// value. Goes on while it is told to.
  func entries(
    of block: Block,
    _ take: (_ key: [UInt8], _ value: ArraySlice<UInt8>) throws(StoreTrouble) -> Bool
  ) throws(StoreTrouble) {
    let bytes = try contents(of: block)
    guard bytes.count >= 4 else { throw StoreTrouble(.damaged, place) }
    var tail = ByteCursor(bytes[(bytes.count - 4)...])
    guard let restarts = tail.fixed32(), Int(restarts) <= (bytes.count - 4) / 4 else {
      throw StoreTrouble(.damaged, place)
    }
    var cursor = ByteCursor(bytes[..<(bytes.count - 4 - Int(restarts) * 4)])
    var key: [UInt8] = []
    while !cursor.isAtEnd {
      guard let shared = cursor.length(), let rest = cursor.length(), let count = cursor.length(),
        shared <= key.count, let end = cursor.take(rest), let value = cursor.take(count)
      else { throw StoreTrouble(.damaged, place) }
      key.removeSubrange(shared...)
      key += end
      // LevelDB itself does not look, and reads before the start of a shorter one.
      guard key.count >= 8 else { throw StoreTrouble(.damaged, place) }
      guard try take(key, value) else { return }
    }
  }

  /// That a block is as it was written.
  func check(_ block: Block) throws(StoreTrouble) { _ = try stored(block) }

  /// A block as it was written, with how it is packed.
  private func stored(_ block: Block) throws(StoreTrouble) -> (bytes: [UInt8], type: UInt8) {
    let bytes = try read(at: block.start, block.count + Self.trailerSize)
    var trailer = ByteCursor(bytes[block.count...])
    guard let type = trailer.byte(), let sum = trailer.fixed32(),
      Checksum.isRight(sum, of: bytes[...block.count])
    else { throw StoreTrouble(.damaged, place) }
    return (bytes, type)
  }

  private func contents(of block: Block) throws(StoreTrouble) -> ArraySlice<UInt8> {
    let (bytes, type) = try stored(block)
    switch type {
    case 0: return bytes[..<block.count]
    case 1: return try Self.unpacked(bytes, block.count, place)[...]
    // Zstandard, which Chromium does not turn on.
    case 2: throw StoreTrouble(.unknownSchema, place)
    default: throw StoreTrouble(.damaged, place)
    }
  }

  private static func unpacked(
    _ bytes: [UInt8], _ count: Int, _ place: String
  ) throws(StoreTrouble) -> [UInt8] {
    let unpacked: [UInt8]? = bytes.withUnsafeBytes { packed in
      // `packed` lives as long as this closure; Snappy writes no more than the length it is given.
      guard let start = packed.baseAddress?.assumingMemoryBound(to: CChar.self) else { return nil }
      var length = 0
      guard snappy_uncompressed_length(start, count, &length) == SNAPPY_OK, length <= blockLimit
      else { return nil }
      let result = [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
        guard let target = buffer.baseAddress else { return }
        let code = target.withMemoryRebound(to: CChar.self, capacity: length) {
          snappy_uncompress(start, count, $0, &length)
        }
        filled = code == SNAPPY_OK ? length : 0
      }
      return result.isEmpty ? nil : result
    }
    guard let unpacked else { throw StoreTrouble(.damaged, place) }
    return unpacked
  }

  private func read(at start: UInt64, _ count: Int) throws(StoreTrouble) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        // `filled` is below the count, so the rest has an address.
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        return pread(file, rest.baseAddress, rest.count, off_t(start) + off_t(filled))
      }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw StoreTrouble(Trouble(code: errno, place)) }
      guard got > 0 else { throw StoreTrouble(.damaged, place) }
      filled += got
    }
    return bytes
  }
}
