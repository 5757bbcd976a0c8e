#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A moment on the clock that only goes forward.
struct Moment: Sendable, Comparable {
  let nanoseconds: UInt64

  static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Moment(nanoseconds: UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec))
  }

  static func + (moment: Moment, milliseconds: Int) -> Moment {
    Moment(nanoseconds: moment.nanoseconds + UInt64(max(milliseconds, 0)) * 1_000_000)
  }

  static func < (a: Moment, b: Moment) -> Bool { a.nanoseconds < b.nanoseconds }

  /// Milliseconds from another moment to this one; 0 where this one is earlier.
  func milliseconds(since other: Moment) -> Int {
    nanoseconds > other.nanoseconds ? Int((nanoseconds - other.nanoseconds) / 1_000_000) : 0
  }

  /// Milliseconds until this moment; 0 once it is past.
  var milliseconds: Int { milliseconds(since: .now) }
}
