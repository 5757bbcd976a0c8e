/// The words of one line of a record, read from the left; nil wherever a word is not what it
/// should be.
struct WrittenWords {
  private var words: ArraySlice<Substring.UTF8View>

  init(_ line: Substring.UTF8View) {
    words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)[...]
  }

  var isDone: Bool { words.isEmpty }

  /// What a text says that is one such part; nil where anything is left over.
  static func whole<Part>(of text: String, _ read: (inout Self) -> Part?) -> Part? {
    var words = Self(Substring(text).utf8)
    let part = read(&words)
    return words.isDone ? part : nil
  }

  /// The next word as it stands.
  mutating func next() -> String? { words.popFirst().map { String(Substring($0)) } }

  mutating func word() -> String? { words.popFirst().flatMap(Self.word) }

  /// A number without a sign or zeros before it.
  mutating func number() -> Int? { words.popFirst().flatMap(Self.number) }

  mutating func version() -> Version? {
    guard let word = words.popFirst() else { return nil }
    let numbers = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map(Self.number)
    guard numbers.count == 3, let major = numbers[0], let minor = numbers[1],
      let patch = numbers[2]
    else { return nil }
    return Version(major, minor, patch)
  }

  mutating func value() -> Value? {
    switch next() {
    case "choice": word().map { .choice(ChoiceID($0)) }
    case "flag": flag().map { .flag($0) }
    case "number": next().flatMap(Int.init).map { .number($0) }
    case "duration": number().map { .duration($0) }
    case "size": number().map { .size($0) }
    case "text": word().map { .text($0) }
    default: nil
    }
  }

  mutating func flag() -> Bool? {
    switch next() {
    case "yes": true
    case "no": false
    default: nil
    }
  }

  mutating func spot() -> Spot? {
    guard let word = words.popFirst() else { return nil }
    let way = word.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let visits = way[0].split(separator: UInt8(ascii: "#"), omittingEmptySubsequences: false)
    guard way.count <= 2, visits.count <= 2, let visit = Self.visit(visits.dropFirst().first)
    else { return nil }
    let refs = visits[0].split(separator: UInt8(ascii: ">"), omittingEmptySubsequences: false)
      .map(Self.ref)
    let rung = way.dropFirst().first.map(Self.ref)
    guard refs.count <= Journey.deepestCall + 1, !refs.contains(nil), rung != .some(nil),
      let node = refs.last ?? nil
    else { return nil }
    return Spot(
      calls: refs.dropLast().compactMap(\.self), node: node, visit: visit, rung: rung ?? nil)
  }

  /// The entry that the rest of a line with that verb says.
  mutating func entry(_ verb: String, at spot: Spot) -> Entry? {
    switch verb {
    case "reopened": .reopened
    case "chose": word().map { .chose(ChoiceID($0)) }
    case "typed": value().map { .typed($0) }
    case "checked": findings().map { .checked($0) }
    case "took": spot.rung.map { .took($0) }
    case "did": next().flatMap(RepairResult.init(rawValue:)).map { .did($0) }
    case "helped": flag().map { .helped($0) }
    default: nil
    }
  }

  private mutating func findings() -> Findings? {
    var findings = Findings([:])
    while !isDone {
      guard let name = word() else { return nil }
      if let first = words.first, first.elementsEqual(":=".utf8) {
        words.removeFirst()
        guard findings.facts[FactID(name)] == nil, let value = value() else { return nil }
        findings.facts[FactID(name)] = value
      } else {
        guard findings.outcomes[ProbeID(name)] == nil, let outcome = outcome() else { return nil }
        findings.outcomes[ProbeID(name)] = outcome
      }
    }
    return findings
  }

  private mutating func outcome() -> Outcome? {
    switch next() {
    case "fine": .fine
    case "unknown": .unknown
    case "problem": word().map { .problem(KindID($0)) }
    default: nil
    }
  }
}

extension WrittenWords {
  private static func number(_ word: Substring.UTF8View) -> Int? {
    guard word.count == 1 || word.first != UInt8(ascii: "0"),
      word.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
    else { return nil }
    return Int(Substring(word))
  }

  /// 0 where nothing is written.
  private static func visit(_ word: Substring.UTF8View?) -> Int? {
    guard let word else { return 0 }
    return number(word).flatMap { $0 > 0 ? $0 : nil }
  }

  private static func ref(_ word: Substring.UTF8View) -> NodeRef? {
    let parts = word.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, let chart = self.word(parts[0]), let node = self.word(parts[1]) else {
      return nil
    }
    return NodeRef(ChartID(chart), NodeID(node))
  }

  private static func word(_ word: Substring.UTF8View) -> String? {
    if word.elementsEqual("%".utf8) { return "" }
    guard !word.isEmpty else { return nil }
    var bytes: [UInt8] = []
    var rest = word
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
        else { return nil }
        bytes.append(high << 4 | low)
      } else {
        guard Written.isPlain(byte) else { return nil }
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
