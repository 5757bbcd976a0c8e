extension FileReader {
  /// A locale file: one mapping from text ids to texts.
  ///
  /// Each text must belong to one of the pack's own, with the same facts in braces.
  func translate(into language: Language) {
    guard expect(.mapping, 0) else { return }
    let count = ledger.texts.ids.count
    var row: [Text?] = Array(repeating: nil, count: count)
    var lines: [UInt32] = Array(repeating: 0, count: count)
    var next = 0
    document.forEachPair(of: 0) { key, value in
      guard expect(.scalar, key), expect(.scalar, value) else { return }
      guard let number = number(ofTextNamedBy: key, near: next) else { return complainOfStray(key) }
      if lines[number] > 0, count > Limits.keysComparedInPairs {
        complainOfTwin(key, line: lines[number])
      }
      (lines[number], next) = (document.items[key].line, number + 1)
      guard let text = text(in: value, .text, paragraphs: true) else { return }
      let original = ledger.texts.original(number)
      if !text.facts.isEmpty || !original.facts.isEmpty {
        compareHoles(text, original, value, number)
      }
      row[number] = text
    }
    for (number, text) in row.enumerated() where text == nil {
      let id = ledger.texts.ids[number]
      complain(.missingTranslation, 0, ["name": id.text, "language": language.text])
    }
    ledger.texts.translate(into: language, all: row)
  }

  /// A locale file mostly has the order of the flows: then no name need be looked up.
  private func number(ofTextNamedBy key: Int, near next: Int) -> Int? {
    let ids = ledger.texts.ids
    if next < ids.count, ids[next].text.utf8.elementsEqual(document.bytes(key)) { return next }
    return ledger.texts.number(of: TextID(document.string(key)))
  }

  private func complainOfStray(_ key: Int) {
    let id = TextID(document.string(key))
    // Ids are long: only those of the same flow are near enough to be meant.
    let family = id.text.prefix { $0 != "." }
    let near = ledger.nearest(
      to: id.text, among: ledger.texts.ids.map(\.text).filter { $0.hasPrefix(family) })
    complain(.strayTranslation, key, ["name": id.text], suggestion: near)
  }

  private func compareHoles(_ text: Text, _ original: Text, _ item: Int, _ number: Int) {
    let (found, expected) = (Set(text.facts), Set(original.facts))
    guard found != expected else { return }
    func braces(_ facts: Set<FactID>) -> String {
      facts.isEmpty ? "–" : facts.sorted().map { "{\($0.text)}" }.joined(separator: ", ")
    }
    complain(
      .translationHoles, item,
      ["name": ledger.texts.ids[number].text, "found": braces(found), "expected": braces(expected)])
  }
}
