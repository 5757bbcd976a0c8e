import Flow
import Remedy

extension Conversation {
  /// The report of the session as it stands; nil on the home screen.
  public var report: SessionReport? {
    guard let walk else { return nil }
    return ReportMaker(conversation: self, walk: walk).report
  }
}

/// Puts a session's report together; in the end every text goes through the mask.
struct ReportMaker {
  let conversation: Conversation
  let walk: Walk
  var words: Words { conversation.words }
  var wording: Wording { conversation.wording }
  var text: FindingText {
    FindingText(words: words, home: conversation.workplace?.home ?? "")
  }

  init(conversation: Conversation, walk: Walk) {
    (self.conversation, self.walk) = (conversation, walk)
  }

  var report: SessionReport {
    SessionReport(
      title: symptom, summary: summary,
      sections: [asked, causes, found, done, undone].filter { !$0.rows.isEmpty },
      letters: [supportMail, requestToIT].compactMap(\.self), about: about,
      language: words.language
    ).masked(by: conversation.mask)
  }

  var symptom: String {
    conversation.index[walk.record.chart].map { wording.pack($0.title, walk.knowledge) } ?? ""
  }

  /// What it is, and what came of it.
  var summary: [String] {
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

  var deeds: [Said] { said.filter { $0.isDeed && $0.result != .skipped } }
  private func list(_ said: [Said]) -> String { words.list(said.map(\.title)) }

  private var end: String {
    switch walk.station {
    case .end(.solved): words["report.solved"]
    case .end(.symptoms): words["report.open"]
    case .end, .fault: words["report.unsolved"]
    case .question, .check, .verify, .repair, .ladder, .didItHelp: words["report.open"]
    }
  }

  private var said: [Said] { conversation.said(in: walk) }

  private var asked: SessionReport.Section {
    section(
      "asked",
      said.filter { $0.isByUser && !$0.isDeed }.map {
        SessionReport.Row($0.title, $0.answer, time: time(of: $0))
      })
  }

  private func time(of said: Said) -> Int64? {
    said.line.flatMap { conversation.diary.time(of: $0) }
  }

  private var done: SessionReport.Section {
    let rows = said.filter(\.isDeed).map { item in
      SessionReport.Row(
        item.title, item.answer, tone: item.result == .done ? .good : .faint, time: time(of: item))
    }
    return section("done", rows + receipts { $0 != .undone })
  }

  private var undone: SessionReport.Section { section("undone", receipts { $0 == .undone }) }

  /// The repairs made here since the session began.
  private func receipts(_ belongs: (Receipt.Stage) -> Bool) -> [SessionReport.Row] {
    let begun = conversation.diary.begun ?? .min
    let own = (conversation.receipts ?? []).filter { $0.time >= begun && belongs($0.stage) }
    return own.prefix(20).map { receipt in
      SessionReport.Row(
        receipt.id,
        words["report.receipt.\(receipt.stage.rawValue)", ["remedy": receipt.remedy.sanitised]],
        notes: conversation.particulars(of: receipt)
          + (receipt.canBeUndone ? [words["report.undo", ["receipt": receipt.id]]] : []),
        tone: .faint, time: receipt.time)
    }
  }

  func section(_ name: String, _ rows: [SessionReport.Row]) -> SessionReport.Section {
    SessionReport.Section(name: name, heading: words["report.\(name)"], rows: rows)
  }

  private var system: String {
    switch walk.knowledge[.system] {
    case .choice(.linux): "Linux"
    case .choice(.macos): "macOS"
    case .choice(.windows): "Windows"
    case .choice, .flag, .number, .duration, .size, .text, nil: ""
    }
  }

  var about: [SessionReport.Fact] {
    let pack = wording.index.pack
    let begun = conversation.diary.begun.map {
      SessionReport.Fact("begun", words["report.begun"], Words.date($0))
    }
    let masked = SessionReport.Fact("hidden", words["report.hidden"], words["report.masked"])
    return [
      .init("program", words["report.program"], "unstick \(conversation.setting.version)"),
      .init("pack", words["report.pack"], "\(pack.name) \(pack.version)"),
      .init("fingerprint", words["report.fingerprint"], pack.fingerprint.fingerprint),
      .init("system", words["report.system"], system),
    ] + [begun, masked].compactMap(\.self)
  }
}

extension UInt64 {
  /// Of sixteen digits.
  var fingerprint: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
