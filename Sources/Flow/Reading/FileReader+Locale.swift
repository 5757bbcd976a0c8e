extension FileReader {
  /// A locale file: one mapping from text ids to texts.
  ///
  /// Each text must belong to one of the pack's own, with the same facts in braces.
  func translations(into language: Language) -> [TextID: Text] {
    guard expect(.mapping, 0) else { return [:] }
    var texts: [TextID: Text] = [:]
    texts.reserveCapacity(Int(document.items[0].start))
    document.forEachPair(of: 0) { key, value in
      guard expect(.scalar, key), expect(.scalar, value) else { return }
      let id = TextID(document.string(key))
      guard let original = ledger.texts[id] else { return complainOfStray(key, id) }
      guard let text = text(in: value, .text, paragraphs: true) else { return }
      if !text.facts.isEmpty || !original.facts.isEmpty { compareHoles(text, original, value, id) }
      texts[id] = text
    }
    for id in ledger.texts.keys.filter({ texts[$0] == nil }).sorted() {
      complain(.missingTranslation, 0, ["name": id.text, "language": language.text])
    }
    return texts
  }

  private func complainOfStray(_ key: Int, _ id: TextID) {
    // Ids are long: only those of the same flow are near enough to be meant.
    let family = id.text.prefix { $0 != "." }
    let known = ledger.texts.keys.lazy.map(\.text).filter { $0.hasPrefix(family) }
    complain(
      .strayTranslation, key, ["name": id.text],
      suggestion: nearest(to: id.text, among: Array(known)))
  }

  private func compareHoles(_ text: Text, _ original: Text, _ item: Int, _ id: TextID) {
    let (found, expected) = (Set(text.facts), Set(original.facts))
    guard found != expected else { return }
    func braces(_ facts: Set<FactID>) -> String {
      facts.sorted().map { "{\($0.text)}" }.joined(separator: ", ")
    }
    complain(
      .translationHoles, item,
      ["name": id.text, "found": braces(found), "expected": braces(expected)])
  }
}
