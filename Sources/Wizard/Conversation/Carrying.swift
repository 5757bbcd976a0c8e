import Flow

/// What was found out in one symptom's flow and need not be found out again in the next.
struct Carried: Equatable {
  var outcomes: [ProbeID: Outcome] = [:]
  /// What the user answered.
  var facts: [FactID: Value] = [:]
  /// Repairs that were tried there, and how that went.
  var tries: [NodeRef: EarlierTry] = [:]
}

extension Conversation {
  /// Goes on with that symptom, and with all that is known from the flow that led to it.
  mutating func goOn(with chart: ChartID) -> [Effect] {
    guard let walk else { return begin(chart) }
    let (knowledge, tries) = (walk.knowledge, walk.tries)
    leaveAll()
    let answered = knowledge.facts.filter { $0.value.provenance == .answered }
    carried = Carried(
      outcomes: knowledge.outcomes,
      facts: answered.mapValues(\.value), tries: tries)
    self.walk = Walk(index, through: chart, given: knownFromTheStart)
    tellOfPassed(since: 0)
    return settle()
  }

  /// The answer that was given to the same question before, where it can be given here.
  mutating func carriedAnswer() -> Entry? {
    guard let walk, case .question(let question) = walk.station,
      case .ask(let ask)? = index[walk.journey.node]?.kind, let fact = ask.fact,
      let value = carried.facts.removeValue(forKey: fact)
    else { return nil }
    switch question {
    case .type(_, let type): return type.fits(value) ? .typed(value) : nil
    case .choose(let choices):
      return value.choice.flatMap { choices.contains($0) ? .chose($0) : nil }
    }
  }

  /// Nothing is under way any more.
  mutating func leaveAll() {
    (layers, asking, agreed, partial, fixing, told) = ([], nil, nil, [:], nil, [:])
    (walk, carried) = (nil, Carried())
  }
}

extension Walk {
  /// The repairs that were tried in vain on the way.
  fileprivate var tries: [NodeRef: EarlierTry] {
    trail.reduce(into: [:]) { tries, passage in
      guard case .said(.did) = passage.how else { return }
      let repair = passage.spot.rung ?? passage.spot.node
      tries[repair] = journey.earlierTry(of: repair)
    }
  }
}
