#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Why something on the disk could not be done.
public struct Trouble: Error, Equatable, Sendable {
  /// What went wrong.
  public let kind: Kind
  /// What it happened at, from the folder that was open.
  public let path: String

  /// What the system can have against it.
  public enum Kind: Equatable, Sendable {
    case missing
    /// A link stands there, or on the way; it is never followed.
    case link
    /// Another mount, or a way out of the folder.
    case elsewhere
    case notAFolder
    case notAFile
    case exists
    case notPermitted
    case readOnly
    case full
    case busy
    case tooLarge
    /// The file system cannot do such a thing.
    case unsupported
    /// Not what was looked at before.
    case changed
    case foreignOwner
    case other(Int32)
  }

  public init(_ kind: Kind, _ path: String) { (self.kind, self.path) = (kind, path) }

  /// From an error number of the system, either sign.
  init(code: Int32, _ path: String) { self.init(Kind(code: abs(code)), path) }
}

extension Trouble.Kind {
  init(code: Int32) {
    switch code {
    case ENOENT: self = .missing
    case ELOOP, EMLINK: self = .link
    case EXDEV: self = .elsewhere
    case ENOTDIR: self = .notAFolder
    case EISDIR, ENXIO: self = .notAFile
    case EEXIST, ENOTEMPTY: self = .exists
    case EACCES, EPERM: self = .notPermitted
    case EROFS: self = .readOnly
    case ENOSPC, EDQUOT: self = .full
    case EBUSY, EAGAIN, ETXTBSY: self = .busy
    case EFBIG: self = .tooLarge
    case ENOSYS, EINVAL, EOPNOTSUPP: self = .unsupported
    default: self = .other(code)
    }
  }
}
