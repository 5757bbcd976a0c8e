/// What a name in a LevelDB folder stands for.
enum LevelFile: Equatable, Sendable {
  case current, lock, information
  case manifest(UInt64)
  case log(UInt64)
  case table(UInt64)
  case other

  init(_ name: FileName) {
    let text = name.text
    switch text {
    case "CURRENT": self = .current
    case "LOCK": self = .lock
    case "LOG", "LOG.old": self = .information
    default: self = Self.numbered(text) ?? .other
    }
  }

  /// LevelDB counts all its files together.
  var number: UInt64? {
    switch self {
    case .manifest(let number), .log(let number), .table(let number): number
    case .current, .lock, .information, .other: nil
    }
  }

  private static func numbered(_ text: String) -> LevelFile? {
    if text.hasPrefix("MANIFEST-") { return number(text.dropFirst(9)).map { .manifest($0) } }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = number(parts[0]) else { return nil }
    switch parts[1] {
    case "log": return .log(number)
    case "ldb", "sst": return .table(number)
    default: return nil
    }
  }

  private static func number(_ text: Substring) -> UInt64? {
    guard (1...19).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      return nil
    }
    return UInt64(text)
  }
}
