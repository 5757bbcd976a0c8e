import Flow
import Remedy

extension Conversation {
  /// A check under way, each probe with how far it is.
  func lookingPage(_ ref: NodeRef, _ probes: [ProbeID], _ walk: Walk) -> Page {
    var page = nodePage(ref, walk)
    guard workplace != nil else { return page }
    page.show(.checks(probes.map { check($0.text) }))
    let open = probes.count { looking.findings[$0.text] == nil }
    page.show(
      .progress(
        ScreenProgress(
          words[
            "look.progress",
            ["done": words.number(probes.count - open), "count": words.number(probes.count)]],
          share: Double(probes.count - open) / Double(max(probes.count, 1)),
          seconds: looking.round?.seconds ?? 0)))
    page.offer(words["look.go-on"], .goOnWithout)
    return page
  }

  private func check(_ probe: String) -> ScreenCheck {
    let title = words["look.\(probe)"]
    guard let finding = looking.findings[probe] else {
      let isRunning = looking.round?.open.contains(probe) ?? false
      return ScreenCheck(title, isRunning ? .running : .waiting)
    }
    let text = FindingText(words: words, home: workplace?.home ?? "")
    return ScreenCheck(title, finding.state, note: finding.isProblem ? text.because(finding) : nil)
  }

  /// Everything that is known of this computer: the likely causes, then what was seen.
  var findingsPage: Page {
    var page = Page(words["findings.heading"])
    let found = looking.findings.values.sorted { $0.probe < $1.probe }
    let text = FindingText(words: words, home: workplace?.home ?? "")
    page.say(
      found.contains(where: \.isProblem)
        ? words["check.found", count: found.count(where: \.isProblem)]
        : words[found.contains(where: \.isUnknown) ? "check.nothing-but-unknown" : "check.nothing"])
    let causes = looking.problems.isEmpty ? [] : diagnosis.causes.prefix(3)
    for cause in causes { page.show(.remark(.bad, sentence(cause))) }
    page.show(
      .outline(
        found.filter(\.isProblem).map { finding in
          OutlineItem(
            mark: words["check.state.problem"], text: text.because(finding) ?? "",
            notes: [text.refuted(finding)].compactMap { $0 }, tone: .bad)
        }))
    page.show(
      .outline(
        found.filter(\.isUnknown).map { finding in
          OutlineItem(
            mark: words["check.state.unknown"], text: words["look.\(finding.probe)"],
            notes: [text.because(finding)].compactMap { $0 }, tone: .doubtful)
        }))
    page.show(
      .outline(
        found.filter(\.isCircumstance).map { finding in
          OutlineItem(
            mark: words["check.state.circumstance"], text: text.because(finding) ?? "",
            tone: .plain)
        }))
    let fine = found.count { !$0.isProblem && !$0.isUnknown && !$0.isCircumstance }
    if fine > 0 { page.show(.remark(.good, words["check.fine", count: fine])) }
    for chart in charts(for: Array(causes.map(\.cause))) {
      page.offer(words["findings.begin", ["symptom": wording.pack(chart.title)]], .begin(chart.id))
    }
    page.offer(words["help.close"], .close)
    return page
  }

  /// "Most likely (72 %): the network blocks live updates. Because …"
  private func sentence(_ cause: RankedCause) -> String {
    let title = index[cause.cause].map { wording.pack($0.title) } ?? cause.cause.text
    let reasons = cause.because.prefix(3).map { wording.pack($0) }
    // Never said to be sure: what was seen is evidence, not proof.
    let share = min(max(Int((cause.probability * 100).rounded()), 1), 99)
    return words[
      "findings.cause",
      [
        "title": title, "share": words.number(share), "reasons": words.list(Array(reasons)),
      ]]
  }

  var diagnosis: Diagnosis {
    Diagnosis(.init(Array(looking.findings.values)), given: given, index)
  }

  /// The symptoms that those causes make, each once; the one that a cause counts most in first.
  private func charts(for causes: [CauseID]) -> [Chart] {
    var charts: [Chart] = []
    for cause in causes {
      let best = index.pack.symptoms.filter { !$0.offersSymptoms }.max {
        $0.share(of: cause) < $1.share(of: cause)
      }
      guard let best, best.share(of: cause) > 0, !charts.contains(where: { $0.id == best.id })
      else { continue }
      charts.append(best)
    }
    return charts
  }
}

extension Chart {
  fileprivate func share(of cause: CauseID) -> Double {
    let all = priors.reduce(0) { $0 + max(0, $1.weight) }
    let own = priors.first { $0.cause == cause }?.weight ?? 0
    return all > 0 ? own / all : 0
  }
}

extension Remedy.Finding {
  var state: ScreenCheck.State { isProblem ? .problem : isUnknown ? .unknown : .fine }
}
