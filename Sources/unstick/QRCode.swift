import CQREncode

/// A text as a picture that a phone's camera reads.
enum QRCode {
  /// The dark squares, row by row; nil where the library is not there or the text is too long.
  static func squares(_ text: String) -> [[Bool]]? {
    guard let code = cqr_encode(text) else { return nil }
    // Made above, freed once here; it holds width times width squares.
    defer { cqr_free(code) }
    let width = Int(code.pointee.width)
    let squares = UnsafeBufferPointer(start: code.pointee.squares, count: width * width)
    return (0..<width).map { row in (0..<width).map { squares[row * width + $0] == 1 } }
  }
}
