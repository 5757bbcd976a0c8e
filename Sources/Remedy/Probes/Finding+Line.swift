extension Finding {
  /// All of it as one line, for another process to read.
  public var line: [UInt8] {
    let seen = evidence.flatMap { [$0.id, String($0.values.count)] + $0.fields }
    return JournalLine("finding", [probe, String(milliseconds)] + status.fields + seen).bytes
  }

  /// Nil unless the line is whole.
  public init?(line: some Collection<UInt8>) {
    guard let line = JournalLine(bytes: line), line.word == "finding" else { return nil }
    var fields = Fields(line)
    guard let probe = fields.text(), let milliseconds = fields.number(),
      let status = Status(&fields)
    else { return nil }
    var evidence: [Evidence] = []
    while !fields.isAtEnd {
      guard let next = Evidence(&fields) else { return nil }
      evidence.append(next)
    }
    self.init(probe: probe, Observation(status, evidence), milliseconds: milliseconds)
  }
}

/// A line's fields, taken one by one.
private struct Fields {
  private let line: JournalLine
  private var index = 0

  init(_ line: JournalLine) { self.line = line }

  var isAtEnd: Bool { index >= line.fields.count }

  mutating func text() -> String? {
    defer { index += 1 }
    return line.text(index)
  }

  mutating func number() -> Int? { text().flatMap { Int($0, radix: 10) } }
}

extension Finding.Status {
  /// Two always, so that what follows has its place.
  fileprivate var fields: [String] {
    switch self {
    case .fine: ["fine", ""]
    case .problem(let kind): ["problem", kind]
    case .unknown(.explained(by: let probe)): ["explained", probe]
    case .unknown(let reason): ["unknown", Self.reasons.first { $0.value == reason }?.key ?? ""]
    }
  }

  fileprivate init?(_ fields: inout Fields) {
    guard let word = fields.text(), let detail = fields.text() else { return nil }
    switch word {
    case "fine": self = .fine
    case "problem": self = .problem(detail)
    case "explained": self = .unknown(.explained(by: detail))
    case "unknown":
      guard let reason = Self.reasons[detail] else { return nil }
      self = .unknown(reason)
    default: return nil
    }
  }

  private static let reasons: [String: Finding.Reason] = [
    "timed-out": .timedOut, "offline": .offline, "not-permitted": .notPermitted,
    "not-here": .notHere, "unreadable": .unreadable, "not-supported": .notSupported,
  ]
}

extension Evidence {
  fileprivate var fields: [String] {
    values.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value.kind, $0.value.plain] }
  }

  fileprivate init?(_ fields: inout Fields) {
    guard let id = fields.text(), let count = fields.number(), 0...100 ~= count else { return nil }
    var values: [String: Value] = [:]
    for _ in 0..<count {
      guard let name = fields.text(), let kind = fields.text(), let plain = fields.text(),
        let value = Value(kind, plain)
      else { return nil }
      values[name] = value
    }
    self.init(id, values)
  }
}

extension Value {
  fileprivate var kind: String {
    switch self {
    case .text: "text"
    case .host: "host"
    case .address: "address"
    case .path: "path"
    case .name: "name"
    case .program: "program"
    case .count: "count"
    case .size: "size"
    case .milliseconds: "milliseconds"
    case .time: "time"
    }
  }

  /// The opposite of ``kind`` and ``plain``.
  fileprivate init?(_ kind: String, _ plain: String) {
    switch kind {
    case "text": self = .text(plain)
    case "host": self = .host(plain)
    case "address": self = .address(plain)
    case "path": self = .path(plain)
    case "name": self = .name(plain)
    case "program": self = .program(plain)
    default:
      guard let number = Int64(plain) else { return nil }
      self.init(kind, number)
    }
  }

  private init?(_ kind: String, _ number: Int64) {
    switch kind {
    case "count": self = .count(Int(number))
    case "size": self = .size(number)
    case "milliseconds": self = .milliseconds(Int(number))
    case "time": self = .time(number)
    default: return nil
    }
  }
}
