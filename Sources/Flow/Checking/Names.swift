/// The numbers behind a pack's names. Facts and probes are both variables: first the facts.
struct Names {
  let charts: [ChartID: Int]
  let tables: [TableID: Int]
  let causes: [CauseID: Int]
  let probes: [ProbeID: Int]
  private let facts: [FactID: Int]
  let variables: [Variable]

  init(_ pack: Pack, _ catalogue: Catalogue) {
    charts = Self.numbers(pack.charts.map(\.id))
    tables = Self.numbers(pack.tables.map(\.id))
    causes = Self.numbers(pack.causes.map(\.id))
    facts = Self.numbers(pack.facts.map(\.id))
    let known = catalogue.probes.values.sorted { $0.id < $1.id }
    let first = pack.facts.count
    probes = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1.id, first + $0) })
    variables = pack.facts.map(Variable.init) + known.map(Variable.init)
  }

  private static func numbers<Subject>(_ names: [Name<Subject>]) -> [Name<Subject>: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// -1 for a fact or probe that there is not.
  subscript(fact: FactID) -> Int { facts[fact] ?? -1 }
  subscript(probe: ProbeID) -> Int { probes[probe] ?? -1 }
}

/// A fact or a probe, as conditions see it.
struct Variable {
  enum Domain {
    /// So many values, numbered from 0. A probe's are fine, then its kinds of problem.
    case values(Int)
    case range(ClosedRange<Int>)
  }

  enum Subject {
    case fact(FactID)
    case probe(ProbeID)
  }

  let subject: Subject
  let domain: Domain
  /// Known before the first question.
  let isGiven: Bool
  /// Written after a number of its range.
  private let unit: String
  /// What its values are called: choices, or kinds of problem.
  private let values: [String: Int]

  init(_ fact: Fact) {
    subject = .fact(fact.id)
    isGiven = fact.isGiven
    unit = fact.type == .duration ? " s" : fact.type == .size ? " B" : ""
    switch fact.type {
    case .choice(let choices):
      domain = choices.count <= 62 ? .values(choices.count) : .range(0...choices.count - 1)
      values = Self.numbers(choices.map(\.text))
    case .flag: (domain, values) = (.values(2), ["no": 0, "yes": 1])
    case .number(let range): (domain, values) = (.range(range), [:])
    case .duration, .size: (domain, values) = (.range(0...Int.max), [:])
    case .text: (domain, values) = (.range(0...Int.max), [:])
    }
  }

  init(_ probe: Catalogue.Probe) {
    subject = .probe(probe.id)
    isGiven = false
    unit = ""
    let count = probe.kinds.count + 1
    domain = count <= 62 ? .values(count) : .range(0...count - 1)
    values = Self.numbers(["fine"] + probe.kinds.map(\.id.text))
  }

  private static func numbers(_ words: [String]) -> [String: Int] {
    Dictionary(words.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The number of a choice or of a kind of problem; nil where there is no such value.
  func number(of word: String) -> Int? { values[word] }

  /// How authors write the value with that number.
  func word(for number: Int) -> String {
    values.first { $0.value == number }?.key ?? String(number) + unit
  }

  var isProbe: Bool {
    switch subject {
    case .fact: false
    case .probe: true
    }
  }
}
