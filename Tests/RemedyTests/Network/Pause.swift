#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Longer than the limits of the tests that wait for one.
func sleepBriefly() { usleep(400_000) }
