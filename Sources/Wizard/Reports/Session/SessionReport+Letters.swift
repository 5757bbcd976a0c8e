import Flow
import Remedy

// What is sent to others.
extension ReportMaker {
  var supportMail: SessionReport.Letter? {
    guard let app = wording.app, let address = app.support else { return nil }
    let tried = deeds.map { "- \($0.title): \($0.answer)" }
    return SessionReport.Letter(
      name: "support", heading: words["report.mail"], to: address,
      subject: words["report.mail.subject", ["symptom": symptom]],
      body: [words["report.mail.hello"]] + summary
        + listed("report.mail.found", problems.prefix(8).compactMap(sentence))
        + listed("report.mail.tried", tried)
        + [
          "", about.prefix(4).map(\.value).joined(separator: words["list.comma"]),
          words["report.mail.more"],
        ])
  }

  private func listed(_ heading: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", words[heading]] + lines
  }

  private var problems: [Remedy.Finding] { conversation.looking.latest.filter(\.isProblem) }

  private func sentence(_ finding: Remedy.Finding) -> String? {
    text.because(finding).map { "- " + $0 }
  }

  /// Only where something on the way to the servers is wrong: then it is theirs to change.
  var requestToIT: SessionReport.Letter? {
    let problems = problems.filter { $0.probe.hasPrefix("net.") }
    guard !problems.isEmpty, let app = wording.app else { return nil }
    let hosts = app.hosts.filter { $0.need != .optional }.map(\.name)
    return SessionReport.Letter(
      name: "it", heading: words["report.it"], to: nil,
      subject: words["report.it.subject", ["app": wording.appTitle(app)]],
      body: [words["report.it.hello"]] + problems.flatMap(measured)
        + [words["report.it.hosts", ["hosts": hosts.joined(separator: ", ")]]])
  }

  /// What was measured, and when.
  private func measured(_ finding: Remedy.Finding) -> [String] {
    let home = conversation.workplace?.home ?? ""
    let time = conversation.diary.time(of: finding).map { " (\(Words.date($0)))" } ?? ""
    let more = finding.evidence.dropFirst().prefix(5).map { words.evidence($0, home: home) }
    return [(sentence(finding) ?? "- ") + time] + more.map { "  " + $0 }
  }
}
