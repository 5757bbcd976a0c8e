import Foundation
import Synchronization

/// A folder of a test's own, gone with the test. Nobody else may read what is in it.
public final class TemporaryFolder {
  /// From the root, through no link.
  public let path: String
  /// Short, and no other folder's, not even another process's.
  public let mark: String

  private static let count = Atomic(0)

  public init() throws {
    let process = String(getpid(), radix: 36)
    var (mark, made) = ("", "")
    repeat {
      // An earlier process of the same number may have left one behind.
      mark = process + "-" + String(Self.count.add(1, ordering: .relaxed).newValue, radix: 36)
      made = FileManager.default.temporaryDirectory.path + "/unstick-" + mark
    } while mkdir(made, 0o700) != 0 && errno == EEXIST
    guard let real = realpath(made, nil) else { throw CocoaError(.fileNoSuchFile) }
    defer { free(real) }
    (path, self.mark) = (String(cString: real), mark)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Makes a folder, and those above it.
  @discardableResult
  public func folder(_ way: String) -> String {
    var here = path
    for name in way.split(separator: "/") {
      here += "/" + name
      mkdir(here, 0o700)
    }
    return here
  }

  /// Writes a file, over one that is there, and makes the folders above it.
  @discardableResult
  public func file(_ way: String, _ bytes: [UInt8]) -> String {
    let place = place(way)
    let file = open(place, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    defer { close(file) }
    precondition(write(file, bytes, bytes.count) == bytes.count, "\(place) cannot be written")
    return place
  }

  @discardableResult
  public func file(_ way: String, _ text: String = "") -> String { file(way, Array(text.utf8)) }

  @discardableResult
  public func link(_ way: String, to target: String) -> String {
    let place = place(way)
    precondition(symlink(target, place) == 0, "\(place) cannot be made")
    return place
  }

  /// A path in it whose folders are there.
  private func place(_ way: String) -> String {
    let names = way.split(separator: "/")
    return folder(names.dropLast().joined(separator: "/")) + "/" + (names.last ?? "")
  }
}
