import Flow

extension KeptSession {
  /// The version of the text form.
  static let format: Int64 = 1
  /// Bytes and lines of a text, at most.
  public static let largestText = 2 << 20
  static let mostLines = 50_000

  /// As text, to be read again with ``init(text:key:wording:)``.
  public var text: String {
    var lines = [
      KeptLine("unstick-session", "\(Self.format)"), KeptLine("begun", "\(begun)"),
      KeptLine("saved", "\(saved)"), KeptLine("end", end.rawValue),
    ]
    lines += record.text.split(separator: "\n").map { KeptLine("record", String($0)) }
    lines += times.map { KeptLine("time", "\($0)") }
    lines += said.sorted { $0.key < $1.key }.map { KeptLine("said", $0.text, $1.kept) }
    return (lines + report.lines).map(\.text).joined()
  }

  /// What the stand-ins stand for, what the probes saw, what repairs were told and what came along
  /// from another flow: for its owner, and never part of a report.
  public var key: String {
    report.mask.key
      + (findings.map(\.line) + told.lines + carried.lines).map(\.text).joined()
  }

  /// Reads what ``text`` and ``key`` wrote; nil for what is neither. A line that says nothing known
  /// is passed over, so that an older program reads what a newer one kept.
  public init?(text: String, key: String) {
    guard text.utf8.count <= Self.largestText else { return nil }
    // By bytes: a line break joins what stands around it to no character.
    let lines = text.unicodeScalars.split(separator: "\n")
    guard lines.count <= Self.mostLines, let first = lines.first.map(KeptLine.init),
      first.word == "unstick-session", first.number(0) == Self.format
    else { return nil }
    guard key.utf8.count <= Self.largestText else { return nil }
    var reader = KeptReader(key)
    for line in lines.dropFirst() { reader.take(KeptLine(line)) }
    guard let kept = reader.session else { return nil }
    self = kept
  }
}

/// Puts a kept session together from its lines.
private struct KeptReader {
  private var numbers: [String: Int64] = [:]
  private var end = KeptSession.End.open
  private var record = ""
  private var times: [Int64] = []
  private var said: [ProbeID: Outcome] = [:]
  private var report: SessionReport
  private let findings: [KeptFinding]
  private let told: [Spot: [Told]]
  private let carried: Carried

  init(_ key: String) {
    let lines = key.unicodeScalars.split(separator: "\n").prefix(KeptSession.mostLines)
      .map { KeptLine($0) }
    report = SessionReport(mask: Mask(key: lines))
    findings = lines.compactMap(KeptFinding.init)
    told = [Spot: [Told]](lines)
    carried = Carried(lines)
  }

  mutating func take(_ line: KeptLine) {
    switch line.word {
    case "begun", "saved": numbers[line.word] = line.number(0)
    case "end": end = KeptSession.End(rawValue: line[0]) ?? .open
    case "record": record += line[0] + "\n"
    case "time": times.append(line.number(0) ?? 0)
    case "said": said[ProbeID(line[0])] = Outcome(kept: line[1])
    default: report.take(line)
    }
  }

  var session: KeptSession? {
    guard let begun = numbers["begun"], let saved = numbers["saved"],
      let record = try? Record(text: record)
    else { return nil }
    return KeptSession(
      begun: begun, saved: saved, end: end, record: record, times: times, said: said,
      report: report, findings: findings, told: told, carried: carried)
  }
}

extension Outcome {
  fileprivate var kept: String {
    switch self {
    case .fine: "fine"
    case .unknown: "unknown"
    case .problem(let kind): "problem " + kind.text
    }
  }

  fileprivate init?(kept: String) {
    switch kept {
    case "fine": self = .fine
    case "unknown": self = .unknown
    default:
      guard kept.hasPrefix("problem ") else { return nil }
      self = .problem(KindID(String(kept.dropFirst(8))))
    }
  }
}
