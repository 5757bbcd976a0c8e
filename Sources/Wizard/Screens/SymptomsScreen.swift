import Flow

extension Conversation {
  /// The symptoms that may come of what was found, the likeliest first and marked.
  func symptomsPage(_ walk: Walk) -> Page {
    var page = nodePage(walk.journey.node, walk)
    let symptoms = Diagnosis(
      walk.knowledge.outcomes, given: walk.knowledge.facts.mapValues(\.value), index
    ).symptoms
    for symptom in symptoms {
      guard let chart = index[symptom.chart] else { continue }
      let isFirst = symptom == symptoms.first
      let evidence = isFirst ? symptom.cause.map { because($0, walk) } : nil
      page.offer(
        wording.pack(chart.title, walk.knowledge),
        note: evidence ?? chart.summary.map { wording.pack($0, walk.knowledge) },
        .goOn(chart.id))
    }
    page.offer(words["end.home"], .home)
    return page
  }

  /// "Likeliest: the login has run out, because …"
  private func because(_ cause: RankedCause, _ walk: Walk) -> String {
    let title = index[cause.cause].map { wording.pack($0.title, walk.knowledge) }
    let reasons = cause.because.prefix(2).map { wording.pack($0, walk.knowledge) }
    return words[
      "symptoms.likeliest",
      ["cause": title ?? cause.cause.text, "reasons": words.list(Array(reasons))]]
  }
}
