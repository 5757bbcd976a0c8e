import Remedy

/// What a probe saw, and when: with names and addresses in it, so it is kept with the key.
struct KeptFinding: Equatable, Sendable {
  let finding: Remedy.Finding
  /// Seconds since 1970; nil where that is not known.
  let time: Int64?

  var lines: [KeptLine] {
    let head = KeptLine(
      "finding", finding.probe, Self.word(finding.status), "\(finding.milliseconds)",
      time.map { "\($0)" } ?? "")
    return [head] + finding.evidence.map(Self.line)
  }

  private static func line(_ evidence: Remedy.Evidence) -> KeptLine {
    let values = evidence.values.sorted { $0.key < $1.key }.flatMap { name, value in
      [name, value.kind, value.plain]
    }
    return KeptLine("evidence", [evidence.id] + values)
  }

  /// The findings among the lines.
  static func all(in lines: [KeptLine]) -> [KeptFinding] {
    var found: [KeptFinding] = []
    for line in lines {
      switch line.word {
      case "finding":
        guard let status = status(line[1]) else { continue }
        let finding = Remedy.Finding(
          probe: line[0], Observation(status), milliseconds: Int(clamping: line.number(2) ?? 0))
        found.append(KeptFinding(finding: finding, time: line.number(3)))
      case "evidence":
        guard let last = found.popLast() else { continue }
        found.append(last.seeing(evidence(line)))
      default: continue
      }
    }
    return found
  }

  private func seeing(_ evidence: Remedy.Evidence) -> KeptFinding {
    let seen = Observation(finding.status, finding.evidence + [evidence])
    return KeptFinding(
      finding: Remedy.Finding(probe: finding.probe, seen, milliseconds: finding.milliseconds),
      time: time)
  }

  private static func evidence(_ line: KeptLine) -> Remedy.Evidence {
    var values: [String: Remedy.Value] = [:]
    for place in stride(from: 1, to: line.fields.count - 2, by: 3) {
      values[line[place]] = Remedy.Value(kind: line[place + 1], line[place + 2])
    }
    return Remedy.Evidence(line[0], values)
  }
}

extension KeptFinding {
  private static func word(_ status: Remedy.Finding.Status) -> String {
    switch status {
    case .fine: "fine"
    case .problem(let kind): "problem " + kind
    case .unknown(.explained(let probe)): "explained " + probe
    case .unknown(let reason): "unknown \(reason)"
    }
  }

  private static func status(_ word: String) -> Remedy.Finding.Status? {
    let parts = word.split(separator: " ", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("fine", 1): return .fine
    case ("problem", 2): return .problem(parts[1])
    case ("explained", 2): return .unknown(.explained(by: parts[1]))
    case ("unknown", 2):
      return reasons.first { "\($0)" == parts[1] }.map { .unknown($0) }
    default: return nil
    }
  }

  private static let reasons: [Remedy.Finding.Reason] = [
    .timedOut, .offline, .notPermitted, .notHere, .unreadable, .notSupported,
  ]
}

extension Remedy.Value {
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

  fileprivate init?(kind: String, _ text: String) {
    let number = Int64(text)
    switch kind {
    case "text": self = .text(text)
    case "host": self = .host(text)
    case "address": self = .address(text)
    case "path": self = .path(text)
    case "name": self = .name(text)
    case "program": self = .program(text)
    default:
      guard let number else { return nil }
      switch kind {
      case "count": self = .count(Int(clamping: number))
      case "size": self = .size(number)
      case "milliseconds": self = .milliseconds(Int(clamping: number))
      case "time": self = .time(number)
      default: return nil
      }
    }
  }
}
