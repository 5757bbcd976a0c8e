import Remedy

/// What a probe saw, and when: with names and addresses in it, so it is kept with the key.
struct KeptFinding: Equatable, Sendable {
  let finding: Remedy.Finding
  /// Seconds since 1970; nil where that is not known.
  let time: Int64?

  init(finding: Remedy.Finding, time: Int64?) { (self.finding, self.time) = (finding, time) }

  var line: KeptLine {
    let seen = String(decoding: finding.line.dropLast(), as: UTF8.self)
    return KeptLine("finding", time.map { "\($0)" } ?? "", seen)
  }

  /// Nil for a line that tells of no finding.
  init?(_ line: KeptLine) {
    guard line.word == "finding", let finding = Remedy.Finding(line: line[1].utf8) else {
      return nil
    }
    self.init(finding: finding, time: line.number(0))
  }
}
