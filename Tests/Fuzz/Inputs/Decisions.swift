import Flow
import Wizard

/// Bytes that decide what a user does, one after the other; zeros when they have run out.
struct Decisions {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isDone: Bool { rest.isEmpty }

  mutating func below(_ count: Int) -> Int { Int(rest.popFirst() ?? 0) % max(count, 1) }

  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  /// Something that the station takes; nil at an end.
  mutating func entry(at station: Station, _ index: PackIndex) -> Entry? {
    switch station {
    case .question(.choose(let choices)): pick(choices).map { .chose($0) }
    case .question(.type(_, let type)): .typed(value(of: type))
    case .check(let probes), .verify(let probes, of: _): .checked(findings(probes, index))
    case .repair: pick(RepairResult.allCases).map { .did($0) }
    case .ladder(let rungs): pick(rungs).map { .took($0) }
    case .didItHelp: .helped(below(4) == 1)
    case .end, .fault: nil
    }
  }

  private mutating func value(of type: FactType) -> Value {
    switch type {
    case .choice(let choices): .choice(pick(choices) ?? "")
    case .flag: .flag(below(2) == 1)
    case .number(let range): .number(min(range.upperBound, range.lowerBound &+ below(256)))
    case .duration: .duration(below(256) << below(40))
    case .size: .size(below(256) << below(50))
    case .text: .text(String(repeating: "é\n ", count: below(4)) + "x")
    }
  }

  private mutating func findings(_ probes: [ProbeID], _ index: PackIndex) -> Findings {
    var findings = Findings([:])
    for probe in probes {
      let kinds = Catalogue.library.probes[probe]?.kinds.map { Outcome.problem($0.id) } ?? []
      findings.outcomes[probe] = pick([.fine, .unknown] + kinds)
      for fact in index.facts(toldBy: probe) where below(2) == 1 {
        findings.facts[fact] = index[fact].map { value(of: $0.type) }
      }
    }
    return findings
  }
}
