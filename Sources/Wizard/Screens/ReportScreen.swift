import Flow

extension Conversation {
  /// What was asked, found and done, and how to pass it on.
  var reportPage: Page {
    var page = Page(words["report.heading"])
    guard let report else { return page }
    page.say(words["report.text"])
    for line in report.summary { page.show(.remark(.plain, line)) }
    for section in report.sections {
      page.say(section.heading)
      page.show(
        .outline(
          section.rows.map {
            OutlineItem(
              mark: $0.tone.mark.trimmed, text: $0.title + $0.separator + $0.text, notes: $0.notes,
              tone: $0.tone)
          }))
    }
    for format in ReportFormat.allCases {
      page.offer(words["report.save.\(format.rawValue)"], .save(format))
    }
    for letter in report.letters { page.offer(letter.heading, .open(.letter(letter.name))) }
    page.offer(words["help.close"], .close)
    return page
  }

  /// A mail or a request, ready to be copied.
  func letterPage(_ name: String) -> Page {
    guard let letter = report?.letters.first(where: { $0.name == name }) else { return reportPage }
    var page = Page(letter.heading)
    page.say(words["report.letter"])
    page.show(.verbatim(letter.lines))
    page.offer(words["help.close"], .close)
    return page
  }

  mutating func save(_ format: ReportFormat) -> [Effect] {
    report.map { [.save($0, format)] } ?? []
  }
}
