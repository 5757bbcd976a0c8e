import Flow
import Remedy

/// When a session began, and when each thing was said and found.
struct Diary: Equatable {
  /// Tells the sessions of one run apart.
  private(set) var number = 0
  /// Seconds since 1970; nil where nobody told the time.
  private(set) var begun: Int64?
  private var lines: [Record.Line: Int64] = [:]
  private var findings: [String: Sighting] = [:]

  private struct Sighting: Equatable {
    let finding: Remedy.Finding
    let time: Int64
  }

  /// Another session begins.
  mutating func begin(at time: Int64?) {
    (number, begun, lines, findings) = (number + 1, time, [:], [:])
  }

  /// The same for one that was begun before.
  mutating func resume(_ kept: KeptSession) {
    begin(at: kept.begun)
    for (line, time) in zip(kept.record.lines, kept.times) { lines[line] = time }
    for found in kept.findings {
      guard let time = found.time else { continue }
      findings[found.finding.probe] = Sighting(finding: found.finding, time: time)
    }
  }

  mutating func note(_ said: [Record.Line], _ found: [Remedy.Finding], at time: Int64) {
    for line in said where lines[line] == nil { lines[line] = time }
    for finding in found where findings[finding.probe]?.finding != finding {
      findings[finding.probe] = Sighting(finding: finding, time: time)
    }
  }

  func time(of line: Record.Line) -> Int64? { lines[line] }
  func time(of finding: Remedy.Finding) -> Int64? { findings[finding.probe]?.time }
}

extension Conversation {
  /// Notes the time of whatever is new.
  mutating func stamp() {
    guard let walk, let now = setting.clock() else { return }
    diary.note(walk.record.lines, looking.latest, at: now)
  }

  /// What changes when there is something new to keep; nil where there is no session.
  public var keepStamp: KeepStamp? {
    walk.map {
      KeepStamp(
        session: diary.number, record: $0.record, said: partial,
        findings: looking.latest.map { [$0.probe, "\($0.status)"] },
        receipts: (receipts ?? []).prefix(10).map { [$0.id, $0.stage.rawValue] },
        language: words.language)
    }
  }

  /// The session as it is kept; nil on the home screen.
  public var kept: KeptSession? {
    guard let walk, let report else { return nil }
    let now = setting.clock() ?? 0
    return KeptSession(
      begun: diary.begun ?? now, saved: now, end: KeptSession.End(walk.station),
      record: walk.record, times: walk.record.lines.map { diary.time(of: $0) ?? now },
      said: partial, report: report,
      findings: looking.latest.map { KeptFinding(finding: $0, time: diary.time(of: $0)) })
  }

  /// Goes on with a session that was kept.
  public mutating func resume(_ kept: KeptSession) -> [Effect] {
    let effects = resume(kept.record, said: kept.said)
    diary.resume(kept)
    mask = mask.goingOn(from: kept.report.mask)
    looking.recall(kept.findings.map(\.finding))
    for found in kept.findings { guardSecrets(of: found.finding) }
    let said = words[
      "resume.kept",
      ["symptom": kept.report.title, "time": Words.date(kept.saved)]]
    notice = [said, notice].compactMap(\.self).joined(separator: " ")
    return effects
  }
}

/// What of a session is worth keeping, as cheaply as it can be compared.
public struct KeepStamp: Equatable, Sendable {
  /// Tells the sessions of one run apart.
  public let session: Int
  let record: Record
  let said: [ProbeID: Outcome]
  let findings: [[String]]
  let receipts: [[String]]
  let language: String

  /// Something was said or found: what is worth keeping.
  public var saysSomething: Bool { !record.lines.isEmpty || !said.isEmpty }
}
