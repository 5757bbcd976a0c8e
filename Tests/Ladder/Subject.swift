import Flow

/// A probe, or a fact, with the values that a pack's evidence tells apart.
///
/// Evidence about one subject is a choice among values that exclude each other, so a report never
/// says two things at once. What no piece of evidence speaks of is left over: for a probe that is
/// "fine", or "cannot be told" where "fine" is a piece of its own.
struct Subject {
  let name: Model.Name
  let values: [Model.Reported]
  private let pieces: [(evidence: Evidence, values: [Int])]
  /// The values that no piece speaks of.
  private let rest: [Int]

  init(_ name: Model.Name, _ evidence: [Evidence], _ index: PackIndex) {
    let values = Self.values(of: name, evidence, index)
    var taken: Set<Int> = []
    var pieces: [(Evidence, [Int])] = []
    for piece in evidence {
      let own = values.indices.filter {
        !taken.contains($0) && piece.when.holds(for: name, values[$0])
      }
      taken.formUnion(own)
      if !own.isEmpty { pieces.append((piece, own)) }
    }
    (self.name, self.values, self.pieces) = (name, values, pieces)
    rest = values.indices.filter { !taken.contains($0) }
  }

  /// Of each value; adds up to 1.
  func chances(for cause: CauseID) -> [Double] {
    var chances = [Double](repeating: 0, count: values.count)
    for (evidence, own) in pieces {
      let likelihood = evidence.likelihood[cause] ?? evidence.otherwise
      for value in own { chances[value] = likelihood / Double(own.count) }
    }
    let sum = chances.reduce(0, +)
    guard sum < 1, !rest.isEmpty else { return chances.map { $0 / max(sum, 1e-12) } }
    for value in rest { chances[value] = (1 - sum) / Double(rest.count) }
    return chances
  }

  private static func values(
    of name: Model.Name, _ evidence: [Evidence], _ index: PackIndex
  ) -> [Model.Reported] {
    switch name {
    case .probe(let probe):
      var kinds: [KindID] = []
      for kind in evidence.flatMap({ $0.when.kinds(of: probe) }) where !kinds.contains(kind) {
        kinds.append(kind)
      }
      let hasFine = evidence.contains { $0.when.holds(for: name, .outcome(.fine)) }
      let rest: [Outcome] = hasFine ? [.fine, .unknown] : [.fine]
      let problems = (kinds.isEmpty ? ["some"] : kinds).map(Outcome.problem)
      return (rest + problems).map(Model.Reported.outcome)
    case .fact(let fact):
      guard case .choice(let choices)? = index[fact]?.type else {
        return [.value(.flag(true)), .value(.flag(false))]
      }
      return choices.map { .value(.choice($0)) }
    }
  }
}

extension Condition {
  /// The probe or fact that it asks for first.
  var firstName: Model.Name? {
    switch self {
    case .all(let parts), .any(let parts): parts.lazy.compactMap(\.firstName).first
    case .not(let part): part.firstName
    case .test(.probe(let probe, _)): .probe(probe)
    case .test(.compare(let fact, _, _)), .test(.oneOf(let fact, _)), .test(.known(let fact)):
      .fact(fact)
    }
  }

  /// Whether it holds for that value; what else it asks for is taken to be so.
  func holds(for name: Model.Name, _ value: Model.Reported) -> Bool {
    var knowledge = Knowledge()
    switch (name, value) {
    case (.probe(let probe), .outcome(let outcome)): knowledge.learn([probe: outcome])
    case (.fact(let fact), .value(let value)): knowledge = Knowledge(given: [fact: value])
    case (.probe, .value), (.fact, .outcome): return false
    }
    if case .all(let parts) = self {
      return parts.filter { $0.firstName == name }.allSatisfy { knowledge.truth($0) == true }
    }
    return knowledge.truth(self) == true
  }

  func kinds(of probe: ProbeID) -> [KindID] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap { $0.kinds(of: probe) }
    case .not(let part): part.kinds(of: probe)
    case .test(.probe(probe, .kind(let kind))): [kind]
    case .test: []
    }
  }
}
