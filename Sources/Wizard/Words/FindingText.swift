import Remedy

/// What a probe found, in sentences.
struct FindingText {
  let words: Words
  /// Paths in it are written with `~`.
  let home: String
  /// Probes are named as commands name them, not by their titles.
  var namesProbes = false

  /// One sentence: the first evidence, or why there is none.
  func because(_ finding: Remedy.Finding) -> String? {
    if let first = finding.evidence.first { return words.evidence(first, home: home) }
    switch finding.status {
    case .fine: return nil
    case .problem(let kind): return words["check.kind", ["kind": kind]]
    case .unknown:
      let id = "unknown.\(finding.reasonName ?? "")"
      let probe = finding.explainedBy ?? ""
      return namesProbes
        ? words[id, ["probe": probe]]
        : words[words.sessionID(id), ["probe": words["look.\(probe)"]]]
    }
  }

  /// What would show that it is not so.
  func refuted(_ finding: Remedy.Finding) -> String? {
    guard let kind = finding.kind else { return nil }
    let id = "\(finding.probe).\(kind).refuted"
    return words.has(id) ? words[id] : nil
  }
}
