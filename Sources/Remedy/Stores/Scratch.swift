#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder that only we can read, for copies that a library must open by their path. Gone with the
/// value, or before that.
final class Scratch {
  let folder: Folder
  private let parent: Folder
  private let name: FileName

  /// Memory first where little is needed: what a login is made of then never lies on a disk.
  init(for bytes: Int64) throws(StoreTrouble) {
    var trouble = StoreTrouble(.disk(.missing), "")
    for place in Self.places(for: bytes) {
      do throws(Trouble) {
        let made = try Self.make(in: place, bytes)
        (parent, name, folder) = made
        return
      } catch {
        trouble = StoreTrouble(error)
      }
    }
    throw trouble
  }

  deinit { remove() }

  /// Takes the names away. Who has a file open keeps it until it closes it, so that a process that
  /// is ended leaves nothing behind.
  func remove() {
    for entry in (try? folder.names()) ?? [] { try? folder.removeFile(entry) }
    try? parent.removeFolder(name)
  }

  private static func places(for bytes: Int64) -> [String] {
    let memory = "/dev/shm"
    let session = getenv("TMPDIR").map { String(cString: $0) }
    let disks = [session, "/tmp", "/var/tmp"].compactMap { $0 }.filter { $0.hasPrefix("/") }
    return bytes <= 16 << 20 ? [memory] + disks : disks
  }

  private static func make(in place: String, _ bytes: Int64) throws(Trouble) -> (
    Folder, FileName, Folder
  ) {
    let parent = try Folder(at: place)
    // Twice, since a journal or a log may be written beside the copy.
    guard try parent.space().freeBytes > UInt64(clamping: bytes) * 2 + (1 << 20) else {
      throw Trouble(.full, place)
    }
    var dice = SystemRandomNumberGenerator()
    for _ in 0..<100 {
      guard let name = FileName("unstick-" + String(dice.next() as UInt64, radix: 36)) else {
        break
      }
      do throws(Trouble) {
        return (parent, name, try parent.makeFolder(name, mode: 0o700))
      } catch {
        guard error.kind == .exists else { throw error }
      }
    }
    throw Trouble(.exists, place)
  }
}
