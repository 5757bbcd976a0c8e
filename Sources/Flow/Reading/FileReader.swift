/// Reads fields out of one document; whatever is wrong becomes a complaint, and reading goes on.
///
/// A class only so that passing it on costs one count, not one for each of its buffers.
final class FileReader {
  let ledger: Ledger
  let document: Document

  init(ledger: Ledger, document: Document) { (self.ledger, self.document) = (ledger, document) }

  func complain(
    _ code: Code, _ item: Int, _ details: [String: String] = [:], suggestion: String? = nil
  ) {
    ledger.complain(
      Complaint(code, at: document.place(item), details, suggestion: suggestion))
  }

  /// Whether the item has that shape; complains if not.
  func expect(_ kind: Document.Item.Kind, _ item: Int, _ field: Key? = nil) -> Bool {
    if document.items[item].kind == kind { return true }
    complain(.wrongShape, item, ["expected": kind.word, "field": field?.spelling ?? ""])
    return false
  }

  // MARK: Scalars

  /// The scalar as it stands.
  func word(_ item: Int?, _ field: Key) -> String? {
    guard let item, expect(.scalar, item, field) else { return nil }
    return document.string(item)
  }

  /// A name: lower-case words joined by hyphens.
  func name<Subject>(_ item: Int?, _ field: Key) -> Name<Subject>? {
    guard let item, expect(.scalar, item, field) else { return nil }
    guard Self.isName(document.bytes(item)) else {
      complain(.badName, item, ["name": document.string(item), "field": field.spelling])
      return nil
    }
    return Name(document.string(item))
  }

  /// The name of a probe or remedy: names joined by dots.
  func dottedName<Subject>(_ item: Int?, _ field: Key) -> Name<Subject>? {
    guard let item, expect(.scalar, item, field) else { return nil }
    let parts = document.bytes(item).split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ Self.isName($0) }) else {
      complain(.badName, item, ["name": document.string(item), "field": field.spelling])
      return nil
    }
    return Name(document.string(item))
  }

  static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= Limits.nameBytes, let first = bytes.first, let last = bytes.last else {
      return false
    }
    guard (0x61...0x7A).contains(first), last != 0x2D else { return false }
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: break
      case 0x2D where previous != 0x2D: break
      default: return false
      }
      previous = byte
    }
    return true
  }

  func number(_ item: Int?, _ field: Key, in range: ClosedRange<Int>) -> Int? {
    guard let word = word(item, field), let item else { return nil }
    guard let number = Int(word), range.contains(number) else {
      complain(
        .badNumber, item,
        [
          "found": word, "field": field.spelling,
          "expected": "\(range.lowerBound) … \(range.upperBound)",
        ])
      return nil
    }
    return number
  }

  /// A decimal number, digits and one point: `0.85`.
  func fraction(_ item: Int?, _ field: Key) -> Double? {
    guard let word = word(item, field), let item else { return nil }
    guard let value = Decimal.value(of: word) else {
      complain(.badNumber, item, ["found": word, "field": field.spelling, "expected": "0.85"])
      return nil
    }
    return value
  }

  /// One of an enumeration's words.
  func oneOf<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type, _ item: Int?, _ field: Key
  ) -> Choice? where Choice.RawValue == String {
    guard let word = word(item, field), let item else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    complain(
      .notOneOf, item,
      ["found": word, "field": field.spelling, "list": words.joined(separator: ", ")],
      suggestion: nearest(to: word, among: words))
    return nil
  }

  // MARK: Collections

  func list<Element>(_ item: Int?, _ field: Key, _ read: (Int) -> Element?) -> [Element] {
    guard let item, expect(.sequence, item, field) else { return [] }
    var elements: [Element] = []
    document.forEachEntry(of: item) { entry in
      if let element = read(entry) { elements.append(element) }
    }
    return elements
  }

  /// A list, or one entry that stands for a list of one.
  func oneOrMore<Element>(_ item: Int?, _ field: Key, _ read: (Int) -> Element?) -> [Element] {
    guard let item else { return [] }
    if document.items[item].kind == .scalar { return read(item).map { [$0] } ?? [] }
    return list(item, field, read)
  }

  /// A mapping from names of the author's choice.
  func named<Subject, Element>(
    _ item: Int?, _ field: Key, _ read: (Name<Subject>, _ key: Int, _ value: Int) -> Element?
  ) -> [Element] {
    guard let item, expect(.mapping, item, field) else { return [] }
    var elements: [Element] = []
    elements.reserveCapacity(Int(document.items[item].start))
    forEachPair(of: item) { key, value in
      guard let name: Name<Subject> = name(key, field) else { return }
      if let element = read(name, key, value) { elements.append(element) }
    }
    return elements
  }

  /// Calls `body` with each key and value; complains of a key that stands twice.
  func forEachPair(of mapping: Int, _ body: (_ key: Int, _ value: Int) -> Void) {
    if document.items[mapping].start > Limits.keysComparedInPairs { findTwins(in: mapping) }
    document.forEachPair(of: mapping, body)
  }

  private func findTwins(in mapping: Int) {
    var lines: [String: UInt32] = [:]
    document.forEachPair(of: mapping) { key, _ in
      guard document.items[key].kind == .scalar else { return }
      let line = lines.updateValue(document.items[key].line, forKey: document.string(key))
      if let line { complainOfTwin(key, line: line) }
    }
  }

  func complainOfTwin(_ key: Int, line: UInt32) {
    complain(.duplicateKey, key, ["name": document.string(key), "other": String(line)])
  }
}

extension Document.Item.Kind {
  /// What authors call it, in complaints.
  var word: String {
    switch self {
    case .scalar: "text"
    case .sequence: "list"
    case .mapping: "mapping"
    }
  }
}

/// Decimal numbers as authors write them; no exponents, no signs, no infinities.
enum Decimal {
  static func value(of word: String) -> Double? {
    var (value, scale, digits) = (0.0, 0.0, 0)
    for byte in word.utf8 {
      switch byte {
      case 0x30...0x39:
        value = value * 10 + Double(byte - 0x30)
        scale *= 10
        digits += 1
      case 0x2E where scale == 0: scale = 1
      default: return nil
      }
    }
    guard (1...15).contains(digits) else { return nil }
    return scale > 1 ? value / scale : scale == 0 ? value : nil
  }
}
