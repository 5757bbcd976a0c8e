/// A log of LevelDB's that takes keys out: one batch of deletions, newer than everything there is.
///
/// LevelDB plays every log back that its manifest does not count as done, the oldest first, so a log
/// with a number above all others is the last word on its keys, and no byte of any other file
/// changes. LevelDB itself is not asked to do it: what it opens it also tidies up, all of it, and a
/// table with its keys out of order ends the whole process.
struct LevelDeletion {
  let name: FileName
  let bytes: [UInt8]

  /// Nil where the store has used up its numbers.
  init?(_ keys: [[UInt8]], after reader: LevelReader) throws(StoreTrouble) {
    let logged = try reader.logged().map(\.sequence).max() ?? 0
    let sequence = max(reader.manifest.lastSequence, logged) + 1
    guard let number = reader.highestNumber.map({ $0 + 1 }), number < 1 << 40,
      sequence + UInt64(keys.count) < LevelChange.sequenceLimit,
      let name = FileName(Self.padded(number) + ".log")
    else { return nil }
    self.name = name
    var batch = Self.fixed(sequence, 8) + Self.fixed(UInt64(keys.count), 4)
    for key in keys { batch += [0] + Self.varint(key.count) + key }
    bytes = LevelLog.written(batch)
  }

  private static func padded(_ number: UInt64) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(6 - digits.count, 0)) + digits
  }

  static func fixed(_ number: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
  }

  private static func varint(_ number: Int) -> [UInt8] {
    var (rest, bytes): (Int, [UInt8]) = (number, [])
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }
}

extension LevelLog {
  /// One record, over as many blocks as it needs.
  static func written(_ record: [UInt8]) -> [UInt8] {
    var (bytes, rest, isFirst): ([UInt8], ArraySlice<UInt8>, Bool) = ([], record[...], true)
    repeat {
      let part = rest.prefix(blockSize - headerSize)
      rest = rest.dropFirst(part.count)
      let type: UInt8 =
        switch (isFirst, rest.isEmpty) {
        case (true, true): 1
        case (true, false): 2
        case (false, false): 3
        case (false, true): 4
        }
      let typed = [type] + part
      let sum = LevelDeletion.fixed(UInt64(Checksum.masked(typed[...])), 4)
      bytes += sum + LevelDeletion.fixed(UInt64(part.count), 2) + typed
      isFirst = false
    } while !rest.isEmpty
    return bytes
  }
}
