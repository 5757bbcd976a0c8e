/// Reads one condition: `surface = web and not (net.dns is problem)`.
///
/// Every complaint is about the condition's own place plus the column in it; the first one ends
/// the condition, since what follows a slip would only be guessed.
struct ConditionReader {
  private let file: FileReader
  private let item: Int
  private var tokens: ConditionTokens
  private var depth = 0

  private struct Slip: Error {
    let code: Code
    let at: Int
    let details: [String: String]
    let suggestion: String?
  }

  private init(_ file: FileReader, _ item: Int) {
    (self.file, self.item) = (file, item)
    tokens = ConditionTokens(file.document.bytes(item))
  }

  static func read(_ file: FileReader, _ item: Int?, _ field: Key = .when) -> Condition? {
    guard let item, file.expect(.scalar, item, field) else { return nil }
    guard file.document.items[item].length <= Limits.conditionBytes else {
      file.complain(.conditionTooLong, item, ["limit": String(Limits.conditionBytes)])
      return nil
    }
    var reader = ConditionReader(file, item)
    do throws(Slip) {
      let condition = try reader.alternatives()
      guard case .end = reader.tokens.current else { throw reader.unexpected("and") }
      return condition
    } catch {
      reader.complain(error)
      return nil
    }
  }

  private func complain(_ slip: Slip) {
    var place = file.document.place(item)
    let bytes = file.document.bytes(item)
    // A quoted scalar begins with its quote; one over several lines has no single column.
    if !bytes.contains(0x0A) {
      place.column += UInt32(slip.at) + (file.document.items[item].isPlain ? 0 : 1)
    }
    file.ledger.complain(
      Complaint(slip.code, at: place, slip.details, suggestion: slip.suggestion))
  }

  // MARK: Grammar

  private mutating func alternatives() throws(Slip) -> Condition {
    var parts = [try conjunction()]
    while tokens.take(word: "or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(Slip) -> Condition {
    var parts = [try negation()]
    while tokens.take(word: "and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(Slip) -> Condition {
    guard depth < Limits.conditionDepth else {
      throw slip(.conditionTooDeep, ["limit": String(Limits.conditionDepth)])
    }
    depth += 1
    defer { depth -= 1 }
    if tokens.take(word: "not") { return .not(try negation()) }
    if tokens.take(symbol: "(") {
      let inside = try alternatives()
      guard tokens.take(symbol: ")") else { throw unexpected(")") }
      return inside
    }
    return .test(try comparison())
  }

  private mutating func comparison() throws(Slip) -> Test {
    guard case .word(let name) = tokens.current else { throw unexpected("fact") }
    let start = tokens.start
    tokens.advance()
    if name == "known" { return .known(try fact(try expectWord("fact"), at: tokens.last).id) }
    if tokens.take(word: "is") { return try finding(of: name, at: start) }
    let fact = try fact(name, at: start)
    if tokens.take(word: "in") { return .oneOf(fact.id, try values(of: fact)) }
    if case .comparison(let comparison) = tokens.current {
      let at = tokens.start
      tokens.advance()
      if comparison.ordersOnly, !fact.type.isOrdered {
        throw slip(.badOrdering, ["fact": fact.id.text], at: at)
      }
      return .compare(fact.id, comparison, try value(of: fact))
    }
    guard fact.type == .flag else { throw unexpected("=") }
    return .compare(fact.id, .equal, .flag(true))
  }

  private mutating func values(of fact: Fact) throws(Slip) -> [Value] {
    guard tokens.take(symbol: "[") else { throw unexpected("[") }
    var values = [try value(of: fact)]
    while tokens.take(symbol: ",") { values.append(try value(of: fact)) }
    guard tokens.take(symbol: "]") else { throw unexpected("]") }
    return values
  }

  // MARK: Names and values

  private func fact(_ name: String, at: Int) throws(Slip) -> Fact {
    if let fact = file.ledger.facts[FactID(name)] { return fact }
    if name.utf8.contains(0x2E) {
      throw slip(.unknownFact, ["fact": name], at: at, suggestion: name + " is problem")
    }
    let ledger = file.ledger
    let near = ledger.nearest(to: name, among: ledger.facts.keys.map(\.text))
    throw slip(.unknownFact, ["fact": name], at: at, suggestion: near)
  }

  private mutating func finding(of probe: String, at: Int) throws(Slip) -> Test {
    let probes = file.ledger.catalogue.probes
    guard let known = probes[ProbeID(probe)] else {
      throw slip(
        .unknownProbe, ["probe": probe], at: at,
        suggestion: nearest(to: probe, among: probes.keys.map(\.text)))
    }
    let word = try expectWord("fine")
    switch word {
    case "fine": return .probe(known.id, .fine)
    case "problem": return .probe(known.id, .problem)
    case "unknown": return .probe(known.id, .unknown)
    default:
      let kinds = known.kinds.map(\.id.text)
      if kinds.contains(word) { return .probe(known.id, .kind(KindID(word))) }
      throw slip(
        .unknownKind, ["probe": probe, "found": word, "list": kinds.joined(separator: ", ")],
        at: tokens.last,
        suggestion: nearest(to: word, among: kinds + ["fine", "problem", "unknown"]))
    }
  }

  private mutating func expectWord(_ expected: String) throws(Slip) -> String {
    guard case .word(let word) = tokens.current else { throw unexpected(expected) }
    tokens.advance()
    return word
  }

  private mutating func value(of fact: Fact) throws(Slip) -> Value {
    guard case .word = tokens.current else { throw unexpected(fact.type.word) }
    let at = tokens.start
    let written = tokens.amount()
    do throws(ValueFault) {
      return try Value(written, as: fact.type)
    } catch {
      throw slip(
        error.code, ["fact": fact.id.text, "found": written, "expected": fact.type.word],
        at: at, suggestion: error.nearest)
    }
  }

  // MARK: Slips

  private func slip(
    _ code: Code, _ details: [String: String] = [:], at: Int? = nil, suggestion: String? = nil
  ) -> Slip {
    Slip(code: code, at: at ?? tokens.start, details: details, suggestion: suggestion)
  }

  private func unexpected(_ expected: String) -> Slip {
    slip(.conditionSyntax, ["expected": expected, "found": tokens.currentText])
  }
}

extension Comparison {
  /// Makes sense only for numbers, durations and sizes.
  var ordersOnly: Bool {
    switch self {
    case .equal, .unequal: false
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    }
  }
}
