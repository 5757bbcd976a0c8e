/// Text as Chromium's local storage keeps it: one byte that says how, and then the text.
enum StorageText {
  /// Nil where the first byte says nothing known, or the text is cut.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String? {
    switch bytes.first {
    case 0: utf16(bytes.dropFirst())
    // Latin-1: every byte is the character of its number.
    case 1: String(String.UnicodeScalarView(bytes.dropFirst().map { Unicode.Scalar($0) }))
    default: nil
    }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var cursor = ByteCursor(bytes)
    while let low = cursor.byte(), let high = cursor.byte() {
      units.append(UInt16(low) | UInt16(high) << 8)
    }
    return String(decoding: units, as: UTF16.self)
  }
}
