import Flow
import Remedy

extension Conversation {
  /// The repairs in the order to try them, and why the first is first.
  func ladderPage(_ walk: Walk) -> Page {
    var page = nodePage(walk.journey.node, walk)
    let offers = walk.offers
    if let first = offers.first { page.say(because(first, walk)) }
    for offer in offers {
      let note = index.repair(offer.rung).map { summary($0.effects) }
      page.offer(title(of: offer.rung, walk), note: note, .enter(.took(offer.rung)))
    }
    page.offer(words["ladder.skip"], .skipRest)
    return page
  }

  private func because(_ offer: LadderOffer, _ walk: Walk) -> String {
    let first = title(of: offer.rung, walk)
    guard let cause = offer.mainCause.flatMap({ index[$0] }) else {
      return words["ladder.gentle", ["repair": first]]
    }
    let title = wording.pack(cause.title, walk.knowledge)
    guard !offer.because.isEmpty else {
      return words["ladder.likely", ["repair": first, "cause": title]]
    }
    let reasons = offer.because.prefix(3).map { wording.pack($0, walk.knowledge) }
    return words[
      "ladder.because", ["repair": first, "cause": title, "reasons": words.list(reasons)]]
  }

  /// After a rung: what the checks say now, and whether it helped.
  func helpedPage(_ rung: NodeRef, _ walk: Walk) -> Page {
    var page = Page(words["helped.heading"])
    if let table = beforeAndAfter(rung, walk) { page.show(.table(table)) }
    if let test = index.ladder(walk.journey.node)?.test {
      page.say(wording.pack(test, walk.knowledge))
    }
    page.offer(words["helped.yes"], .enter(.helped(true)))
    page.offer(words["helped.no"], .enter(.helped(false)))
    return page
  }
}
