import TestSupport

@testable import Remedy

extension TemporaryFolder {
  /// A name that no other program on the machine has, and short enough for the kernel to keep
  /// whole.
  var programName: String { "na-" + mark }

  /// A program of that name that does nothing for a long time.
  func sleeper(_ name: String) -> String {
    let place = path + "/" + name
    _ = Command("/bin/cp", ["/bin/sleep", place]).run()
    return place
  }
}
