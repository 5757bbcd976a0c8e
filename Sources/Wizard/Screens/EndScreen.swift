import Flow

extension Conversation {
  func endPage(_ ending: Ending, _ walk: Walk) -> Page {
    if ending == .symptoms { return symptomsPage(walk) }
    var page = nodePage(walk.journey.node, walk)
    switch ending {
    case .solved, .back, .symptoms: break
    case .handedOver:
      // Whoever helps next need not ask everything again.
      page.say(words["end.summary"])
      page.show(.pairs(said(in: walk).map { ScreenPair($0.title, $0.answer) }))
    }
    page.offer(words["end.home"], .home)
    page.offer(words["end.leave"], .leave)
    return page
  }
}
