import Flow
import Remedy

/// When a session began, and when each thing was said and found.
struct Diary {
  /// Tells the sessions of one run apart.
  private(set) var number = 0
  /// Grows with each change that is worth keeping.
  private(set) var revision = 0
  private var latest: Page?
  /// Seconds since 1970; nil where nobody told the time.
  private(set) var begun: Int64?
  private var lines: [Record.Line: Int64] = [:]
  private var findings: [String: Sighting] = [:]

  private struct Sighting {
    let finding: Remedy.Finding
    let time: Int64
  }

  /// What is worth keeping.
  struct Page: Equatable {
    let record: Record?
    let said: [ProbeID: Outcome]
    let findings: [Remedy.Finding]
    let receipts: [Receipt]
    let language: String
    let told: [Spot: [Told]]
  }

  /// Another session begins; what was seen of this computer holds for it too.
  mutating func begin(at time: Int64?) {
    (number, begun, lines, latest) = (number + 1, time, [:], nil)
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

  /// Writes down what is new, and when that was.
  mutating func note(_ page: Page, at time: Int64) {
    if page == latest { return }
    (latest, revision) = (page, revision + 1)
    for line in page.record?.lines ?? [] where lines[line] == nil { lines[line] = time }
    for finding in page.findings where findings[finding.probe]?.finding != finding {
      findings[finding.probe] = Sighting(finding: finding, time: time)
    }
  }

  func time(of line: Record.Line) -> Int64? { lines[line] }
  func time(of finding: Remedy.Finding) -> Int64? { findings[finding.probe]?.time }
}

extension Conversation {
  /// Notes the time of whatever is new.
  mutating func stamp() {
    guard let now = setting.clock() else { return }
    let page = Diary.Page(
      record: walk?.record, said: partial, findings: looking.latest, receipts: receipts ?? [],
      language: words.language, told: told)
    diary.note(page, at: now)
  }

  /// What changes when there is something new to keep; nil where nothing was said or found yet.
  public var keepStamp: KeepStamp? {
    guard let walk, !walk.record.lines.isEmpty || !partial.isEmpty || !told.isEmpty else {
      return nil
    }
    return KeepStamp(session: diary.number, revision: diary.revision)
  }

  /// The session as it is kept; nil on the home screen.
  public var kept: KeptSession? {
    guard let walk, let report else { return nil }
    let now = setting.clock() ?? 0
    return KeptSession(
      begun: diary.begun ?? now, saved: now, end: KeptSession.End(walk.station),
      record: walk.record, times: walk.record.lines.map { diary.time(of: $0) ?? now },
      said: partial, report: report,
      findings: looking.latest.map { KeptFinding(finding: $0, time: diary.time(of: $0)) },
      told: told, carried: Carried(facts: carried.facts, tries: carried.tries))
  }

  /// Goes on with a session that was kept.
  public mutating func resume(_ kept: KeptSession) -> [Effect] {
    let effects = resume(
      kept.record, said: kept.said, told: kept.told, carried: kept.carried)
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

extension Conversation {
  /// A session that is open in another window stays there; here another one can be begun.
  public mutating func tellOfOpenSession(_ kept: KeptSession) {
    notice = words["resume.open", ["symptom": kept.report.title, "time": Words.date(kept.saved)]]
  }
}

/// Tells whether there is something new to keep, at the price of two numbers.
public struct KeepStamp: Equatable, Sendable {
  /// Tells the sessions of one run apart.
  public let session: Int
  let revision: Int
}
