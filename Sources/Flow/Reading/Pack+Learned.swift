extension Pack {
  /// The pack with the likelihoods of causes that a file says: those that were learned here.
  ///
  ///     pack: notion
  ///     causes:
  ///       connection-loop: {live-blocked: 0.3125, name-lookup: 0.0210}
  ///
  /// A cause's weight is all that it can change, and only where the pack gives that symptom that
  /// cause; whatever else stands in the file is a complaint, and a file for another pack changes
  /// nothing.
  public func learning(from file: SourceFile) -> (pack: Pack, complaints: [Complaint]) {
    let ledger = Ledger(catalogue: Catalogue(probes: [], remedies: []))
    let (document, faults) = DocumentReader.read(file, file: 0)
    for fault in faults { ledger.complain(fault) }
    guard let document else { return (self, ledger.complaints) }
    let weights = FileReader(ledger: ledger, document: document).learned(for: self)
    return (weighing(weights), ledger.complaints)
  }

  /// The same pack with other weights of causes.
  private func weighing(_ weights: [ChartID: [CauseID: Double]]) -> Pack {
    if weights.isEmpty { return self }
    return Pack(
      name: name, version: version, engine: engine, title: title, about: about, facts: facts,
      causes: causes, evidence: evidence, manualChecks: manualChecks, tables: tables, apps: apps,
      charts: charts.map { chart in weights[chart.id].map { chart.weighing($0) } ?? chart },
      scenarios: scenarios, texts: texts, fingerprint: fingerprint)
  }
}

extension Chart {
  fileprivate func weighing(_ weights: [CauseID: Double]) -> Chart {
    Chart(
      id: id, place: place, role: role, title: title, summary: summary, synonyms: synonyms,
      priors: priors.map { ($0.cause, weights[$0.cause] ?? $0.weight) }, covers: covers,
      start: start, nodes: nodes)
  }

  /// What each cause weighs before anything is known; adds up to 1, unless there are no causes.
  public var shares: [(cause: CauseID, share: Double)] {
    let all = priors.reduce(0) { $0 + max(0, $1.weight) }
    return priors.map { ($0.cause, all > 0 ? max(0, $0.weight) / all : 0) }
  }
}

extension FileReader {
  fileprivate func learned(for pack: Pack) -> [ChartID: [CauseID: Double]] {
    guard var fields = Fields(self, 0) else { return [:] }
    let nameItem = fields.require(.pack)
    let causes = fields.require(.causes)
    fields.finish()
    guard let nameItem, let word = word(nameItem, .pack) else { return [:] }
    guard word == pack.name else {
      complain(.notOneOf, nameItem, ["found": word, "field": "pack", "list": pack.name])
      return [:]
    }
    let found: [(ChartID, [CauseID: Double])] = named(causes, .causes) {
      (id: ChartID, key, value) -> (ChartID, [CauseID: Double])? in
      guard let chart = pack[id], chart.role == .symptom else {
        let near = ledger.nearest(to: id.text, among: pack.symptoms.map(\.id.text))
        complain(.unknownSymptom, key, ["flow": id.text], suggestion: near)
        return nil
      }
      return (id, weights(value, of: chart))
    }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  private func weights(_ item: Int, of chart: Chart) -> [CauseID: Double] {
    let known = Set(chart.priors.map(\.cause))
    forEachStranger(in: item, known) { key, name in
      let near = ledger.nearest(to: name, among: known.map(\.text).sorted())
      complain(.unknownCause, key, ["name": name], suggestion: near)
    }
    let weights = priors(item).filter { known.contains($0.cause) }
    return Dictionary(
      weights.map { ($0.cause, $0.weight) }, uniquingKeysWith: { first, _ in first })
  }

  private func forEachStranger(
    in item: Int, _ known: Set<CauseID>, _ body: (Int, String) -> Void
  ) {
    guard document.items[item].kind == .mapping else { return }
    document.forEachPair(of: item) { key, _ in
      guard document.items[key].kind == .scalar else { return }
      let name = document.string(key)
      if FileReader.isName(document.bytes(key)), !known.contains(CauseID(name)) { body(key, name) }
    }
  }
}
