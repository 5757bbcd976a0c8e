import Flow

/// Finds symptoms by what people type: titles, wordings they know, and what stands inside.
struct Search {
  struct Hit: Equatable {
    let chart: ChartID
    /// The text that matched, where it is not the title itself.
    let matched: TextID?
  }

  let wording: Wording

  /// The best first; empty where nothing is near.
  func hits(_ query: String) -> [Hit] {
    let words = query.folded.split { $0.isWhitespace }.map(String.init)
    guard !words.isEmpty else { return [] }
    let exact = ranked { text in words.allSatisfy(text.contains) ? 1 : 0 }
    if !exact.isEmpty { return exact }
    let pairs = pairs(in: words.joined())
    return ranked { text in
      let share = overlap(pairs, self.pairs(in: text.filter { !$0.isWhitespace }))
      return share >= 0.6 ? share : 0
    }
  }

  private func ranked(_ score: (String) -> Double) -> [Hit] {
    let scored = wording.index.pack.symptoms.enumerated().compactMap { position, chart in
      best(chart, score).map { (hit: $0.hit, score: $0.score, position: position) }
    }
    return scored.sorted { ($1.score, $0.position) < ($0.score, $1.position) }.map(\.hit)
  }

  private func best(
    _ chart: Chart, _ score: (String) -> Double
  ) -> (hit: Hit, score: Double)? {
    var best: (hit: Hit, score: Double)?
    for (text, weight) in texts(of: chart) {
      let found = score(wording.pack(text).folded) * weight
      if found > best?.score ?? 0 {
        best = (Hit(chart: chart.id, matched: text == chart.title ? nil : text), found)
      }
    }
    return best
  }

  /// A symptom's texts, with how much each says about it.
  private func texts(of chart: Chart) -> [(TextID, Double)] {
    var texts = [(chart.title, 5.0)] + chart.synonyms.map { ($0, 4) }
    if let summary = chart.summary { texts.append((summary, 3)) }
    for node in nodes(of: chart) { texts.append((node.title, 2)) }
    return texts
  }

  /// The flow's nodes, those of the flows it calls, and the repairs on its ladders.
  private func nodes(of chart: Chart) -> [Node] {
    var seen: Set<ChartID> = [chart.id]
    var open = [chart]
    var nodes: [Node] = []
    while let next = open.popLast() {
      nodes += next.nodes
      for node in next.nodes {
        switch node.kind {
        case .call(let call):
          if seen.insert(call.chart).inserted, let called = wording.index[call.chart] {
            open.append(called)
          }
        case .ladder(let ladder):
          nodes += ladder.rungs.compactMap { wording.index[$0.ref(in: next.id)] }
        case .ask, .check, .repair, .end: break
        }
      }
    }
    return nodes
  }

  /// Neighbouring characters, so that slips of the finger and Japanese without spaces are found.
  private func pairs(in text: String) -> [String] {
    let characters = Array(text)
    guard characters.count > 1 else { return characters.map { String($0) } }
    return zip(characters, characters.dropFirst()).map { String([$0, $1]) }
  }

  /// Which share of the query's pairs the text has.
  private func overlap(_ query: [String], _ text: [String]) -> Double {
    let known = Set(text)
    return Double(query.count { known.contains($0) }) / Double(max(query.count, 1))
  }
}

extension Conversation {
  func searchPage(_ query: String) -> Page {
    var page = Page(words["search.heading"])
    page.screen.input = .search
    guard !query.isEmpty else {
      page.say(words["search.text"])
      return page
    }
    let hits = Search(wording: wording).hits(query)
    let shown = query.clipped(to: 60).sanitised
    page.say(
      hits.isEmpty
        ? words["search.none", ["query": shown]]
        : words["search.found", hits.count, ["query": shown]])
    for hit in hits {
      guard let chart = index[hit.chart] else { continue }
      page.offer(
        wording.pack(chart.title), note: hit.matched.map { wording.pack($0) },
        isUnderWay ? .open(.startOver(chart.id)) : .begin(chart.id))
    }
    return page
  }
}
