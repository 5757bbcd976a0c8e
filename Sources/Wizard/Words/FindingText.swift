import Remedy

/// What a probe found, in sentences.
struct FindingText {
  let words: Words
  /// Paths in it are written with `~`.
  let home: String

  /// One sentence: the first evidence, or why there is none.
  func because(_ finding: Remedy.Finding) -> String? {
    if let first = finding.evidence.first { return words.evidence(first, home: home) }
    switch finding.status {
    case .fine: return nil
    case .problem(let kind): return words["check.kind", ["kind": kind]]
    case .unknown:
      let probe = finding.explainedBy ?? ""
      return words["unknown.\(finding.reasonName ?? "")", ["probe": probe]]
    }
  }

  /// What would show that it is not so.
  func refuted(_ finding: Remedy.Finding) -> String? {
    guard let kind = finding.kind else { return nil }
    let id = "\(finding.probe).\(kind).refuted"
    return words.has(id) ? words[id] : nil
  }
}
