extension NodeReader {
  mutating func ask() -> Ask {
    let fact: FactID? = fields.take(.fact).flatMap { item in
      guard let id: FactID = file.name(item, .fact) else { return nil }
      if file.ledger.facts[id] == nil { complainOfFact(item, id) }
      return id
    }
    let choices: [Ask.Choice] =
      fields.take(.choices).map { item in
        file.named(item, .choices) { (id: ChoiceID, key, value) in choice(id, key, value) }
      } ?? []
    return Ask(fact: fact, choices: choices, next: optionalRoute())
  }

  private func complainOfFact(_ item: Int, _ id: FactID) {
    file.complain(
      .unknownFact, item, ["fact": id.text],
      suggestion: file.ledger.nearest(to: id.text, among: file.ledger.facts.keys.map(\.text)))
  }

  /// `{text: …, go: …}`, or the text alone.
  private func choice(_ id: ChoiceID, _ key: Int, _ value: Int) -> Ask.Choice? {
    let prefix = prefix + ".choice." + id.text
    let place = file.document.place(key)
    if file.document.items[value].kind == .scalar {
      return file.text(value, .choices, as: TextID(prefix)).map {
        Ask.Choice(id: id, place: place, text: $0)
      }
    }
    guard var fields = Fields(file, value, .choices) else { return nil }
    let text = file.text(fields.require(.text), .text, as: TextID(prefix))
    let note = fields.take(.note).flatMap { file.text($0, .note, as: TextID(prefix + ".note")) }
    let when = fields.take(.when).flatMap { ConditionReader.read(file, $0) }
    let next = fields.take(.go).map { route($0) }
    let covers = file.covers(fields.take(.covers))
    fields.finish()
    return Ask.Choice(
      id: id, place: place, text: text ?? TextID(prefix), note: note, when: when, next: next,
      covers: covers)
  }

  mutating func check(_ value: Int) -> Check {
    let probes = file.probes(value, .check)
    if probes.isEmpty { file.complain(.missingKey, value, ["field": "check"]) }
    return Check(probes: probes, next: requiredRoute())
  }

  mutating func call(_ value: Int) -> Call? {
    let next = requiredRoute()
    guard let chart: ChartID = file.name(value, .call) else { return nil }
    return Call(chart: chart, next: next)
  }

  mutating func ladder() -> Ladder? {
    let rungs = file.list(fields.require(.rungs), .rungs) { rung($0) }
    let test = optionalText(.test, ".test", paragraphs: true)
    let solved: NodeID? = file.name(fields.require(.solved), .solved)
    let otherwise: NodeID? = file.name(fields.require(.otherwise), .otherwise)
    guard let solved, let otherwise else { return nil }
    return Ladder(rungs: rungs, test: test, solved: solved, otherwise: otherwise)
  }

  /// `node`, `flow/node`, or `{do: …, when: …, cures: …}`.
  private func rung(_ item: Int) -> Ladder.Rung? {
    guard file.document.items[item].kind == .mapping else {
      return target(item).map { Ladder.Rung(place: $0.place, chart: $0.chart, node: $0.node) }
    }
    guard var fields = Fields(file, item, .rungs) else { return nil }
    let target = fields.require(.do).flatMap { self.target($0) }
    let when = fields.take(.when).flatMap { ConditionReader.read(file, $0) }
    let cures = fields.take(.cures).map { file.probabilities($0, .cures) }
    let covers = file.covers(fields.take(.covers))
    fields.finish()
    return target.map {
      Ladder.Rung(
        place: $0.place, chart: $0.chart, node: $0.node, when: when, cures: cures, covers: covers)
    }
  }

  private func target(_ item: Int) -> (chart: ChartID?, node: NodeID, place: Place)? {
    guard file.expect(.scalar, item, .rungs) else { return nil }
    let parts = file.document.bytes(item).split(
      separator: 0x2F, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ FileReader.isName($0) }), let node = parts.last else {
      file.complain(
        .badName, item, ["name": file.document.string(item), "field": Key.rungs.spelling])
      return nil
    }
    let name = NodeID(String(decoding: node, as: UTF8.self))
    let flow = parts.count == 2 ? ChartID(String(decoding: parts[0], as: UTF8.self)) : nil
    return (flow == chart ? nil : flow, name, file.document.place(item))
  }
}
