#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// When a line of a log was written, by the first date in it.
struct LogTime: Equatable {
  /// Seconds since 1970.
  let seconds: Int64

  /// Bytes of a line in which its date is looked for.
  private static let reach = 120

  init(seconds: Int64) { self.seconds = seconds }

  /// Finds `2026-11-21 10:15:00`, with a `T` between, and with a `Z` or an offset behind: without
  /// one it is the machine's own time.
  init?(_ line: ArraySlice<UInt8>) {
    let bytes = Array(line.prefix(Self.reach))
    for start in bytes.indices {
      let isAtStart = start == 0 || !(0x30...0x39).contains(bytes[start - 1])
      if isAtStart, let found = Self.read(bytes[start...]) {
        seconds = found
        return
      }
    }
    return nil
  }

  private static func read(_ bytes: ArraySlice<UInt8>) -> Int64? {
    guard bytes.count >= 19 else { return nil }
    let text = Array(bytes)
    func number(_ range: Range<Int>) -> Int32? {
      guard text[range].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return text[range].reduce(0) { $0 * 10 + Int32($1 - 0x30) }
    }
    guard text[4] == 0x2D || text[4] == 0x2F, text[7] == text[4],
      [0x20, 0x54, 0x2C].contains(text[10]), text[13] == 0x3A, text[16] == 0x3A,
      let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      (1971...2200).contains(year), (1...12).contains(month), (1...31).contains(day),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (year - 1900, month - 1, day)
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (hour, minute, second)
    guard let offset = offset(text[19...]) else {
      parts.tm_isdst = -1
      return Int64(mktime(&parts))
    }
    return Int64(timegm(&parts)) - offset
  }

  /// Seconds that the zone behind a time is ahead; nil where none is given.
  private static func offset(_ rest: ArraySlice<UInt8>) -> Int64? {
    var rest = rest
    if rest.first == 0x2E || rest.first == 0x2C {
      rest = rest.dropFirst().drop { (0x30...0x39).contains($0) }
    }
    if rest.first == 0x5A { return 0 }
    guard let sign = rest.first, sign == 0x2B || sign == 0x2D else { return nil }
    let digits = rest.dropFirst().prefix(5).filter { $0 != 0x3A }.prefix(4)
    guard digits.count == 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    let seconds = number / 100 * 3_600 + number % 100 * 60
    return sign == 0x2B ? seconds : -seconds
  }
}
