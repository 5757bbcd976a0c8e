/// A line of a file with a caret under one place, made fit for a terminal.
public struct Excerpt: Sendable, Equatable {
  public let line: String
  /// Columns before the caret.
  public let caret: Int

  /// Wide enough for most lines of a pack; longer ones are clipped around the caret.
  static let width = 90

  /// Nil where the file has no such line.
  public init?(_ source: SourceLines, line number: Int, column: Int) {
    guard let bytes = source[number] else { return nil }
    let caret = Self.offset(ofColumn: column, in: bytes)
    let before = Self.clippedStart(of: bytes[bytes.startIndex..<caret])
    self.caret = before.columns
    line = before + Self.clippedEnd(of: bytes[caret...], to: Self.width - before.columns)
  }

  /// The line, and the caret below it.
  public var text: String { line + "\n" + String(repeating: " ", count: caret) + "^" }

  /// Columns count Unicode scalars, as libyaml does.
  private static func offset(ofColumn column: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var left = column
    for (index, byte) in zip(bytes.indices, bytes) where byte & 0xC0 != 0x80 {
      left -= 1
      if left <= 0 { return index }
    }
    return bytes.endIndex
  }

  private static func clippedStart(of bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes.suffix(4 * width), as: UTF8.self).sanitised
    guard bytes.count > 4 * width || text.columns > width * 2 / 3 else { return text }
    var (kept, columns) = ("", 0)
    for grapheme in text.reversed() {
      columns += grapheme.columns
      if columns > width / 2 { break }
      kept.append(grapheme)
    }
    return "…" + String(kept.reversed())
  }

  private static func clippedEnd(of bytes: ArraySlice<UInt8>, to width: Int) -> String {
    let text = String(decoding: bytes.prefix(4 * Self.width), as: UTF8.self).sanitised
    var (kept, columns) = ("", 0)
    for grapheme in text {
      columns += grapheme.columns
      if columns > width { return kept + "…" }
      kept.append(grapheme)
    }
    return kept
  }
}

/// A file's bytes by its lines, split where libyaml counts lines.
public struct SourceLines: Sendable {
  private let bytes: [UInt8]
  /// Where each line begins.
  private let starts: [Int]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = Self.starts(in: bytes)
  }

  /// The line's bytes without its break; lines count from 1.
  subscript(number: Int) -> ArraySlice<UInt8>? {
    guard number >= 1, number <= starts.count else { return nil }
    let end = number < starts.count ? starts[number] : bytes.count
    var line = bytes[starts[number - 1]..<end]
    while let last = line.last, last == 0x0A || last == 0x0D { line.removeLast() }
    return line
  }

  private static func starts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isReturn = byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if byte == 0x0A || isReturn { starts.append(index + 1) }
      // NEL, and the line and paragraph separators.
      if byte == 0x85, index >= 1, bytes[index - 1] == 0xC2 { starts.append(index + 1) }
      if byte == 0xA8 || byte == 0xA9, index >= 2, bytes[index - 1] == 0x80,
        bytes[index - 2] == 0xE2
      {
        starts.append(index + 1)
      }
    }
    return starts
  }
}
