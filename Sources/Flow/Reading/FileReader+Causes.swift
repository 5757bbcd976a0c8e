extension FileReader {
  func causes(_ item: Int) -> [Cause] {
    named(item, .causes) { (id: CauseID, key, value) in
      let textID = TextID("causes." + id.text)
      _ = text(value, .causes, as: textID)
      return Cause(id: id, place: document.place(key), title: textID)
    }
  }

  func evidence(_ item: Int) -> [Evidence] {
    named(item, .evidence) { (id: Name<Evidence>, key, value) in
      guard var fields = Fields(self, value, .evidence) else { return nil }
      let when = ConditionReader.read(self, fields.require(.when))
      let because = text(fields.require(.because), .because, as: TextID("evidence." + id.text))
      let likely = probabilities(fields.require(.likely), .likely)
      let otherwise = fields.require(.otherwise).flatMap { probability($0, .otherwise) }
      fields.finish()
      guard let when, let because, let otherwise else { return nil }
      return Evidence(
        place: document.place(key), when: when, because: because, likelihood: likely,
        otherwise: otherwise)
    }
  }

  /// `{cause: 0.9}`
  func probabilities(_ item: Int?, _ field: Key) -> [CauseID: Double] {
    guard let item else { return [:] }
    let pairs: [(CauseID, Double)] = named(item, field) { (id: CauseID, _, value) in
      probability(value, field).map { (id, $0) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private func probability(_ item: Int, _ field: Key) -> Double? {
    guard let word = word(item, field) else { return nil }
    guard let value = Decimal.value(of: word), value <= 1 else {
      complain(.badProbability, item, ["found": word, "field": field.spelling])
      return nil
    }
    return value
  }

  /// The weights that a flow gives its causes before anything is known.
  func priors(_ item: Int) -> [(cause: CauseID, weight: Double)] {
    named(item, .causes) { (id: CauseID, _, value) in
      guard let weight = fraction(value, .causes) else { return nil }
      if weight <= 0 {
        complain(.badWeight, value, ["found": document.string(value)])
        return nil
      }
      return (id, weight)
    }
  }

  func manualChecks(_ item: Int) -> [ProbeID: ManualCheck] {
    var checks: [ProbeID: ManualCheck] = [:]
    guard expect(.mapping, item, .probes) else { return [:] }
    forEachPair(of: item) { key, value in
      guard let probe: ProbeID = dottedName(key, .probes) else { return }
      if ledger.catalogue.probes[probe] == nil { complainOfProbe(key, probe) }
      checks[probe] = manualCheck(probe, key, value)
    }
    return checks
  }

  private func manualCheck(_ probe: ProbeID, _ key: Int, _ value: Int) -> ManualCheck? {
    guard var fields = Fields(self, value, .probes) else { return nil }
    let prefix = "probes." + probe.text
    let question = text(fields.require(.ask), .ask, as: TextID(prefix + ".ask"))
    let answers: [ManualCheck.Answer] = named(fields.require(.answers), .answers) {
      (kind: KindID, key, value) in
      guard let outcome = outcome(kind.text, of: probe, key),
        let text = text(value, .answers, as: TextID(prefix + "." + kind.text))
      else { return nil }
      return ManualCheck.Answer(outcome: outcome, text: text)
    }
    fields.finish()
    return question.map { ManualCheck(place: document.place(key), question: $0, answers: answers) }
  }

  /// `fine`, `unknown`, or a kind of problem that the probe knows.
  func outcome(_ word: String, of probe: ProbeID, _ item: Int) -> Outcome? {
    switch word {
    case "fine": return .fine
    case "unknown": return .unknown
    default: break
    }
    guard let known = ledger.catalogue.probes[probe] else { return nil }
    let kinds = known.kinds.map(\.id.text)
    if kinds.contains(word) { return .problem(KindID(word)) }
    complain(
      .unknownKind, item,
      ["probe": probe.text, "found": word, "list": kinds.joined(separator: ", ")],
      suggestion: nearest(to: word, among: kinds + ["fine", "unknown"]))
    return nil
  }

  func complainOfProbe(_ item: Int, _ probe: ProbeID) {
    complain(
      .unknownProbe, item, ["probe": probe.text],
      suggestion: nearest(to: probe.text, among: ledger.catalogue.probes.keys.map(\.text)))
  }

  /// Names of probes; whether the library has them is looked at here, where the place is known.
  func probes(_ item: Int?, _ field: Key) -> [ProbeID] {
    oneOrMore(item, field) { entry in
      guard let probe: ProbeID = dottedName(entry, field) else { return nil }
      if ledger.catalogue.probes[probe] == nil { complainOfProbe(entry, probe) }
      return probe
    }
  }
}
