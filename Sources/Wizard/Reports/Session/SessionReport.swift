/// What a session asked, found and did, for whoever helps next: already without what is private.
public struct SessionReport: Sendable, Equatable {
  public let title: String
  /// Two lines to paste into a chat.
  public let summary: [String]
  public let sections: [Section]
  /// Ready to be sent.
  public let letters: [Letter]
  /// Program, pack, system: a label and what it says.
  public let about: [ScreenPair]
  /// The language it is written in.
  public let language: String
  /// Hides what the parts could have let through.
  let mask: Mask

  public struct Section: Sendable, Equatable {
    public let name: String
    public let heading: String
    public let rows: [Row]
  }

  public struct Row: Sendable, Equatable {
    public let title: String
    public let text: String
    public let notes: [String]
    public let tone: Tone

    /// What stands between the title and the text; a question needs no colon.
    var separator: String { title.last == "?" || title.last == "？" ? " " : ": " }

    init(_ title: String, _ text: String, notes: [String] = [], tone: Tone = .plain) {
      (self.title, self.text, self.notes, self.tone) = (title, text, notes, tone)
    }
  }

  public struct Letter: Sendable, Equatable {
    public let name: String
    public let heading: String
    public let to: String?
    public let subject: String
    public let body: [String]
  }

  /// The whole report as a file of that kind, scanned once more for what is private.
  ///
  /// - Parameter time: seconds since 1970.
  public func text(_ format: ReportFormat, at time: Int64) -> String {
    let date = Words.date(time)
    let text =
      switch format {
      case .markdown: markdown(date)
      case .html: html(date)
      case .json: json(date).text + "\n"
      }
    return mask.masked(text)
  }

  public static func == (one: SessionReport, other: SessionReport) -> Bool {
    one.title == other.title && one.summary == other.summary && one.sections == other.sections
      && one.letters == other.letters && one.about == other.about
  }
}
