/// What a session asked, found and did, for whoever helps next: already without what is private.
public struct SessionReport: Sendable, Equatable {
  public internal(set) var title = ""
  /// Two lines to paste into a chat.
  public internal(set) var summary: [String] = []
  public internal(set) var sections: [Section] = []
  /// Ready to be sent.
  public internal(set) var letters: [Letter] = []
  /// Program, pack, system.
  public internal(set) var about: [Fact] = []
  /// The language it is written in.
  public internal(set) var language = "en"
  /// Has the stand-ins, and hides what the parts could have let through.
  var mask = Mask()

  public struct Section: Sendable, Equatable {
    public let name: String
    public let heading: String
    public internal(set) var rows: [Row]
  }

  public struct Row: Sendable, Equatable {
    public internal(set) var title: String
    public internal(set) var text: String
    public internal(set) var notes: [String]
    public let tone: Tone
    /// When it was said, found or done, in seconds since 1970; nil where that is not known.
    public let time: Int64?

    /// What stands between the title and the text; a whole sentence needs no colon.
    var separator: String { title.last.map { "?？.。！!".contains($0) } ?? false ? " " : ": " }

    init(
      _ title: String, _ text: String, notes: [String] = [], tone: Tone = .plain,
      time: Int64? = nil
    ) {
      (self.title, self.text, self.notes) = (title, text, notes)
      (self.tone, self.time) = (tone, time)
    }
  }

  public struct Letter: Sendable, Equatable {
    public let name: String
    public let heading: String
    public let to: String?
    public internal(set) var subject: String
    public internal(set) var body: [String]
  }

  /// Something about the report itself: a name for programs, a label, and what it says.
  public struct Fact: Sendable, Equatable {
    public let name: String
    public let label: String
    public internal(set) var value: String

    init(_ name: String, _ label: String, _ value: String) {
      (self.name, self.label, self.value) = (name, label, value)
    }
  }
}

extension SessionReport {
  /// Equal where they say the same.
  public static func == (one: SessionReport, other: SessionReport) -> Bool {
    one.title == other.title && one.summary == other.summary && one.sections == other.sections
      && one.letters == other.letters && one.about == other.about && one.language == other.language
  }

  /// The whole report as a file of that kind, scanned once more for what is private.
  ///
  /// - Parameter time: seconds since 1970.
  public func text(_ format: ReportFormat, at time: Int64) -> String {
    let (date, report) = (Words.date(time), masked(by: mask))
    let text =
      switch format {
      case .markdown: report.markdown(date)
      case .html: report.html(date)
      case .json: report.json(date).text + "\n"
      }
    return FinishedReport(text: text, format: format).scanned(by: mask)
  }

  /// The same, hiding those too where they were let through; the app's servers stay readable.
  public func hiding(_ secrets: [Mask.Secret], _ wording: Wording) -> SessionReport {
    var report = self
    report.mask.open = Mask.open(wording)
    for secret in secrets { report.mask.learn(secret) }
    return report
  }

  /// The same with a stand-in for everything private; the same thing gets the same everywhere.
  func masked(by mask: Mask) -> SessionReport {
    var (report, mask) = (self, mask)
    report.title = mask.mask(title)
    report.summary = summary.map { mask.mask($0) }
    for section in sections.indices {
      for row in sections[section].rows.indices {
        report.sections[section].rows[row].hide(with: &mask)
      }
    }
    for letter in letters.indices {
      report.letters[letter].subject = mask.mask(letters[letter].subject)
      report.letters[letter].body = letters[letter].body.map { mask.mask($0) }
    }
    for fact in about.indices { report.about[fact].value = mask.mask(about[fact].value) }
    report.mask = mask
    return report
  }
}

extension SessionReport.Row {
  fileprivate mutating func hide(with mask: inout Mask) {
    title = mask.mask(title)
    text = mask.mask(text)
    notes = notes.map { mask.mask($0) }
  }
}
