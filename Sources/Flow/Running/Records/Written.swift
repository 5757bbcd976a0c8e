/// How a record's parts are written in its text form, see ``Record/text``.
///
/// Every name and text is one word: bytes other than letters, digits, `.`, `_` and `-` become `%`
/// and two digits. So no content can end a word or a line, or send anything to a terminal.
enum Written {
  static func word(_ text: String) -> String {
    if text.isEmpty { return "%" }
    return text.utf8.reduce(into: "") { word, byte in
      if isPlain(byte) {
        word.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        word += "%" + hex(byte >> 4) + hex(byte & 15)
      }
    }
  }

  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func hex(_ digit: UInt8) -> String { String(digit, radix: 16) }

  static func ref(_ ref: NodeRef) -> String { "\(word(ref.chart.text))/\(word(ref.node.text))" }

  /// `caller/node>flow/node#visit@shelf/rung`
  static func spot(_ spot: Spot) -> String {
    let way = (spot.calls + [spot.node]).map(ref).joined(separator: ">")
    let visit = spot.visit > 0 ? "#\(spot.visit)" : ""
    return way + visit + (spot.rung.map { "@\(ref($0))" } ?? "")
  }

  static func value(_ value: Value) -> String {
    switch value {
    case .choice(let choice): "choice \(word(choice.text))"
    case .flag(let flag): "flag \(flag ? "yes" : "no")"
    case .number(let number): "number \(number)"
    case .duration(let seconds): "duration \(seconds)"
    case .size(let bytes): "size \(bytes)"
    case .text(let text): "text \(word(text))"
    }
  }

  static func outcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .fine: "fine"
    case .unknown: "unknown"
    case .problem(let kind): "problem \(word(kind.text))"
    }
  }

  static func line(_ line: Record.Line) -> String {
    let spot = spot(line.spot)
    return switch line.entry {
    case .reopened: "reopened \(spot)"
    case .chose(let choice): "chose \(spot) \(word(choice.text))"
    case .typed(let value): "typed \(spot) \(self.value(value))"
    case .checked(let findings): "checked \(spot)\(self.findings(findings))"
    case .took(let rung): "took \(self.spot(line.spot.on(rung)))"
    case .did(let result): "did \(spot) \(result.rawValue)"
    case .helped(let helped): "helped \(spot) \(helped ? "yes" : "no")"
    }
  }

  private static func findings(_ findings: Findings) -> String {
    let outcomes = findings.outcomes.sorted { $0.key < $1.key }
      .map { " \(word($0.key.text)) \(outcome($0.value))" }
    let facts = findings.facts.sorted { $0.key < $1.key }
      .map { " \(word($0.key.text)) := \(value($0.value))" }
    return (outcomes + facts).joined()
  }
}
