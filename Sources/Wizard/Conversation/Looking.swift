import Flow
import Remedy

/// What the library's probes have found here, and which of them are at work.
struct Looking: Equatable {
  /// The latest of each probe.
  private(set) var findings: [String: Remedy.Finding] = [:]
  /// Before the last repair.
  private(set) var before: [String: Remedy.Finding] = [:]
  /// The round under way, with its probes in their order.
  private(set) var round: Round?
  /// The first look at everything has come to its end.
  private(set) var hasLooked = false

  struct Round: Equatable {
    let errand: Int
    let probes: [String]
    var open: Set<String>
    var seconds = 0
  }

  var isUnderWay: Bool { round != nil }

  mutating func begin(_ probes: [String], _ errand: Int) {
    round = Round(errand: errand, probes: probes, open: Set(probes))
  }

  mutating func take(_ finding: Remedy.Finding) {
    findings[finding.probe] = finding
    round?.open.remove(finding.probe)
  }

  mutating func end(_ all: [Remedy.Finding]) {
    for finding in all { findings[finding.probe] = finding }
    (round, hasLooked) = (nil, true)
  }

  /// What has not answered counts as unknown.
  mutating func giveUp() {
    (round, hasLooked) = (nil, true)
  }

  /// What was seen when the session was cut off: it proves nothing any more.
  mutating func recall(_ earlier: [Remedy.Finding]) {
    for finding in earlier { before[finding.probe] = finding }
  }

  mutating func pass(_ seconds: Int) { round?.seconds += seconds }

  /// A repair was made: what was seen before it proves nothing any more.
  mutating func forget() {
    before.merge(findings) { _, latest in latest }
    findings = [:]
    round = nil
  }

  /// Nothing was seen and nothing is under way.
  func knows(_ probes: [ProbeID]) -> Bool { probes.allSatisfy { findings[$0.text] != nil } }

  func isAtWork(on probes: [ProbeID]) -> Bool {
    guard let round else { return false }
    return probes.allSatisfy { findings[$0.text] != nil || round.open.contains($0.text) }
  }

  /// The latest of each probe, also where that was before the last repair.
  var latest: [Remedy.Finding] {
    before.merging(findings) { _, now in now }.values.sorted { $0.probe < $1.probe }
  }

  /// Whether the library itself found that out, now or before the last repair.
  func hasTold(_ probe: ProbeID, _ outcome: Outcome) -> Bool {
    [findings[probe.text], before[probe.text]].contains { finding in
      finding.map { !$0.isAskable && Outcome($0.status) == outcome } ?? false
    }
  }

  var problems: [Remedy.Finding] {
    findings.values.filter(\.isProblem).sorted { $0.probe < $1.probe }
  }
}
