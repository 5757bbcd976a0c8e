/// What a flow can say, gathered from it and from all that it calls: the alphabets of its codes,
/// and a digest of its structure.
///
/// The digest covers what decides where a code leads: nodes, choices, arrows, conditions, probes.
/// Not the texts: a mended wording keeps all codes valid.
struct CodeBook {
  let index: PackIndex
  let chart: ChartID
  /// The facts that a code may carry as given, in the pack's order.
  let facts: [Fact]
  /// The kinds of problem that the pack tells apart, by name.
  let kinds: [ProbeID: [KindID]]
  /// 12 bits.
  let digest: UInt64
  private let comparisons: [FactID: [(Comparison, Value)]]

  /// Stands for every kind that the pack does not tell apart.
  static let otherKind: KindID = "other"

  init(_ index: PackIndex, _ chart: ChartID) {
    (self.index, self.chart) = (index, chart)
    let holdings = Holdings(index, chart)
    facts = index.pack.facts.filter { $0.isGiven || holdings.facts.contains($0.id) }
    kinds = holdings.kinds.mapValues { $0.sorted() }
    comparisons = holdings.comparisons
    digest = Self.digest(index, chart, holdings, facts, kinds)
  }

  private static func digest(
    _ index: PackIndex, _ chart: ChartID, _ holdings: Holdings, _ facts: [Fact],
    _ kinds: [ProbeID: [KindID]]
  ) -> UInt64 {
    var digest = StructureDigest()
    digest.add(index.pack.name)
    for chart in holdings.charts { digest.add(chart) }
    for (ref, repair) in holdings.rungs { digest.add(ref, repair) }
    for fact in facts { digest.add(fact) }
    for (probe, kinds) in kinds.sorted(by: { $0.key < $1.key }) {
      digest.add([probe.text] + kinds.map(\.text))
    }
    digest.add(index.pack.apps.map(\.id.text))
    return digest.twelveBits
  }

  /// The same amount with two digits, where the flow cannot tell the difference.
  func rounded(_ value: Value, of fact: FactID) -> Value {
    guard let magnitude = value.magnitude, magnitude >= 100 else { return value }
    var unit = 1
    while magnitude / unit >= 100 { unit *= 10 }
    let rounded = value.with(magnitude: magnitude / unit * unit)
    let isSame = comparisons[fact, default: []].allSatisfy { comparison, other in
      value.compares(comparison, to: other) == rounded.compares(comparison, to: other)
    }
    return isSame && index[fact]?.type.fits(rounded) == true ? rounded : value
  }

  /// The outcome as far as the flow tells it from others.
  func plain(_ outcome: Outcome, of probe: ProbeID) -> Outcome {
    guard case .problem(let kind) = outcome else { return outcome }
    return kinds[probe, default: []].contains(kind) ? outcome : .problem(Self.otherKind)
  }
}

extension CodeBook {
  /// The record as far as a code carries it: texts stand for any text, what was detected is rounded.
  func plain(_ record: Record) -> Record {
    let apps = index.pack.apps.map { Value.text($0.id.text) }
    var given: [FactID: Value] = [:]
    for fact in facts where !fact.isPrivate {
      guard let value = record.given[fact.id], fact.type.fits(value),
        fact.type != .text || apps.contains(value)
      else { continue }
      given[fact.id] = value
    }
    return Record(
      pack: record.pack, version: record.version, chart: record.chart, given: given,
      lines: record.lines.map { Record.Line($0.spot, plain($0.entry)) })
  }

  private func plain(_ entry: Entry) -> Entry {
    switch entry {
    case .typed(.text): return .typed(CodeScript.anyText)
    case .checked(var findings):
      for (probe, outcome) in findings.outcomes {
        findings.outcomes[probe] = plain(outcome, of: probe)
      }
      for (fact, value) in findings.facts {
        findings.facts[fact] = index[fact]?.type == .text ? nil : rounded(value, of: fact)
      }
      return .checked(findings)
    case .reopened, .chose, .typed, .took, .did, .helped: return entry
    }
  }
}

extension Value {
  func with(magnitude: Int) -> Value {
    switch self {
    case .number: .number(magnitude)
    case .duration: .duration(magnitude)
    case .size: .size(magnitude)
    case .choice, .flag, .text: self
    }
  }
}
