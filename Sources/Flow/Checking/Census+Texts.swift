extension Census {
  /// The facts in the texts of the first language, without those that are always known. The other
  /// languages hold the same, or the reader has complained.
  static func holes(_ pack: Pack, _ names: Names) -> [TextID: [Int]] {
    var holes: [TextID: [Int]] = [:]
    for (number, id) in pack.texts.ids.enumerated() {
      let text = pack.texts.original(number)
      if text.facts.isEmpty { continue }
      let facts = text.facts.map { names[$0] }.filter { $0 >= 0 && !names.variables[$0].isGiven }
      if !facts.isEmpty { holes[id] = facts }
    }
    return holes
  }

  /// A text shown at the node at work: its facts must be known there, unless `guarded`.
  mutating func read(_ text: TextID?, at place: Place, guarded: [Int] = []) {
    guard let text else { return }
    note(text)
    guard !holes.isEmpty, let facts = holes[text] else { return }
    for fact in facts {
      inspection.use.variables[fact] = true
      if !guarded.contains(fact) {
        inspection.reads.add(Reads.Read(variable: fact, place: place, inText: true), onExit: false)
      }
    }
  }

  /// Texts that may be shown at any time: only what is always known may stand in them.
  mutating func onlyGiven(_ texts: [TextID?], at place: Place, but allowed: [Int] = []) {
    for case let text? in texts {
      note(text)
      for fact in holes[text] ?? [] where !allowed.contains(fact) {
        inspection.use.variables[fact] = true
        inspection.complain(
          .factInFixedText, at: place, ["fact": inspection.pack.facts[fact].id.text])
      }
    }
  }

  private mutating func note(_ text: TextID) {
    if text.isShared { inspection.use.sharedTexts.insert(text) }
  }

  /// A condition at the node at work.
  ///
  /// Gives what it makes known where it holds, and where it does not.
  mutating func read(
    _ condition: Condition, _ formula: Int, at place: Place, onExit: Bool, guarded: [Int]
  ) -> (ifHolds: [Int], unlessHolds: [Int]) {
    for step in inspection.formulas.steps(of: formula) {
      guard case .atom(let atom) = inspection.formulas.steps[step] else { continue }
      let variable = inspection.formulas.atoms[atom].variable
      guard variable >= 0 else { continue }
      inspection.use.variables[variable] = true
      if !inspection.formulas.isGuarded[formula], !names.variables[variable].isGiven,
        !guarded.contains(variable)
      {
        inspection.reads.add(Reads.Read(variable: variable, place: place), onExit: onExit)
      }
    }
    guard inspection.formulas.isGuarded[formula] else { return ([], []) }
    condition.forEachRead(names, guarded: guarded) { variable in
      if variable >= 0, !inspection.names.variables[variable].isGiven {
        inspection.reads.add(Reads.Read(variable: variable, place: place), onExit: onExit)
      }
    }
    let guards = Guards(condition, names)
    return (guards.ifHolds, guards.unlessHolds)
  }
}

extension TextID {
  /// Whether it is one of the pack's shared texts, under `texts` in `pack.yaml`.
  var isShared: Bool { text.utf8.starts(with: "texts.".utf8) }
}
