internal import CNcurses

extension Display {
  /// Hands text to the terminal's clipboard (OSC 52), where it has one and lets programs use it;
  /// false where it cannot have one.
  public mutating func copy(_ text: String) -> Bool {
    guard kind.hasClipboard else { return false }
    // What is longer, terminals drop whole.
    let bytes = Array(text.utf8.prefix(74_000))
    write("\u{1B}]52;c;" + Base64.text(bytes) + "\u{1B}\\")
    return true
  }

  /// Straight to the terminal, between what curses writes.
  func write(_ sequence: String) {
    var sequence = sequence
    // Read during the call only.
    sequence.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return }
        ct_write(start, characters.count)
      }
    }
  }
}

/// Bytes as letters, as a mail would carry them.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(
          place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
