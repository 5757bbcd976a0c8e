import Flow
import Remedy

extension Remedy.Finding {
  /// What it tells of a fact that a pack leaves to its probe; nil where it leaves that open.
  ///
  /// - `browser` by `browser.profiles`: where there are profiles of one kind of browser only; one
  ///   that is none of the fact's choices is `other`.
  /// - `surface` by `app.installed`: `web`, where no app is installed here.
  func value(of fact: Fact) -> Flow.Value? {
    guard case .choice(let choices) = fact.type, fact.detectedBy?.text == probe else { return nil }
    let told: ChoiceID? =
      switch (fact.id, probe) {
      case ("browser", "browser.profiles"): browser(among: choices)
      case ("surface", "app.installed"): kind == "not-installed" ? "web" : nil
      default: nil
      }
    return told.flatMap { choices.contains($0) ? .choice($0) : nil }
  }

  private func browser(among choices: [ChoiceID]) -> ChoiceID? {
    guard !isUnknown else { return nil }
    let titles = Set(evidence.compactMap { $0.values["browser"]?.plain })
    guard titles.count == 1, let title = titles.first else { return nil }
    let words = title.lowercased().split(separator: " ").map(String.init)
    return choices.first { words.contains($0.text) } ?? "other"
  }
}

extension Conversation {
  /// What the probes have told so far of the facts that the pack leaves to them.
  func told(by probes: [ProbeID]) -> [FactID: Flow.Value] {
    guard workplace != nil else { return [:] }
    return probes.reduce(into: [:]) { told, probe in
      guard let finding = looking.findings[probe.text] else { return }
      for fact in index.facts(toldBy: probe) {
        told[fact] = index[fact].flatMap(finding.value)
      }
    }
  }

  /// What a walk that begins now knows at once: what was given, and what was seen meanwhile.
  var knownFromTheStart: [FactID: Flow.Value] {
    told(by: looking.findings.keys.sorted().map { ProbeID($0) }).merging(given) { $1 }
  }
}
