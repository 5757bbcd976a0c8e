import Flow

extension Conversation {
  /// A question that was answered, put again; the rest of the session waits.
  func changePage(_ spot: Spot) -> Page {
    guard let walk else { return homePage }
    let entry = walk.trail.last { $0.spot == spot && $0.how.isAnswer }?.how
    switch (entry, index[spot.node]?.kind) {
    case (.said(.did), _): return deedPage(spot, walk)
    case (.said(.helped), _): return verdictPage(spot)
    case (_, .ask(let ask)?): return answerPage(spot, ask, walk)
    default: return faultPage
    }
  }

  private func answerPage(_ spot: Spot, _ ask: Ask, _ walk: Walk) -> Page {
    var page = nodePage(spot.node, walk)
    // Hidden choices stay hidden; what holds now decides, as the question comes before the rest.
    for choice in ask.choices where walk.knowledge.allows(choice.when) {
      page.offer(
        wording.pack(choice.text, walk.knowledge),
        note: choice.note.map { wording.pack($0, walk.knowledge) },
        .change(spot, .chose(choice.id)))
    }
    if let fact = ask.fact.flatMap({ index[$0] }), ask.choices.isEmpty {
      page.screen.input = Input(fact.type)
    }
    return page
  }

  private func deedPage(_ spot: Spot, _ walk: Walk) -> Page {
    var page = Page(title(of: spot.rung ?? spot.node, walk))
    for result in [RepairResult.done, .failed, .skipped] {
      page.offer(words["result.\(result)"], .change(spot, .did(result)))
    }
    return page
  }

  private func verdictPage(_ spot: Spot) -> Page {
    var page = Page(words["helped.heading"])
    page.offer(words["helped.yes"], .change(spot, .helped(true)))
    page.offer(words["helped.no"], .change(spot, .helped(false)))
    return page
  }

  func changePage(_ probe: ProbeID, _ action: (Outcome) -> Action) -> Page {
    guard let walk, let check = index.pack.manualChecks[probe] else { return faultPage }
    var page = Page(wording.pack(check.question, walk.knowledge))
    for answer in check.answers {
      page.offer(wording.pack(answer.text, walk.knowledge), action(answer.outcome))
    }
    page.offer(words["check.unknown"], action(.unknown))
    return page
  }
}

extension Conversation {
  /// Says something else at a place that was passed.
  mutating func change(_ spot: Spot, to entry: Entry) -> [Effect] {
    guard var walk else { return [] }
    do throws(Refusal) {
      try walk.change(spot, to: entry)
      (self.walk, layers, asking, agreed) = (walk, [], nil, nil)
      notice =
        walk.stale.isEmpty
        ? words["review.changed"] : words["review.stale", count: walk.stale.count]
    } catch {
      notice = words["notice.out-of-turn"]
    }
    return settle()
  }

  /// The check is put together anew from what was said to it.
  mutating func changePartial(_ probe: ProbeID, to outcome: Outcome) -> [Effect] {
    partial[probe] = outcome
    (layers, asking) = ([], nil)
    notice = words["review.changed"]
    return settle()
  }

  mutating func change(_ spot: Spot, probe: ProbeID, to outcome: Outcome) -> [Effect] {
    let findings = walk?.trail.lazy.compactMap { passage -> Findings? in
      guard passage.spot == spot, case .said(.checked(let findings)) = passage.how else {
        return nil
      }
      return findings
    }.first
    guard var findings else { return [] }
    findings.outcomes[probe] = outcome
    return change(spot, to: .checked(findings))
  }
}

extension Passage.How {
  /// An answer, a deed or a verdict: what a change is about.
  fileprivate var isAnswer: Bool {
    switch self {
    case .said(let entry): entry.kind != .taking && entry.kind != .findings
    case .known: true
    case .called, .cameBack, .nothingLeft: false
    }
  }
}
