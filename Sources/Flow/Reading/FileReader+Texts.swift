extension FileReader {
  /// Reads a text, enters it under its id, and gives that id; `$name` gives the shared text's.
  func text(_ item: Int?, _ field: Key, as id: TextID, paragraphs: Bool = false) -> TextID? {
    guard let item, expect(.scalar, item, field) else { return nil }
    if let shared = sharedText(item) { return shared }
    guard let text = text(in: item, field, paragraphs: paragraphs) else { return nil }
    ledger.texts.enter(text, as: id)
    return id
  }

  /// The id that `$name` stands for.
  private func sharedText(_ item: Int) -> TextID? {
    let bytes = document.bytes(item)
    guard bytes.first == 0x24, Self.isName(bytes.dropFirst()) else { return nil }
    let name = String(document.string(item).dropFirst())
    let id = TextID("texts." + name)
    if !ledger.sharedTexts.contains(id) {
      let near = ledger.nearest(
        to: name, among: ledger.sharedTexts.map { String($0.text.dropFirst("texts.".count)) })
      complain(.unknownSharedText, item, ["name": name], suggestion: near)
    }
    return id
  }

  /// The text that an item holds, once it is fit to be shown.
  func text(in item: Int, _ field: Key, paragraphs: Bool) -> Text? {
    var bytes = document.bytes(item)
    while let last = bytes.last, last == 0x0A || last == 0x20 { bytes.removeLast() }
    guard !bytes.isEmpty else {
      complain(.emptyText, item, ["field": field.spelling])
      return nil
    }
    guard bytes.count <= Limits.textBytes else {
      complain(
        .textTooLong, item, ["field": field.spelling, "limit": String(Limits.textBytes)])
      return nil
    }
    guard TextScan.needsCare(bytes) else {
      return Text(source: String(decoding: bytes, as: UTF8.self))
    }
    let source = String(decoding: bytes, as: UTF8.self)
    if let stranger = TextScan.firstUnfit(in: source, paragraphs: paragraphs) {
      complain(.controlCharacter, item, ["found": stranger, "field": field.spelling])
      return nil
    }
    guard let holes = TextScan.holes(in: source) else {
      complain(.badBrace, item, ["field": field.spelling])
      return nil
    }
    let facts = holes.map { FactID($0) }
    for fact in facts where ledger.facts[fact] == nil { complainOfHole(item, fact) }
    return Text(source: source, facts: facts)
  }

  private func complainOfHole(_ item: Int, _ fact: FactID) {
    complain(
      .unknownFactInText, item, ["fact": fact.text],
      suggestion: ledger.nearest(to: fact.text, among: ledger.facts.keys.map(\.text)))
  }
}

/// What may stand in a text.
enum TextScan {
  /// Whether there may be anything but plain words: most texts pass here, in one look at each byte.
  ///
  /// In UTF-8 the unfit characters begin with one of a few bytes; kana and ideographs with others.
  static func needsCare(_ bytes: ArraySlice<UInt8>) -> Bool {
    for byte in bytes {
      switch byte {
      case 0..<0x20, 0x7B, 0x7D, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF...0xFF: return true
      default: continue
      }
    }
    return false
  }

  /// The first character that a terminal must not be sent, or that cannot be seen, as `U+202E`.
  static func firstUnfit(in source: String, paragraphs: Bool) -> String? {
    source.unicodeScalars.first { scalar in
      !(paragraphs && scalar == "\n") && isUnfit(scalar)
    }.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }

  /// Controls, and what reorders or hides text; the joiners that scripts and emoji need are fit.
  static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// The names in braces, in order; nil where a brace has no partner. `{{` and `}}` are braces.
  static func holes(in source: String) -> [String]? {
    var names: [String] = []
    var rest = source.utf8[...]
    while let brace = rest.firstIndex(where: { $0 == 0x7B || $0 == 0x7D }) {
      let next = source.utf8.index(after: brace)
      if next < rest.endIndex, source.utf8[next] == source.utf8[brace] {
        rest = rest[source.utf8.index(after: next)...]
        continue
      }
      guard source.utf8[brace] == 0x7B, let end = rest[next...].firstIndex(of: 0x7D),
        FileReader.isName(Array(rest[next..<end])[...])
      else { return nil }
      names.append(String(source[next..<end]))
      rest = rest[source.utf8.index(after: end)...]
    }
    return names
  }
}
