/// What a sequence that began with an escape is, as far as it has come.
enum SequenceShape: Equatable {
  case open
  /// No sequence goes on like this.
  case broken
  /// A string of the terminal's begins.
  case string
  /// An old mouse's report: three bytes follow, whatever they are.
  case mouse
  case pasteStart
  /// To a question of ours.
  case answer
  case key(Key)

  /// - Parameter bytes: the escape and at least one more.
  init(_ bytes: [UInt8]) {
    let (second, last) = (bytes[1], bytes[bytes.count - 1])
    switch second {
    case UInt8(ascii: "["): self = Self.control(bytes.dropFirst(2), last)
    case UInt8(ascii: "O"): self = Self.single(bytes.dropFirst(2), last)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      self = .string
    // Two more would choose a set of characters.
    case 0x20..<0x30 where bytes.count == 2: self = .open
    case 0x20..<0x7F: self = .key(.unknown)
    default: self = .broken
    }
  }

  /// Escape, bracket, numbers, a letter.
  private static func control(_ rest: ArraySlice<UInt8>, _ last: UInt8) -> SequenceShape {
    guard let first = rest.first else { return .open }
    // The Linux console's function keys have a second bracket.
    if first == UInt8(ascii: "[") { return rest.count > 1 ? .key(.unknown) : .open }
    switch last {
    case 0x20..<0x40: return .open
    case 0x40..<0x7F: break
    default: return .broken
    }
    let numbers = rest.dropLast()
    if first == UInt8(ascii: "?"), last == UInt8(ascii: "y") || last == UInt8(ascii: "c") {
      return .answer
    }
    if last == UInt8(ascii: "M"), numbers.isEmpty { return .mouse }
    if last == UInt8(ascii: "~") { return tilde(numbers) }
    return numbers.allSatisfy { 0x30..<0x3C ~= $0 } ? .key(letter(last)) : .key(.unknown)
  }

  /// Escape, O, a letter; some terminals put a number between.
  private static func single(_ rest: ArraySlice<UInt8>, _ last: UInt8) -> SequenceShape {
    guard !rest.isEmpty else { return .open }
    switch last {
    case 0x30..<0x3C: return .open
    case UInt8(ascii: "M"): return .key(.enter)
    case 0x40..<0x7F: return .key(letter(last))
    default: return .broken
    }
  }

  private static func tilde(_ numbers: ArraySlice<UInt8>) -> SequenceShape {
    let number = String(decoding: numbers, as: UTF8.self).split(separator: ";").first
    return switch number {
    case "1", "7": .key(.home)
    case "4", "8": .key(.end)
    case "3": .key(.delete)
    case "5": .key(.pageUp)
    case "6": .key(.pageDown)
    case "200": .pasteStart
    default: .key(.unknown)
    }
  }

  private static func letter(_ letter: UInt8) -> Key {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "Z"): .backTab
    default: .unknown
    }
  }
}
