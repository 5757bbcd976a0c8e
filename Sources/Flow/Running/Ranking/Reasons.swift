extension Belief {
  /// Evidence counts as a reason from here on: what the others show nearly as well explains nothing.
  static let tellingRatio = 1.4

  /// The evidence seen that speaks for a cause: by how much likelier it shows it than the others
  /// do; the strongest first.
  func reasons(
    for cause: CauseID, among evidence: [Evidence], _ knowledge: Knowledge
  ) -> [TextID] {
    let others = causes.filter { $0 != cause }
    let telling = evidence.compactMap { evidence -> (text: TextID, ratio: Double)? in
      guard knowledge.truth(evidence.when) == true else { return nil }
      let average =
        others.isEmpty
        ? probability(evidence.otherwise)
        : others.reduce(0) { $0 + evidence.likelihood(of: $1) } / Double(others.count)
      let own = evidence.likelihood(of: cause)
      let isTelling = own > 0 && own / average > Self.tellingRatio
      return isTelling ? (evidence.because, own / average) : nil
    }
    return telling.enumerated()
      .sorted { ($1.element.ratio, $0.offset) < ($0.element.ratio, $1.offset) }
      .map(\.element.text)
  }
}
