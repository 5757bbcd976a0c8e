extension NodeReader {
  /// Steps by hand, whose cost the author states.
  mutating func guide() -> Repair {
    var effects = Effects()
    if let item = fields.take(.minutes) {
      effects.minutes = file.number(item, .minutes, in: 0...600) ?? effects.minutes
    }
    if let item = fields.take(.disruption) {
      effects.disruption = file.number(item, .disruption, in: 0...4) ?? 0
    }
    if let item = fields.take(.login) {
      effects.login = file.oneOf(Effects.Login.self, item, .login) ?? .kept
    }
    if let item = fields.take(.offline) {
      effects.offline = file.oneOf(Effects.Offline.self, item, .offline) ?? .kept
    }
    return repair(remedy: nil, effects: effects)
  }

  /// A remedy of the library, which knows its own cost.
  mutating func fix(_ value: Int) -> Repair? {
    let given = fields.take(.with)
    for key in [Key.minutes, .disruption, .login, .offline] {
      if let item = fields.take(key) {
        file.complain(.notForThisKind, item, ["field": key.spelling, "expected": "guide"])
      }
    }
    guard let id: RemedyID = file.dottedName(value, .fix) else { return nil }
    let known = file.ledger.catalogue.remedies[id]
    let parameters = given.map { self.parameters($0, of: known) } ?? [:]
    let remedy = RemedyUse(id: id, place: file.document.place(value), parameters: parameters)
    return repair(remedy: remedy, effects: known?.effects ?? Effects())
  }

  private func parameters(_ item: Int, of remedy: Catalogue.Remedy?) -> [String: Value] {
    let pairs: [(String, Value)] = file.named(item, .with) {
      (name: Name<Catalogue.Parameter>, _, value) in
      guard let word = file.word(value, .with) else { return nil }
      guard let type = remedy?.parameters.first(where: { $0.name == name.text })?.type else {
        return (name.text, .text(word))
      }
      do throws(ValueFault) {
        return (name.text, try Value(word, as: type))
      } catch {
        file.complain(
          error.code, value, ["fact": name.text, "found": word, "expected": type.word],
          suggestion: error.nearest)
        return nil
      }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private mutating func repair(remedy: RemedyUse?, effects: Effects) -> Repair {
    Repair(
      remedy: remedy, steps: steps(), effects: effects,
      consent: optionalText(.consent, ".consent", paragraphs: true),
      undo: optionalText(.undo, ".undo", paragraphs: true),
      verify: fields.take(.verify).map { file.probes($0, .verify) } ?? [],
      cures: fields.take(.cures).map { file.probabilities($0, .cures) } ?? [:],
      next: optionalRoute())
  }

  private mutating func steps() -> [Step] {
    guard let item = fields.take(.steps) else { return [] }
    var number = 0
    return file.list(item, .steps) { entry in
      number += 1
      return step(entry, TextID(prefix + ".step." + String(number)))
    }
  }

  /// The text alone, or `{do: …, on: …, when: …, copy: …}`.
  private func step(_ item: Int, _ id: TextID) -> Step? {
    let place = file.document.place(item)
    guard file.document.items[item].kind == .mapping else {
      return file.text(item, .steps, as: id, paragraphs: true).map { Step(place: place, text: $0) }
    }
    guard var fields = Fields(file, item, .steps) else { return nil }
    let text = file.text(fields.require(.do), .do, as: id, paragraphs: true)
    let systems = fields.take(.on).map { self.systems($0) } ?? []
    let when = fields.take(.when).flatMap { ConditionReader.read(file, $0) }
    let copy = fields.take(.copy).flatMap { literal($0) }
    let covers = file.covers(fields.take(.covers))
    fields.finish()
    return Step(
      place: place, text: text ?? id, systems: systems, when: when, copy: copy, covers: covers)
  }

  /// Something to type as it stands; the same care as for a text, but no holes.
  private func literal(_ item: Int) -> String? {
    guard let word = file.word(item, .copy) else { return nil }
    if word.isEmpty {
      file.complain(.emptyText, item, ["field": Key.copy.spelling])
      return nil
    }
    if let stranger = TextScan.firstUnfit(in: word, paragraphs: true) {
      file.complain(.controlCharacter, item, ["found": stranger, "field": Key.copy.spelling])
      return nil
    }
    return word
  }

  private func systems(_ item: Int) -> [ChoiceID] {
    file.oneOrMore(item, .on) { entry in
      guard let word = file.word(entry, .on) else { return nil }
      if file.ledger.systems.contains(ChoiceID(word)) { return ChoiceID(word) }
      let known = file.ledger.systems.map(\.text)
      file.complain(
        .notOneOf, entry,
        ["found": word, "field": Key.on.spelling, "list": known.joined(separator: ", ")],
        suggestion: nearest(to: word, among: known))
      return nil
    }
  }
}
