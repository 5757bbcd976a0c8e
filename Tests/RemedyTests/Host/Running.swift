import TestSupport

@testable import Remedy

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that runs as long as the test holds on to this.
final class Running {
  let number: Int32

  init(_ path: String, _ arguments: [String] = []) throws {
    var number: Int32 = 0
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    // Threads of the tests block signals, and programs inherit that.
    var attributes = posix_spawnattr_t()
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let result = posix_spawn(&number, path, nil, &attributes, &words, nil)
    posix_spawnattr_destroy(&attributes)
    for word in words { free(word) }
    guard result == 0 else { throw Trouble(code: -result, path) }
    self.number = number
  }

  deinit {
    kill(number, SIGKILL)
    waitpid(number, nil, 0)
  }
}
