internal import CSystem

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What stands in a folder under a name; of a link, the link itself.
public struct Entry: Equatable, Sendable {
  /// What kind of thing it is.
  public let type: EntryType
  /// Permission bits.
  public let mode: UInt32
  /// The number of the user it belongs to.
  public let owner: UInt32
  /// What it stays known by.
  public let identity: Identity
  /// Tells mounts apart that share a file system; 0 where the system does not say.
  public let mount: UInt64
  /// How many names it has.
  public let links: UInt64
  /// Bytes that a file holds.
  public let size: Int64
  /// Nanoseconds since 1970.
  public let modified: Int64
  /// When its attributes last changed, in nanoseconds since 1970.
  public let changed: Int64
  /// A flag of the file system forbids changes.
  public let isLocked: Bool

  /// The same thing, under whatever name.
  public struct Identity: Hashable, Sendable {
    /// The file system.
    public let device: UInt64
    /// Its number there.
    public let inode: UInt64

    public init(device: UInt64, inode: UInt64) { (self.device, self.inode) = (device, inode) }
  }
}

/// What can stand under a name.
public enum EntryType: String, Sendable {
  case file
  case folder
  case link
  /// A pipe, a socket or a device.
  case special
}

extension Entry {
  init(_ entry: cs_entry) {
    type =
      switch entry.mode & UInt32(S_IFMT) {
      case UInt32(S_IFREG): .file
      case UInt32(S_IFDIR): .folder
      case UInt32(S_IFLNK): .link
      default: .special
      }
    mode = entry.mode & 0o7777
    owner = entry.owner
    identity = Identity(device: entry.device, inode: entry.inode)
    mount = entry.mount
    links = entry.links
    size = entry.size
    modified = Self.nanoseconds(entry.modified_seconds, entry.modified_nanoseconds)
    changed = Self.nanoseconds(entry.changed_seconds, entry.changed_nanoseconds)
    isLocked = entry.immutable
  }

  /// A time that no clock can have must not stop us: it wraps.
  private static func nanoseconds(_ seconds: Int64, _ rest: Int64) -> Int64 {
    seconds &* 1_000_000_000 &+ rest
  }
}
