@testable import Remedy

/// Takes any bytes for a log of LevelDB, for a record of one, and for a manifest.
enum LevelLogs {
  static func take(_ bytes: [UInt8]) {
    _ = LevelLog(bytes)
    _ = LevelManifest(bytes)
    if let changes = LevelLog.changes(in: bytes[...]) {
      precondition(changes.count <= bytes.count, "more changes than bytes")
    }
    // With right sums, so that what lies behind them is reached.
    let log = LevelLog(sealed(bytes))
    precondition(!log.isDamaged && log.records.map(Array.init) == [bytes], "a sound log is damaged")
    _ = LevelManifest(sealed(bytes))
  }

  /// A log with one record.
  private static func sealed(_ record: [UInt8]) -> [UInt8] {
    var log: [UInt8] = []
    var start = 0
    repeat {
      let room = 32_768 - log.count % 32_768
      if room < 7 {
        log += [UInt8](repeating: 0, count: room)
        continue
      }
      let part = record[start..<min(start + room - 7, record.count)]
      let isLast = start + part.count == record.count
      let type: UInt8 = start == 0 ? (isLast ? 1 : 2) : (isLast ? 4 : 3)
      log += Sealing.number(Checksum.masked(([type] + part)[...]))
      log += [UInt8(part.count & 0xFF), UInt8(part.count >> 8), type] + part
      start += part.count
      if isLast { break }
    } while true
    return log
  }
}

enum Sealing {
  static func number(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  static func varint(_ value: Int) -> [UInt8] {
    value < 128 ? [UInt8(value)] : [UInt8(value & 0x7F | 0x80)] + varint(value >> 7)
  }
}
