#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Dates as servers and certificates write them.
enum UnixTime {
  /// By this computer's clock, right or wrong: milliseconds since 1970.
  static var milliseconds: Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }

  /// Seconds since 1970 of a date in English, in Greenwich's time, whatever its order:
  /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Nov  6 08:49:37 1994 GMT`, `1994-11-06 08:49:37 UTC`.
  static func reading(_ text: String) -> Int64? {
    var year: Int64?
    var month: Int64?
    var day: Int64?
    var clock: Int64?
    for word in text.prefix(64).split(whereSeparator: { " ,-T".contains($0) }) {
      if word.contains(":") {
        clock = secondsOfDay(word)
      } else if let number = Int64(word), number >= 0 {
        if number > 999 {
          year = number
        } else if month == nil, year != nil {
          month = number
        } else {
          day = day ?? number
        }
      } else if let index = months.firstIndex(of: word.prefix(3).lowercased()) {
        month = Int64(index + 1)
      }
    }
    guard let year, let month, let day, let clock else { return nil }
    return days(year, month, day).map { $0 * 86400 + clock }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func secondsOfDay(_ word: Substring) -> Int64? {
    let parts = word.split(separator: ":").map { Int64($0.prefix { $0.isNumber }) }
    guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
      (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second)
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// Days since 1970 in the Gregorian calendar.
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64? {
    guard (1970...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    // Years begin in March here, so that the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719468
  }
}
