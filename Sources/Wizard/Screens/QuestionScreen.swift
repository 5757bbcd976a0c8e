import Flow

extension Conversation {
  func questionPage(_ question: Station.Question, _ walk: Walk) -> Page {
    let ref = walk.journey.node
    var page = nodePage(ref, walk)
    guard case .ask(let ask)? = index[ref]?.kind else { return page }
    switch question {
    case .choose(let visible):
      for choice in ask.choices where visible.contains(choice.id) {
        page.offer(
          wording.pack(choice.text, walk.knowledge),
          note: choice.note.map { wording.pack($0, walk.knowledge) }, .enter(.chose(choice.id)))
      }
    case .type(_, let type):
      page.screen.input = Input(type)
      page.say(hint(type))
    }
    return page
  }

  private func hint(_ type: FactType) -> String {
    switch type {
    case .number(let range):
      words[
        "hint.number",
        ["from": words.number(range.lowerBound), "to": words.number(range.upperBound)]]
    case .duration: words["hint.duration"]
    case .size: words["hint.size"]
    case .text, .choice, .flag: words["hint.text"]
    }
  }

  /// A probe's question, put to the user.
  func manualPage(_ probe: ProbeID, _ walk: Walk) -> Page {
    guard let check = index.pack.manualChecks[probe] else { return faultPage }
    var page = Page(wording.pack(check.question, walk.knowledge))
    for answer in check.answers {
      page.offer(wording.pack(answer.text, walk.knowledge), .answer(probe, answer.outcome))
    }
    page.offer(words["check.unknown"], .answer(probe, .unknown))
    return page
  }

  mutating func take(typed text: String) -> [Effect] {
    guard let type = typeAskedFor else { return handle(.search(text)) }
    guard let value = TypedAnswer(words: words).value(text, as: type), type.fits(value) else {
      return handle(.misunderstood(text))
    }
    // Typed while others look on, it stays the user's own afterwards, too.
    if isShared, case .text(let words) = value { mask.learn(.init(.typed(words), words)) }
    if case .change(let spot)? = layers.last { return change(spot, to: .typed(value)) }
    return enter(.typed(value))
  }

  /// The type of what is to be typed in on the screen at hand.
  var typeAskedFor: FactType? {
    switch (layers.last, walk?.station) {
    case (.change(let spot)?, _):
      guard case .ask(let ask)? = index[spot.node]?.kind, ask.choices.isEmpty else { return nil }
      return ask.fact.flatMap { index[$0]?.type }
    case (nil, .question(.type(_, let type))?): return type
    default: return nil
    }
  }
}

extension Mask.Secret.Kind {
  /// What an answer in words most likely is.
  fileprivate static func typed(_ words: String) -> Self { words.contains("@") ? .mail : .person }
}

extension Input {
  init?(_ type: FactType) {
    switch type {
    case .number(let range): self = .number(range)
    case .duration: self = .duration
    case .size: self = .size
    case .text: self = .text
    case .choice, .flag: return nil
    }
  }
}
