/// The name of one entry in a folder, byte for byte: names need not be UTF-8.
public struct FileName: Hashable, Sendable {
  /// As the system has them.
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
