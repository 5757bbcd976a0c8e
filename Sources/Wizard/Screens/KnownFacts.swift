import Flow
import Remedy

extension Conversation {
  /// What is known so far and from where, for the second column.
  var known: [ScreenFact] {
    var known = looking.problems.prefix(6).map { finding in
      ScreenFact(
        words["look.\(finding.probe)"], problem(finding.probe), source: words["source.detected"],
        tone: .bad)
    }
    guard let walk else { return known }
    let facts = walk.knowledge.facts.sorted { $0.key < $1.key }
    // What the program itself knows from the start has no title in a pack.
    for (fact, value) in facts where ![.coached, .app, .system].contains(fact) {
      known.append(
        ScreenFact(
          wording.title(of: fact), wording.value(value.value, of: fact),
          source: words[value.provenance.textID]))
    }
    return known
  }

  /// What is wrong there, in a line.
  private func problem(_ probe: String) -> String {
    let text = FindingText(words: words, home: workplace?.home ?? "")
    return looking.findings[probe].flatMap(text.because) ?? ""
  }
}
