import Flow
import Remedy

extension Conversation {
  /// The repairs in the order to try them, and why the first is first.
  func ladderPage(_ walk: Walk) -> Page {
    var page = nodePage(walk.journey.node, walk)
    // What was in vain in the flow before comes last, as what was in vain in this one.
    let offers =
      walk.offers.filter { earlier($0) == nil } + walk.offers.filter { earlier($0) != nil }
    if let first = offers.first { page.say(because(first, walk)) }
    for offer in offers {
      page.offer(title(of: offer.rung, walk), note: note(offer), .enter(.took(offer.rung)))
    }
    page.offer(words["ladder.skip"], .skipRest)
    return page
  }

  private func earlier(_ offer: LadderOffer) -> EarlierTry? {
    offer.earlier ?? carried.tries[offer.rung]
  }

  /// What it costs, and that it was in vain before.
  private func note(_ offer: LadderOffer) -> String? {
    let parts = [
      earlier(offer).map { words["ladder.tried.\($0.rawValue)"] },
      index.repair(offer.rung).map { summary($0.effects) },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: words["list.dot"])
  }

  private func because(_ offer: LadderOffer, _ walk: Walk) -> String {
    let first = title(of: offer.rung, walk)
    // Where nothing else is left.
    if earlier(offer) != nil { return words["ladder.only-tried", ["repair": first]] }
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
