import Flow
import Remedy

extension Conversation {
  /// The report of the session as it stands; nil on the home screen.
  public var report: SessionReport? {
    guard let walk else { return nil }
    return ReportMaker(conversation: self, walk: walk).report
  }
}

/// Puts a session's report together, every text through the mask.
private struct ReportMaker {
  let conversation: Conversation
  let walk: Walk
  private var words: Words { conversation.words }
  private var wording: Wording { conversation.wording }
  private var text: FindingText {
    FindingText(words: words, home: conversation.workplace?.home ?? "")
  }

  init(conversation: Conversation, walk: Walk) {
    (self.conversation, self.walk) = (conversation, walk)
  }

  var report: SessionReport {
    SessionReport(
      title: masked(symptom), summary: summary.map(masked),
      sections: [asked, causes, found, done].filter { !$0.rows.isEmpty },
      letters: [supportMail, requestToIT].compactMap(\.self),
      about: about.map { ScreenPair($0.label, masked($0.value)) }, language: words.language,
      mask: conversation.mask)
  }

  private func masked(_ text: String) -> String { conversation.mask.masked(text) }

  private var symptom: String {
    conversation.index[walk.record.chart].map { wording.pack($0.title, walk.knowledge) } ?? ""
  }

  /// What it is, and what came of it.
  private var summary: [String] {
    let cause =
      likely.first.map { words["report.cause", ["cause": title($0.cause)]] }
      ?? words["report.no-cause"]
    return [
      words["report.summary.cause", ["symptom": symptom, "cause": cause]],
      words[
        "report.summary.done",
        ["done": deeds.isEmpty ? words["report.nothing"] : list(deeds), "end": end]],
    ]
  }

  private var deeds: [Said] { said.filter { $0.isDeed && $0.result != .skipped } }
  private func list(_ said: [Said]) -> String { words.list(said.map(\.title)) }

  private var end: String {
    switch walk.station {
    case .end(.solved): words["report.solved"]
    case .end, .fault: words["report.unsolved"]
    case .question, .check, .verify, .repair, .ladder, .didItHelp: words["report.open"]
    }
  }

  private var said: [Said] { conversation.said(in: walk) }

  private var asked: SessionReport.Section {
    section("asked", said.filter { $0.isByUser && !$0.isDeed }.map { row($0.title, $0.answer) })
  }

  private var done: SessionReport.Section {
    let rows = said.filter(\.isDeed).map { item in
      row(item.title, item.answer, tone: item.result == .done ? .good : .faint)
    }
    let receipts = (conversation.receipts ?? []).prefix(10).map { receipt in
      row(receipt.id, "\(receipt.remedy.sanitised), \(Words.date(receipt.time))", tone: .faint)
    }
    return section("done", rows + receipts)
  }

  private var likely: [RankedCause] {
    walk.journey.causes.filter { $0.probability >= 0.05 && !$0.because.isEmpty }
  }

  private var causes: SessionReport.Section {
    section(
      "causes",
      likely.prefix(3).map { cause in
        let share = min(max(Int((cause.probability * 100).rounded()), 1), 99)
        let reasons = words.list(cause.because.prefix(3).map { wording.pack($0, walk.knowledge) })
        return row(
          title(cause.cause), words["report.share", ["share": words.number(share)]],
          notes: [words["check.because", ["reasons": reasons]]])
      })
  }

  private func title(_ cause: CauseID) -> String {
    conversation.index[cause].map { wording.pack($0.title, walk.knowledge) } ?? cause.text
  }

  /// What is wrong first, then what nobody could tell, then what is fine.
  private var found: SessionReport.Section {
    let findings = conversation.looking.latest.sorted {
      ($0.rank, $0.probe) < ($1.rank, $1.probe)
    }
    return section("found", findings.map(row))
  }

  private func row(_ finding: Remedy.Finding) -> SessionReport.Row {
    let home = conversation.workplace?.home ?? ""
    let more = finding.evidence.dropFirst().prefix(10).map { words.evidence($0, home: home) }
    let tone: Tone = finding.isProblem ? .bad : finding.isUnknown ? .doubtful : .good
    return row(
      words["look.\(finding.probe)"], text.because(finding) ?? words["compare.fine"],
      notes: more + [text.refuted(finding)].compactMap(\.self), tone: tone)
  }

  private func row(
    _ title: String, _ text: String, notes: [String] = [], tone: Tone = .plain
  ) -> SessionReport.Row {
    SessionReport.Row(masked(title), masked(text), notes: notes.map(masked), tone: tone)
  }

  private func section(_ name: String, _ rows: [SessionReport.Row]) -> SessionReport.Section {
    SessionReport.Section(name: name, heading: words["report.\(name)"], rows: rows)
  }

  private var about: [ScreenPair] {
    let pack = wording.index.pack
    let system = walk.knowledge[.system].map { wording.value($0, of: .system) } ?? ""
    return [
      ScreenPair(words["report.program"], "unstick \(conversation.setting.version)"),
      ScreenPair(words["report.pack"], "\(pack.name) \(pack.version)"),
      ScreenPair(words["report.system"], system),
    ]
  }
}

// What is sent to others.
extension ReportMaker {
  private var supportMail: SessionReport.Letter? {
    guard let app = wording.app, let address = app.support else { return nil }
    return SessionReport.Letter(
      name: "support", heading: words["report.mail"], to: address,
      subject: masked(words["report.mail.subject", ["symptom": symptom]]),
      body: ([words["report.mail.hello"]] + summary + [words["report.mail.more"]]).map(masked))
  }

  /// Only where something on the way to the servers is wrong: then it is theirs to change.
  private var requestToIT: SessionReport.Letter? {
    let problems = conversation.looking.latest.filter {
      $0.isProblem && $0.probe.hasPrefix("net.")
    }
    guard !problems.isEmpty, let app = wording.app else { return nil }
    let hosts = app.hosts.filter { $0.need != .optional }.map(\.name)
    return SessionReport.Letter(
      name: "it", heading: words["report.it"], to: nil,
      subject: masked(words["report.it.subject", ["app": wording.appTitle(app)]]),
      body: ([words["report.it.hello"]]
        + problems.map { "- " + (text.because($0) ?? "") }
        + [words["report.it.hosts", ["hosts": hosts.joined(separator: ", ")]]]).map(masked))
  }
}

extension Remedy.Finding {
  fileprivate var rank: Int { isProblem ? 0 : isUnknown ? 1 : 2 }
}
