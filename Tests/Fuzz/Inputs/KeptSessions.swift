import Flow

@testable import Wizard

/// Reads a kept session, with its key behind a line of its own, out of any bytes; prints its report
/// and writes it again.
enum KeptSessions {
  static func take(_ bytes: [UInt8]) {
    // Likelihoods and outcomes are read from the same bytes.
    let learned = Packs.notion.pack.learning(from: SourceFile(path: "learned.yaml", bytes: bytes))
    precondition(learned.pack.charts.count == Packs.notion.pack.charts.count, "a flow is gone")
    let text = String(decoding: bytes, as: UTF8.self)
    let cut = text.firstRange(of: "unstick-key")?.lowerBound ?? text.endIndex
    let key = String(text[cut...])
    _ = Upshot(line: String(text.prefix(4_000)))
    guard let kept = KeptSession(text: String(text[..<cut]), key: key) else { return }
    for format in [ReportFormat.markdown, .html, .json] {
      let file = kept.report.text(format, at: kept.saved)
      precondition(!file.unicodeScalars.contains("\u{1B}"), "a report steers a terminal")
    }
    guard let again = KeptSession(text: kept.text, key: kept.key) else {
      preconditionFailure("a session that was read cannot be read again")
    }
    precondition(again == kept, "a session changed on the way through its text")
  }
}
