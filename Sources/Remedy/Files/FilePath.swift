/// The way from an open folder to something below it.
public struct FilePath: Hashable, Sendable {
  /// From the folder down.
  public let names: [FileName]

  public init(_ names: [FileName]) { self.names = names }

  /// Nil unless every part is a name; `.` alone is the folder itself.
  public init?(_ text: String) {
    if text == "." {
      self.init([] as [FileName])
    } else {
      self.init(bytes: Array(text.utf8))
    }
  }

  /// Nil unless every part is a name, and there is one.
  init?(bytes: [UInt8]) {
    var names: [FileName] = []
    for part in bytes.split(separator: 0x2F, omittingEmptySubsequences: false) {
      guard let name = FileName(bytes: part) else { return nil }
      names.append(name)
    }
    guard !names.isEmpty else { return nil }
    self.init(names)
  }

  /// It is the folder itself.
  public var isEmpty: Bool { names.isEmpty }
  /// The name of what it leads to; nil for the folder itself.
  public var last: FileName? { names.last }
  /// The way to the folder that holds it.
  public var parent: FilePath { FilePath(names.dropLast()) }

  public static func + (path: FilePath, name: FileName) -> FilePath {
    FilePath(path.names + [name])
  }
  public static func + (path: FilePath, rest: FilePath) -> FilePath {
    FilePath(path.names + rest.names)
  }

  /// Whether it leads there, or on from there.
  public func starts(with other: FilePath) -> Bool { names.starts(with: other.names) }

  /// To be shown only after sanitising.
  public var text: String { names.map(\.text).joined(separator: "/") }

  var bytes: [UInt8] { Array(names.map(\.bytes).joined(separator: [0x2F])) }
}
