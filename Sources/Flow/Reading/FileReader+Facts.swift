extension FileReader {
  /// The facts of `pack.yaml` and those that every pack has.
  func facts(_ item: Int?) -> [Fact] {
    var facts = builtInFacts
    for fact in facts { ledger.facts[fact.id] = fact }
    guard let item else { return facts }
    facts += named(item, .facts) { (id: FactID, key, value) in
      if ledger.facts[id] != nil {
        complain(.duplicateName, key, ["name": id.text])
        return nil
      }
      let fact = fact(id, key, value)
      ledger.facts[id] = fact
      return fact
    }
    return facts
  }

  private var builtInFacts: [Fact] {
    [
      Fact(id: .system, type: .choice(ledger.systems), title: "facts.system", isGiven: true),
      Fact(id: .app, type: .text, title: "facts.app", isGiven: true),
      Fact(id: .coached, type: .flag, title: "facts.coached", isGiven: true),
    ]
  }

  private func fact(_ id: FactID, _ key: Int, _ value: Int) -> Fact? {
    guard var fields = Fields(self, value, .facts) else { return nil }
    let prefix = "facts." + id.text
    let title = text(fields.require(.title), .title, as: TextID(prefix))
    let choices = fields.take(.choice)
    let type = fields.take(.type)
    let limits = (fields.take(.from), fields.take(.to))
    let probe: ProbeID? = fields.take(.detectedBy).flatMap { dottedName($0, .detectedBy) }
    fields.finish()
    if choices != nil, let type {
      complain(.severalKinds, type, ["list": "choice, type"])
    }
    let factType =
      if let choices { factChoices(choices, prefix) } else { plainType(type, value, limits) }
    guard let factType else { return nil }
    return Fact(
      id: id, place: document.place(key), type: factType, title: title ?? TextID(prefix),
      detectedBy: probe)
  }

  private func factChoices(_ item: Int, _ prefix: String) -> FactType? {
    let choices: [ChoiceID] = named(item, .choice) { (id: ChoiceID, _, value) in
      _ = text(value, .choice, as: TextID(prefix + "." + id.text))
      return id
    }
    if choices.isEmpty { complain(.noChoices, item, ["field": "choice"]) }
    return .choice(choices)
  }

  private enum PlainType: String, CaseIterable { case flag, number, duration, size, text }

  private func plainType(_ item: Int?, _ mapping: Int, _ limits: (from: Int?, to: Int?))
    -> FactType?
  {
    guard let item else {
      complain(.missingKey, mapping, ["field": "type"])
      return nil
    }
    guard let type = oneOf(PlainType.self, item, .type) else { return nil }
    if type != .number, let limit = limits.from ?? limits.to {
      complain(.notForThisKind, limit, ["field": "from, to", "expected": "number"])
    }
    switch type {
    case .flag: return .flag
    case .number: return numberType(limits)
    case .duration: return .duration
    case .size: return .size
    case .text: return .text
    }
  }

  private func numberType(_ limits: (from: Int?, to: Int?)) -> FactType {
    let widest = -1_000_000_000...1_000_000_000
    let from = limits.from.flatMap { number($0, .from, in: widest) } ?? 0
    let to = limits.to.flatMap { number($0, .to, in: widest) } ?? widest.upperBound
    guard from <= to else {
      if let item = limits.to {
        complain(
          .badNumber, item, ["found": String(to), "field": "to", "expected": "≥ \(from)"])
      }
      return .number(from...from)
    }
    return .number(from...to)
  }
}
