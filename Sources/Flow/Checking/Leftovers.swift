/// What a pack declares and nothing uses, and texts that are shown outside any flow.
extension Inspection {
  mutating func checkLeftovers() {
    for (number, fact) in pack.facts.enumerated() where !fact.isGiven && !use.variables[number] {
      complain(.unusedFact, at: fact.place, ["fact": fact.id.text])
    }
    for (number, cause) in pack.causes.enumerated() where !use.causes[number] {
      complain(.unusedCause, at: cause.place, ["name": cause.id.text])
    }
    for (number, table) in pack.tables.enumerated() where !use.tables[number] {
      complain(.unusedTable, at: table.place, ["name": table.id.text])
    }
    for (id, place) in pack.texts.shared where !use.sharedTexts.contains(id) {
      let name = String(id.text.utf8.dropFirst("texts.".utf8.count)) ?? id.text
      complain(.unusedText, at: place, ["name": name])
    }
  }
}

extension Census {
  /// What stands outside the flows: only what is always known may stand in its texts, and in a
  /// piece of evidence also what its condition makes sure of.
  mutating func visitPack() {
    let pack = inspection.pack
    onlyGiven([pack.title, pack.about], at: .nowhere)
    for fact in pack.facts {
      onlyGiven([fact.title], at: fact.place)
      if let probe = fact.detectedBy { check(probe, fact) }
    }
    for cause in pack.causes { onlyGiven([cause.title], at: cause.place) }
    for app in pack.apps { onlyGiven([app.title], at: app.place) }
    for check in pack.manualChecks.values {
      onlyGiven([check.question] + check.answers.map(\.text), at: check.place)
    }
    for evidence in pack.evidence {
      let facts = evidence.when.facts(names).filter { $0 >= 0 }
      onlyGiven([evidence.because], at: evidence.place, but: facts)
      for fact in facts { inspection.use.variables[fact] = true }
    }
  }

  /// A fact that a probe tells can become known without a question.
  private mutating func check(_ probe: ProbeID, _ fact: Fact) {
    let number = names[fact.id]
    if names[probe] >= 0 {
      inspection.use.obtainable[number] = true
      return
    }
    let near = inspection.nearest(to: probe.text) { $0.catalogue.probes.keys.map(\.text) }
    inspection.complain(
      .unknownProbe, at: fact.place, ["probe": probe.text, "field": "detected-by"],
      suggestion: near)
  }
}

extension Condition {
  /// The facts it reads.
  fileprivate func facts(_ names: Names) -> [Int] {
    switch self {
    case .test(.compare(let fact, _, _)), .test(.oneOf(let fact, _)), .test(.known(let fact)):
      [names[fact]]
    case .test(.probe): []
    case .not(let inner): inner.facts(names)
    case .all(let parts), .any(let parts): parts.flatMap { $0.facts(names) }
    }
  }
}
