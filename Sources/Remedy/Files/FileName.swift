/// The name of one entry in a folder, byte for byte: names need not be UTF-8.
public struct FileName: Hashable, Sendable {
  public let bytes: [UInt8]

  /// Nil for what no folder can hold, and for `.` and `..`.
  public init?(bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    let isStep = bytes == [0x2E] || bytes == [0x2E, 0x2E]
    guard !bytes.isEmpty, bytes.count <= 255, !isStep, !bytes.contains(0), !bytes.contains(0x2F)
    else { return nil }
    self.bytes = bytes
  }

  public init?(_ text: String) { self.init(bytes: text.utf8) }

  /// To be shown only after sanitising; what is no UTF-8 is replaced.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension FileName: Comparable {
  public static func < (a: FileName, b: FileName) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
  }
}

/// The way from an open folder to something below it.
public struct FilePath: Hashable, Sendable {
  public let names: [FileName]

  public init(_ names: [FileName]) { self.names = names }

  /// Nil unless every part is a name; `.` alone is the folder itself.
  public init?(_ text: String) {
    var names: [FileName] = []
    for part in text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    where text != "." {
      guard let name = FileName(bytes: part) else { return nil }
      names.append(name)
    }
    self.init(names)
  }

  public var isEmpty: Bool { names.isEmpty }
  public var last: FileName? { names.last }
  public var parent: FilePath { FilePath(names.dropLast()) }

  public static func + (path: FilePath, name: FileName) -> FilePath {
    FilePath(path.names + [name])
  }
  public static func + (path: FilePath, rest: FilePath) -> FilePath {
    FilePath(path.names + rest.names)
  }

  public func starts(with other: FilePath) -> Bool { names.starts(with: other.names) }

  /// To be shown only after sanitising.
  public var text: String { names.map(\.text).joined(separator: "/") }

  var bytes: [UInt8] { Array(names.map(\.bytes).joined(separator: [0x2F])) }
}
