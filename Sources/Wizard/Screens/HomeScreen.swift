import Flow

extension Conversation {
  /// The symptoms, in the pack's order.
  var homePage: Page {
    var page = Page(words["home.heading"])
    if let about = index.pack.about { page.say(wording.pack(about)) }
    page.say(words["home.text"])
    for chart in index.pack.symptoms {
      page.offer(
        wording.pack(chart.title), note: chart.summary.map { wording.pack($0) }, .begin(chart.id))
    }
    page.screen.input = .search
    return page
  }
}
