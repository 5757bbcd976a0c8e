@testable import Remedy

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of a test's own, gone with the test.
final class Scratch {
  let path: String

  init() throws {
    var template = Array("/tmp/unstick-host-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil, let real = realpath(template, nil) else { throw Failed() }
    defer { free(real) }
    path = String(cString: real)
  }

  deinit { _ = Command("/bin/rm", ["-rf", "--", path]).run() }

  struct Failed: Error {}

  @discardableResult
  func folder(_ way: String) -> String {
    var here = path
    for name in way.split(separator: "/") {
      here += "/" + name
      mkdir(here, 0o755)
    }
    return here
  }

  @discardableResult
  func file(_ way: String, _ text: String = "") -> String { file(way, Array(text.utf8)) }

  @discardableResult
  func file(_ way: String, _ bytes: [UInt8]) -> String {
    let names = way.split(separator: "/")
    let place = folder(names.dropLast().joined(separator: "/")) + "/" + (names.last ?? "")
    if let file = fopen(place, "w") {
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
    return place
  }

  @discardableResult
  func link(_ way: String, to target: String) -> String {
    let names = way.split(separator: "/")
    let place = folder(names.dropLast().joined(separator: "/")) + "/" + (names.last ?? "")
    symlink(target, place)
    return place
  }

  /// A program of that name that does nothing for a long time.
  func sleeper(_ name: String) -> String {
    let place = path + "/" + name
    _ = Command("/bin/cp", ["/bin/sleep", place]).run()
    return place
  }
}
