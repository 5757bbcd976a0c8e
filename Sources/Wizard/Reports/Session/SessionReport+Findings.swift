import Flow
import Remedy

// What was seen, and what it may mean.
extension ReportMaker {
  var likely: [RankedCause] {
    walk.journey.causes.filter { $0.probability >= 0.05 && !$0.because.isEmpty }
  }

  var causes: SessionReport.Section {
    section(
      "causes",
      likely.prefix(3).map { cause in
        let share = min(max(Int((cause.probability * 100).rounded()), 1), 99)
        let reasons = words.list(cause.because.prefix(3).map { wording.pack($0, walk.knowledge) })
        return SessionReport.Row(
          title(cause.cause), words["report.share", ["share": words.number(share)]],
          notes: [words["check.because", ["reasons": reasons]]])
      })
  }

  func title(_ cause: CauseID) -> String {
    conversation.index[cause].map { wording.pack($0.title, walk.knowledge) } ?? cause.text
  }

  /// What is wrong first, then what nobody could tell, then what is fine.
  var found: SessionReport.Section {
    let findings = conversation.looking.latest.sorted {
      ($0.rank, $0.probe) < ($1.rank, $1.probe)
    }
    return section("found", findings.map(row))
  }

  private func row(_ finding: Remedy.Finding) -> SessionReport.Row {
    let home = conversation.workplace?.home ?? ""
    let more = finding.evidence.dropFirst().prefix(10).map { words.evidence($0, home: home) }
    let tone: Tone = finding.isProblem ? .bad : finding.isUnknown ? .doubtful : .good
    return SessionReport.Row(
      words["look.\(finding.probe)"], text.because(finding) ?? words["compare.fine"],
      notes: more + [text.refuted(finding)].compactMap(\.self), tone: tone,
      time: conversation.diary.time(of: finding))
  }
}

extension Remedy.Finding {
  fileprivate var rank: Int { isProblem ? 0 : isUnknown ? 1 : 2 }
}
