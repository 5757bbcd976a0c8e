internal import CSystem

/// How much there is below an entry, itself included.
public struct Tally: Equatable, Sendable {
  /// Files, folders and all else.
  public var entries: Int = 0
  /// As they lie on the disk.
  public var bytes: Int64 = 0
  /// Folders that could not be listed.
  public var unreadable: Int = 0
  /// Entries of another owner than the topmost, or on another mount.
  public var foreign: Int = 0
  /// Entries on another mount.
  public var mounts: Int = 0
  /// There is more than was counted.
  public var isCut = false

  public init() {}

  init(_ tally: cs_tally) {
    entries = Int(clamping: tally.entries)
    bytes = Int64(clamping: tally.bytes)
    unreadable = Int(clamping: tally.unreadable)
    foreign = Int(clamping: tally.foreign)
    mounts = Int(clamping: tally.mounts)
    isCut = tally.stopped
  }

  public static func + (a: Tally, b: Tally) -> Tally {
    var sum = a
    sum.entries += b.entries
    sum.bytes += b.bytes
    sum.unreadable += b.unreadable
    sum.foreign += b.foreign
    sum.mounts += b.mounts
    sum.isCut = a.isCut || b.isCut
    return sum
  }
}

extension Folder {
  /// Counts everything below an entry, on two cores.
  public func tally(
    _ name: FileName, atMost limit: Int = 5_000_000
  ) throws(Trouble) -> Tally {
    var tally = cs_tally()
    let code = withCString(name) { cs_tally(descriptor, $0, 2, UInt64(limit), &tally) }
    guard code >= 0 else { throw Trouble(code: code, place(name)) }
    return Tally(tally)
  }
}
