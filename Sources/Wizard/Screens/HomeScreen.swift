import Flow
import Remedy

extension Conversation {
  /// The symptoms, in the pack's order, and what is known of this computer by then.
  var homePage: Page {
    var page = Page(words[isCoaching ? "home.heading.elsewhere" : "home.heading"])
    page.say(words["home.text"])
    for chart in index.pack.symptoms {
      page.offer(
        wording.pack(chart.title), note: chart.summary.map { wording.pack($0) }, .begin(chart.id))
    }
    page.screen.input = .search
    offerAnotherComputer(on: &page)
    tellOfThisComputer(on: &page)
    return page
  }

  /// Always at the same place, so that its key can be told to somebody on a call.
  private func offerAnotherComputer(on page: inout Page) {
    if elsewhere != nil {
      page.offer(words["home.this-computer"], .comeHome)
    } else if systems.count > 1 {
      page.offer(words["home.elsewhere"], .open(.elsewhere))
    }
  }

  private func tellOfThisComputer(on page: inout Page) {
    guard workplace != nil else { return }
    if let round = looking.round {
      let done = round.probes.count - round.open.count
      page.show(
        .progress(
          ScreenProgress(
            words["home.looking"], share: Double(done) / Double(max(round.probes.count, 1)),
            seconds: round.seconds)))
    } else if looking.hasLooked {
      let count = looking.problems.count
      page.show(
        count > 0
          ? .remark(.bad, words["home.found", count: count]) : .remark(.good, words["home.fine"]))
      page.offer(words["home.findings"], .open(.findings))
    }
  }
}
