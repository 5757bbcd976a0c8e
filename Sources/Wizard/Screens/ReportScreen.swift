import Flow

extension Conversation {
  var reportPage: Page {
    var page = Page(words["report.heading"])
    guard let walk else { return page }
    page.say(words["report.text"])
    page.show(.pairs(said(in: walk).map { ScreenPair($0.title, $0.answer) }))
    for format in ReportFormat.allCases {
      page.offer(words["report.save.\(format.rawValue)"], .save(format))
    }
    page.offer(words["help.close"], .close)
    return page
  }

  mutating func save(_ format: ReportFormat) -> [Effect] {
    guard let walk else { return [] }
    let lines = said(in: walk).map { "\($0.title): \($0.answer)" }
    return [.save(mask.masked(lines.joined(separator: "\n")) + "\n", format)]
  }
}
