/// Where something stands in a pack's files.
public struct Place: Hashable, Sendable, Comparable {
  /// The file's number in ``Sources``; -1 where a complaint concerns no file.
  public var file: Int32
  /// Counted from 1.
  public var line: UInt32
  /// Counted from 1, in characters.
  public var column: UInt32

  public init(file: Int, line: Int, column: Int) {
    (self.file, self.line, self.column) = (Int32(file), UInt32(line), UInt32(column))
  }

  public static let nowhere = Place(file: -1, line: 0, column: 0)

  public static func < (one: Place, other: Place) -> Bool {
    (one.file, one.line, one.column) < (other.file, other.line, other.column)
  }
}

/// One file of a pack, as bytes; whoever reads the disk makes these.
public struct SourceFile: Sendable, Equatable {
  /// Relative to the pack's folder, with `/`: `flows/stale-sync.yaml`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
}
