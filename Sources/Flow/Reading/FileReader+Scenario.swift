extension FileReader {
  /// One scenario; a file that cannot be read whole gives none, and complains.
  func scenario(named expected: String, in charts: [ChartID: Chart]) -> Scenario? {
    guard var fields = Fields(self, 0) else { return nil }
    let nameItem = fields.require(.scenario)
    guard let id: ScenarioID = name(nameItem, .scenario), let nameItem else { return nil }
    if id.text != expected {
      complain(.misnamedFile, nameItem, ["name": id.text, "expected": expected])
    }
    let flow: ChartID? = name(fields.require(.flow), .flow)
    let given = fields.take(.given).map(givenFacts) ?? [:]
    let answers = fields.take(.answers).map { self.answers($0, flow, charts) } ?? [:]
    let probes = fields.take(.probes).map(probeResults) ?? [:]
    let helps: NodeID? = fields.take(.helps).flatMap { name($0, .helps) }
    let expectation = self.expectation(fields.require(.expect))
    fields.finish()
    guard let flow, let expectation else { return nil }
    return Scenario(
      id: id, place: document.place(nameItem), chart: flow, given: given, answers: answers,
      probes: probes, helps: helps, expected: expectation)
  }

  private func givenFacts(_ item: Int) -> [FactID: Value] {
    let pairs: [(FactID, Value)] = named(item, .given) { (id: FactID, key, value) in
      guard let fact = ledger.facts[id] else {
        complain(
          .unknownFact, key, ["fact": id.text],
          suggestion: ledger.nearest(to: id.text, among: ledger.facts.keys.map(\.text)))
        return nil
      }
      return self.value(value, as: fact.type, of: id).map { (id, $0) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private func value(_ item: Int, as type: FactType, of fact: FactID) -> Value? {
    guard let word = word(item, .given) else { return nil }
    do throws(ValueFault) {
      return try Value(word, as: type)
    } catch {
      complain(
        error.code, item, ["fact": fact.text, "found": word, "expected": type.word],
        suggestion: error.nearest)
      return nil
    }
  }

  /// Answers by node; what a typed answer means is told by the node's fact.
  private func answers(
    _ item: Int, _ flow: ChartID?, _ charts: [ChartID: Chart]
  ) -> [NodeID: Value] {
    let pairs: [(NodeID, Value)] = named(item, .answers) { (id: NodeID, _, value) in
      guard let word = word(value, .answers) else { return nil }
      let fact = ask(id, flow, charts)?.fact.flatMap { ledger.facts[$0] }
      switch fact?.type {
      case nil, .choice, .flag: return (id, .choice(ChoiceID(word)))
      case .number, .duration, .size, .text:
        return fact.flatMap { self.value(value, as: $0.type, of: $0.id) }.map { (id, $0) }
      }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private func ask(_ id: NodeID, _ flow: ChartID?, _ charts: [ChartID: Chart]) -> Ask? {
    let own = flow.flatMap { charts[$0]?[id] }
    let node = own ?? charts.values.lazy.compactMap { $0[id] }.first
    if case .ask(let ask) = node?.kind { return ask }
    return nil
  }

  private func probeResults(_ item: Int) -> [ProbeID: Outcome] {
    guard expect(.mapping, item, .probes) else { return [:] }
    var results: [ProbeID: Outcome] = [:]
    forEachPair(of: item) { key, value in
      guard let probe: ProbeID = dottedName(key, .probes), let word = word(value, .probes) else {
        return
      }
      if ledger.catalogue.probes[probe] == nil { complainOfProbe(key, probe) }
      results[probe] = outcome(word, of: probe, value)
    }
    return results
  }

  private func expectation(_ item: Int?) -> Scenario.Expected? {
    guard var fields = Fields(self, item, .expect) else { return nil }
    let nodes: [NodeID] = fields.take(.nodes).map { list($0, .nodes) { name($0, .nodes) } } ?? []
    let order: [NodeID] = fields.take(.order).map { list($0, .order) { name($0, .order) } } ?? []
    let cause: CauseID? = fields.take(.cause).flatMap { name($0, .cause) }
    let end: NodeID? = name(fields.require(.end), .end)
    let ending = fields.require(.ending).flatMap { oneOf(Ending.self, $0, .ending) }
    fields.finish()
    guard let end, let ending else { return nil }
    return Scenario.Expected(nodes: nodes, order: order, cause: cause, end: end, ending: ending)
  }
}
