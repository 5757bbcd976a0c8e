#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Moment {
  /// Lets others go on for so long.
  static func pause(_ milliseconds: Int) {
    usleep(UInt32(clamping: min(milliseconds, 60_000) * 1_000))
  }
}
