/// One line of a journal: a word, its fields, and a checksum before them, so that a line that was
/// cut off or changed is noticed.
struct JournalLine: Equatable, Sendable {
  let word: String
  let fields: [[UInt8]]

  init(_ word: String, _ fields: [[UInt8]] = []) { (self.word, self.fields) = (word, fields) }

  init(_ word: String, _ fields: [String]) {
    self.init(word, fields.map { Array($0.utf8) })
  }

  var bytes: [UInt8] {
    let words = [Array(word.utf8)] + fields.map(Self.escaped)
    let text = Array(words.joined(separator: [0x20]))
    return Self.checksum(text) + [0x20] + text + [0x0A]
  }

  /// Nil unless it is whole.
  init?(bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count > 17, bytes[16] == 0x20 else { return nil }
    let text = bytes[17...]
    guard Self.checksum(text).elementsEqual(bytes[..<16]) else { return nil }
    let words = text.split(separator: 0x20, omittingEmptySubsequences: false)
    var fields: [[UInt8]] = []
    for field in words.dropFirst() {
      guard let plain = Self.unescaped(field) else { return nil }
      fields.append(plain)
    }
    guard let word = words.first, let name = String(validating: word, as: UTF8.self) else {
      return nil
    }
    self.init(name, fields)
  }
}

extension JournalLine {
  /// The lines of a journal; nil where one before the last is damaged. A last line that was cut off
  /// was never acted upon, and is left out.
  static func lines(of journal: [UInt8]) -> [JournalLine]? {
    var lines: [JournalLine] = []
    var rest = journal[...]
    while let end = rest.firstIndex(of: 0x0A) {
      guard let line = JournalLine(bytes: rest[..<end]) else { return nil }
      lines.append(line)
      rest = rest[(end + 1)...]
    }
    return lines
  }

  func text(_ index: Int) -> String? {
    guard fields.indices.contains(index) else { return nil }
    return String(validating: fields[index], as: UTF8.self)
  }

  func number<Number: FixedWidthInteger>(_ index: Int) -> Number? {
    text(index).flatMap { Number($0, radix: 10) }
  }
}

extension JournalLine {
  /// FNV-1a: finds accidents; nobody is kept from forging a line, so nothing here is trusted.
  private static func checksum(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return Array((String(repeating: "0", count: 16 - digits.count) + digits).utf8)
  }

  private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return bytes.flatMap { byte in
      (0x21...0x7E).contains(byte) && byte != 0x25
        ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }

  private static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = field
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
