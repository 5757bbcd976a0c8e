/// The sequences by which terminals make text a link (OSC 8).
enum Link {
  /// What follows leads there; to nil, nowhere.
  static func sequence(to address: String?) -> String {
    "\u{1B}]8;;" + (address.map(safe) ?? "") + "\u{1B}\\"
  }

  /// Nothing in it can end the sequence: all but visible ASCII is written by its bytes.
  private static func safe(_ address: String) -> String {
    address.utf8.prefix(2000).reduce(into: "") { text, byte in
      if 0x21..<0x7F ~= byte {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
  }
}
