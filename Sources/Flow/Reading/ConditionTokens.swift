/// The words and signs of a condition, one after the other.
struct ConditionTokens {
  enum Token: Equatable {
    case word(String)
    case comparison(Comparison)
    /// One of `( ) [ ] ,`
    case symbol(Unicode.Scalar)
    /// A byte that begins nothing.
    case stray(UInt8)
    case end
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private(set) var current: Token = .end
  /// Where the current token begins, and where the one before it did: bytes from the beginning.
  private(set) var start = 0
  private(set) var last = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
    advance()
    last = 0
  }

  mutating func advance() {
    last = start
    while position < bytes.endIndex, [0x20, 0x0A, 0x09].contains(bytes[position]) { position += 1 }
    start = position - bytes.startIndex
    guard position < bytes.endIndex else {
      current = .end
      return
    }
    switch bytes[position] {
    case 0x28, 0x29, 0x5B, 0x5D, 0x2C:
      current = .symbol(Unicode.Scalar(bytes[position]))
      position += 1
    case 0x3D, 0x21, 0x3C, 0x3E: current = comparison()
    case let byte where Self.isWord(byte): current = .word(run())
    case let byte:
      current = .stray(byte)
      position += 1
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  private mutating func run() -> String {
    let start = position
    while position < bytes.endIndex, Self.isWord(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func comparison() -> Token {
    let start = position
    position += 1
    if position < bytes.endIndex, bytes[position] == 0x3D, bytes[start] != 0x3D { position += 1 }
    let sign = String(decoding: bytes[start..<position], as: UTF8.self)
    return Comparison(rawValue: sign).map(Token.comparison) ?? .stray(bytes[start])
  }

  mutating func take(word: String) -> Bool {
    guard current == .word(word) else { return false }
    advance()
    return true
  }

  mutating func take(symbol: Unicode.Scalar) -> Bool {
    guard current == .symbol(symbol) else { return false }
    advance()
    return true
  }

  /// A value as written, with its unit: `web`, `12`, `5 min`.
  mutating func amount() -> String {
    guard case .word(let word) = current else { return "" }
    advance()
    guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), case .word(let unit) = current,
      Unit.all.contains(where: { $0.name == unit })
    else { return word }
    advance()
    return word + " " + unit
  }

  /// The current token as it stands; empty at the end.
  var currentText: String {
    switch current {
    case .word(let word): word
    case .comparison(let comparison): comparison.rawValue
    case .symbol(let symbol): String(symbol)
    case .stray(let byte): byte < 0x80 ? String(Unicode.Scalar(byte)) : "?"
    case .end: ""
    }
  }
}
