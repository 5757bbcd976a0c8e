/// LevelDB's log format, in which both the changes and the manifest are written.
struct LevelLog {
  private(set) var records: [ArraySlice<UInt8>] = []
  /// Something in it makes no sense. What a crash leaves behind, an unfinished end, does.
  private(set) var isDamaged = false

  static let blockSize = 32 << 10
  static let headerSize = 7

  init(_ bytes: [UInt8]) {
    var joined: [UInt8]?
    var start = 0
    while start < bytes.count {
      let block = bytes[start..<min(start + Self.blockSize, bytes.count)]
      start += Self.blockSize
      guard read(block, &joined, isLast: start >= bytes.count) else { return }
    }
  }

  /// False where nothing after this counts.
  private mutating func read(
    _ block: ArraySlice<UInt8>, _ joined: inout [UInt8]?, isLast: Bool
  ) -> Bool {
    var cursor = ByteCursor(block)
    while cursor.rest.count >= Self.headerSize {
      guard let sum = cursor.fixed32(), let low = cursor.byte(), let high = cursor.byte(),
        let type = cursor.rest.first
      else { return false }
      let length = Int(low) | Int(high) << 8
      // Room that was set aside and never written to.
      if type == 0 && length == 0 { return true }
      guard let typed = cursor.take(length + 1) else {
        if !isLast { isDamaged = true }
        return false
      }
      guard Checksum.isRight(sum, of: typed), take(type, typed.dropFirst(), &joined) else {
        isDamaged = true
        return false
      }
    }
    return true
  }

  private mutating func take(
    _ type: UInt8, _ part: ArraySlice<UInt8>, _ joined: inout [UInt8]?
  ) -> Bool {
    switch (type, joined) {
    case (1, nil): records.append(part)
    case (2, nil): joined = Array(part)
    case (3, .some): joined? += part
    case (4, let start?):
      records.append((start + part)[...])
      joined = nil
    default: return false
    }
    return true
  }
}

extension LevelLog {
  /// The changes in a record of a changes log; nil where it makes no sense.
  static func changes(in record: ArraySlice<UInt8>) -> [LevelChange]? {
    var cursor = ByteCursor(record)
    guard let first = cursor.fixed64(), let count = cursor.fixed32() else { return nil }
    guard first < LevelChange.sequenceLimit else { return nil }
    var changes: [LevelChange] = []
    for index in 0..<UInt64(count) {
      guard let tag = cursor.byte(), tag <= 1, let key = cursor.prefixed() else { return nil }
      var value: ArraySlice<UInt8>?
      if tag == 1 {
        guard let put = cursor.prefixed() else { return nil }
        value = put
      }
      changes.append(LevelChange(key: Array(key), sequence: first + index, value: value))
    }
    return cursor.isAtEnd ? changes : nil
  }
}

/// One change to one key: a new value, or none any more.
struct LevelChange {
  let key: [UInt8]
  let sequence: UInt64
  let value: ArraySlice<UInt8>?

  static let sequenceLimit: UInt64 = 1 << 56
}
