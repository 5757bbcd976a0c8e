import Flow
import TestSupport

extension Seeded {
  /// Facts that a session may begin with.
  mutating func given() -> [FactID: Value] {
    var given: [FactID: Value] = ["system": .choice(pick(["linux", "macos"]))]
    if chance(0.5) { given["coached"] = .flag(chance(0.5)) }
    if chance(0.2) { given["colour"] = .choice(pick(["red", "green", "blue"])) }
    if chance(0.2) { given["age"] = .number(1 + below(99)) }
    return given
  }

  /// Something that the station would take; nil at an end.
  mutating func entry(at station: Station) -> Entry? {
    switch station {
    case .question(.choose(let choices)): .chose(pick(choices))
    case .question(.type(_, let type)): .typed(value(of: type))
    case .check(let probes), .verify(let probes, of: _): .checked(findings(probes))
    case .repair: .did(pick(RepairResult.allCases))
    case .ladder(let rungs): .took(pick(rungs))
    case .didItHelp: .helped(chance(0.3))
    case .end, .fault: nil
    }
  }

  mutating func value(of type: FactType) -> Value {
    switch type {
    case .choice(let choices): .choice(pick(choices))
    case .flag: .flag(chance(0.5))
    case .number(let range): .number(Int.random(in: range, using: &self))
    case .duration: .duration(below(100_000))
    case .size: .size(below(1 << 40))
    case .text: .text(pick(["Ada", "a b\tc", "名前", "\u{1b}[31m", "100% #1 > @x / y"]))
    }
  }

  mutating func findings(_ probes: [ProbeID]) -> Findings {
    var findings = Findings([:])
    for probe in probes {
      findings.outcomes[probe] = pick(
        [.fine, .fine, .unknown] + RandomPack.kinds.map(Outcome.problem))
      for fact in RandomPack.facts where fact.detectedBy == probe && chance(0.4) {
        findings.facts[fact.id] = value(of: fact.type)
      }
    }
    return findings
  }

  /// A walk of at most so many entries, through a random pack's symptom.
  mutating func walk(_ index: PackIndex, steps: Int = 30) throws -> Walk {
    var walk = Walk(index, through: "symptom", given: given())
    for _ in 0..<steps {
      guard let entry = entry(at: walk.station) else { break }
      try walk.enter(entry)
    }
    return walk
  }
}
