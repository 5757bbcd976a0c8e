import Flow

/// Something that was said on the way, as the user reads it.
struct Said: Equatable {
  let title: String
  let answer: String
  /// How to say something else; nil where that cannot be.
  let change: Layer?
  /// Not known from elsewhere, and no silent check.
  var isByUser = true
  /// Where it is a repair, how that went.
  var result: RepairResult?
  var isDeed: Bool { result != nil }
  /// The line of the record that says so.
  var line: Record.Line?
}

extension Conversation {
  var reviewPage: Page {
    var page = Page(words["review.heading"])
    guard let walk else { return page }
    let said = said(in: walk)
    page.say(words[said.isEmpty ? "review.empty" : "review.text"])
    for item in said {
      guard let change = item.change else { continue }
      page.offer(item.title, note: item.answer, .open(change))
    }
    return page
  }

  /// Everything said or found on the way, in its order.
  func said(in walk: Walk) -> [Said] {
    let answers = partial.sorted { $0.key < $1.key }
    return walk.trail.flatMap { said($0, walk) }
      + toldNow()
      + answers.compactMap { said($0.key, $0.value, .changePartial($0.key), walk) }
  }

  private func said(_ passage: Passage, _ walk: Walk) -> [Said] {
    let spot = passage.spot
    switch passage.how {
    case .said(let entry):
      let line = Record.Line(spot, entry)
      return said(entry, at: spot, walk).map { $0.on(line) }
    // What was answered stands where it was answered.
    case .known(_, let known) where known.provenance == .answered: return []
    case .known(let fact, let known):
      let source = words[known.provenance.textID]
      let value = wording.value(known.value, of: fact)
      return [
        Said(
          title: wording.title(of: fact),
          answer: words["review.known", ["value": value, "source": source]],
          change: .change(spot), isByUser: false)
      ]
    case .called, .cameBack, .nothingLeft: return []
    }
  }

  private func said(_ entry: Entry, at spot: Spot, _ walk: Walk) -> [Said] {
    switch entry {
    case .chose(let choice):
      guard case .ask(let ask)? = index[spot.node]?.kind,
        let text = ask.choices.first(where: { $0.id == choice })?.text
      else { return [] }
      return [said(spot, wording.pack(text, walk.knowledge), walk)]
    case .typed(let value):
      guard case .ask(let ask)? = index[spot.node]?.kind, let fact = ask.fact else { return [] }
      return [said(spot, wording.value(value, of: fact), walk)]
    case .checked(let findings): return said(findings, at: spot, walk)
    case .did(let result):
      let repair = spot.rung ?? spot.node
      let deed = Said(
        title: title(of: repair, walk), answer: words["result.\(result)"],
        change: .change(spot), result: result)
      return told(at: spot) + [deed]
    case .helped(let helped):
      return [
        Said(
          title: words["helped.heading"], answer: words[helped ? "helped.yes" : "helped.no"],
          change: .change(spot))
      ]
    case .reopened, .took: return []
    }
  }

  private func said(_ spot: Spot, _ answer: String, _ walk: Walk) -> Said {
    Said(title: title(of: spot.node, walk), answer: answer, change: .change(spot))
  }

  /// What the user answered in a probe's place.
  private func said(_ findings: Findings, at spot: Spot, _ walk: Walk) -> [Said] {
    findings.outcomes.sorted { $0.key < $1.key }.compactMap { probe, outcome in
      said(probe, outcome, .changeCheck(spot, probe), walk)
    }
  }

  private func said(_ probe: ProbeID, _ outcome: Outcome, _ change: Layer, _ walk: Walk) -> Said? {
    guard let check = index.pack.manualChecks[probe] else { return nil }
    let answer = check.answers.first { $0.outcome == outcome }
    return Said(
      title: wording.pack(check.question, walk.knowledge),
      answer: answer.map { wording.pack($0.text, walk.knowledge) } ?? words["check.unknown"],
      change: change, isByUser: !looking.hasTold(probe, outcome))
  }
}

extension Said {
  fileprivate func on(_ line: Record.Line) -> Said {
    var said = self
    said.line = line
    return said
  }
}

extension Conversation {
  /// Says which questions were left out because a probe knows the answer, and how to change that.
  mutating func tellOfPassed(since start: Int) {
    guard let walk, start <= walk.trail.count else { return }
    let passed = walk.trail[start...].compactMap { passage -> String? in
      guard case .known(let fact, let known) = passage.how, case .detected = known.provenance
      else { return nil }
      let value = wording.value(known.value, of: fact)
      return words["notice.fact", ["fact": wording.title(of: fact), "value": value]]
    }
    guard !passed.isEmpty else { return }
    notice = words["notice.detected", ["facts": words.list(passed)]]
  }
}

extension Provenance {
  var textID: String {
    switch self {
    case .given: "source.given"
    case .detected: "source.detected"
    case .answered: "source.answered"
    }
  }
}
