/// Makes keys of the bytes that a terminal sends, however they are cut into pieces.
///
/// Sequences that nobody knows are swallowed whole: what a mouse, a terminal's answer or a broken
/// line sends never looks like keys.
struct Keystrokes: Sendable {
  /// The terminal's own sequences, besides those that all of them send.
  private let own: [[UInt8]: Key]
  private var state = State.idle
  /// What the terminal answered to questions of ours, since it was last asked for.
  private(set) var answers: [String] = []

  private enum State: Equatable {
    case idle
    /// Begun with an escape.
    case sequence([UInt8])
    /// The bytes of an old mouse's report that are still to come.
    case swallowing(Int)
    /// A string of the terminal's, until its end; the last byte was an escape.
    case string(escaped: Bool)
    case character([UInt8], missing: Int)
    case paste([UInt8])
  }

  init(own: [[UInt8]: Key] = [:]) { self.own = own }

  /// How long to wait for more, in milliseconds, before ``settle()``; nil where nothing is open.
  var patience: Int32? {
    switch state {
    case .idle: nil
    case .sequence: 25
    case .swallowing, .string, .character: 100
    case .paste: 1000
    }
  }

  mutating func takeAnswers() -> [String] {
    defer { answers = [] }
    return answers
  }

  mutating func take(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { take(byte, &keys) }
    return keys
  }

  /// Nothing more came: what is open was meant as it stands.
  mutating func settle() -> [Key] {
    defer { state = .idle }
    return switch state {
    case .idle, .swallowing, .string: []
    case .sequence(let bytes): [bytes == [0x1B] ? .escape : .unknown]
    case .character: [.unknown]
    case .paste(let bytes): [Self.pasted(bytes)]
    }
  }

  private mutating func take(_ byte: UInt8, _ keys: inout [Key]) {
    switch state {
    case .idle: begin(byte, &keys)
    case .sequence(let bytes): goOn(bytes, byte, &keys)
    case .swallowing(let count): state = count > 1 ? .swallowing(count - 1) : .idle
    case .string(let escaped): endString(byte, escaped: escaped, &keys)
    case .character(let bytes, let missing): goOn(bytes, missing, byte, &keys)
    case .paste: paste(byte, &keys)
    }
  }

  private mutating func begin(_ byte: UInt8, _ keys: inout [Key]) {
    switch byte {
    case 0x1B: state = .sequence([byte])
    case 0x09: keys.append(.tab)
    case 0x0A, 0x0D: keys.append(.enter)
    case 0x08, 0x7F: keys.append(.backspace)
    case 1...26: keys.append(.control(Character(Unicode.Scalar(byte + 0x60))))
    case 0x20..<0x7F: keys.append(.character(Character(Unicode.Scalar(byte))))
    case 0xC2..<0xE0: state = .character([byte], missing: 1)
    case 0xE0..<0xF0: state = .character([byte], missing: 2)
    case 0xF0..<0xF5: state = .character([byte], missing: 3)
    default: keys.append(.unknown)
    }
  }

  private mutating func goOn(
    _ bytes: [UInt8], _ missing: Int, _ byte: UInt8, _ keys: inout [Key]
  ) {
    guard 0x80..<0xC0 ~= byte else {
      state = .idle
      keys.append(.unknown)
      return take(byte, &keys)
    }
    let bytes = bytes + [byte]
    guard missing == 1 else {
      state = .character(bytes, missing: missing - 1)
      return
    }
    state = .idle
    let text = String(validating: bytes, as: UTF8.self)
    // Controls of the second set are bytes that nobody types.
    let isControl = text?.unicodeScalars.contains { 0x80..<0xA0 ~= $0.value } ?? true
    keys.append(isControl ? .unknown : text?.first.map(Key.character) ?? .unknown)
  }

  private mutating func goOn(_ bytes: [UInt8], _ byte: UInt8, _ keys: inout [Key]) {
    if byte == 0x1B {
      // What was open ends here, and another one begins.
      keys.append(bytes.count == 1 ? .escape : .unknown)
      state = .sequence([byte])
      return
    }
    let bytes = bytes + [byte]
    switch SequenceShape(bytes) {
    case .open where bytes.count < 64: state = .sequence(bytes)
    case .open, .broken:
      state = .idle
      keys.append(.unknown)
      if byte < 0x20 { begin(byte, &keys) }
    case .string: state = .string(escaped: false)
    case .mouse: (state, keys) = (.swallowing(3), keys + [.unknown])
    case .pasteStart: state = .paste([])
    case .answer:
      state = .idle
      if answers.count < 16 { answers.append(String(decoding: bytes.dropFirst(2), as: UTF8.self)) }
    case .key(let key):
      state = .idle
      keys.append(own[bytes] ?? key)
    }
  }

  private mutating func endString(_ byte: UInt8, escaped: Bool, _ keys: inout [Key]) {
    switch byte {
    case 0x07, 0x18, 0x1A: state = .idle
    case 0x5C where escaped: state = .idle
    case 0x1B: state = .string(escaped: true)
    default: state = .string(escaped: false)
    }
  }

  private mutating func paste(_ byte: UInt8, _ keys: inout [Key]) {
    guard case .paste(var bytes) = state else { return }
    // Released before it grows, so that nothing is copied.
    state = .idle
    bytes.append(byte)
    if byte == 0x7E, bytes.suffix(6) == Self.pasteEnd {
      keys.append(Self.pasted(bytes.dropLast(6)))
      return
    }
    // Its end is always found; its middle may be dropped.
    if bytes.count > Self.longestPaste + 64 {
      bytes.removeSubrange(Self.longestPaste..<Self.longestPaste + 32)
    }
    state = .paste(bytes)
  }

  private static let pasteEnd = Array("\u{1B}[201~".utf8)[...]
  private static let longestPaste = 1 << 16

  /// Breaks and tabs become blanks; all else that could steer anything is left out.
  private static func pasted(_ bytes: some Sequence<UInt8>) -> Key {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: text.append(" ")
      case 0..<0x20, 0x7F..<0xA0: break
      default: text.append(scalar)
      }
    }
    return .paste(String(text))
  }
}
