import Flow
public import Remedy

extension FindingsReport {
  /// What a worried person wants to know, in that order and wrapped to that width: what it most
  /// likely is, why, what to do; then everything that was seen.
  public func text(width: Int) -> String {
    let lines =
      heading + causes + problems(width) + circumstances(width) + unknowns(width) + fine + ending
    return lines.flatMap { $0.isEmpty ? [""] : $0.wrappedKeepingIndent(to: width) }
      .joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    let count = findings.filter(\.isProblem).count
    if count > 0 { return [words["check.found", count: count]] }
    return [words[isIncomplete ? "check.nothing-but-unknown" : "check.nothing"]]
  }

  private var causes: [String] {
    guard hasProblems else { return [] }
    var lines: [String] = []
    for (index, cause) in diagnosis.causes.prefix(3).enumerated() {
      lines += paragraph(cause, words[cause: index == 0, title(cause.cause), cause.probability])
    }
    return lines + (hasFixes ? ["", words["check.asks"]] : [])
  }

  private var hasFixes: Bool {
    hasProblems
      && diagnosis.causes.prefix(3).contains { !diagnosis.remedies(for: $0.cause).isEmpty }
  }

  private func paragraph(_ cause: RankedCause, _ head: String) -> [String] {
    let reasons = cause.because.prefix(3).map { wording.pack($0) }
    let fixes = diagnosis.remedies(for: cause.cause).prefix(3).flatMap { use in
      ["    unstick fix " + use.words + host.homeOption, "      " + words["remedy.\(use.id.text)"]]
    }
    return ["", head, "  " + words["check.because", ["reasons": words.list(Array(reasons))]]]
      + (fixes.isEmpty ? [] : ["  " + words["check.try"]] + fixes)
  }

  private func problems(_ width: Int) -> [String] {
    let found = findings.filter(\.isProblem)
    guard !found.isEmpty else { return [] }
    return ["", words["check.problems"]] + found.flatMap { lines($0, width) }
  }

  private func circumstances(_ width: Int) -> [String] {
    let seen = findings.filter(\.isCircumstance)
    guard !seen.isEmpty else { return [] }
    return ["", words["check.noticed"]] + seen.flatMap { lines($0, width) }
  }

  private func lines(_ finding: Remedy.Finding, _ width: Int) -> [String] {
    let head = words["check.line", ["probe": finding.probe, "what": because(finding) ?? ""]]
    let more = finding.evidence.dropFirst()
    let shown = more.prefix(4).map { words.evidence($0, home: host.home) }
    let left = more.count - shown.count
    let rest = left > 0 ? [words["plan.more", count: left]] : []
    let details = shown + rest + [refuted(finding)].compactMap { $0 }
    return item(head, width) + details.map { "    " + $0 }
  }

  /// Probes that have no answer for the same reason share a line.
  private func unknowns(_ width: Int) -> [String] {
    var groups: [(reason: String, probes: [String])] = []
    for finding in findings where finding.isUnknown {
      let reason = because(finding) ?? ""
      if let known = groups.firstIndex(where: { $0.reason == reason }) {
        groups[known].probes.append(finding.probe)
      } else {
        groups.append((reason, [finding.probe]))
      }
    }
    guard !groups.isEmpty else { return [] }
    return ["", words["check.unknowns"]]
      + groups.flatMap { reason, probes in
        item(words["check.untold", ["reason": reason, "probes": words.list(probes)]], width)
      }
  }

  /// Its later lines further in than its first.
  private func item(_ text: String, _ width: Int) -> [String] {
    text.wrapped(to: max(width - 4, 20)).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
  }

  private var fine: [String] {
    let count = findings.filter { !$0.isProblem && !$0.isUnknown && !$0.isCircumstance }.count
    return count > 0 ? ["", words["check.fine", count: count]] : []
  }

  /// Where nothing leads to a repair, the wizard asks on.
  private var ending: [String] { hasFixes ? [] : ["", words["check.wizard"]] }
}

extension Words {
  fileprivate subscript(cause isFirst: Bool, title: String, chance: Double) -> String {
    // Never said to be sure: what was seen is evidence, not proof.
    let share = min(max(Int((chance * 100).rounded()), 1), 99)
    return self[
      isFirst ? "check.likeliest" : "check.possible", ["share": String(share), "title": title]]
  }
}

extension RemedyUse {
  /// As they are typed.
  fileprivate var words: String {
    id.text
      + parameters.sorted { $0.key < $1.key }
      .map { " --set \($0.key)=\($0.value.plainText)" }.joined()
  }
}

extension Remedy.Host {
  /// What a command that is suggested here needs, to be about the same home.
  public var homeOption: String {
    guard isHomeGiven else { return "" }
    let isPlain = home.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
    }
    return " --home " + (isPlain ? home : "'" + home.replacing("'", with: "'\\''") + "'").sanitised
  }
}
