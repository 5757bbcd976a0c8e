import TestSupport
import Testing

@testable import Flow

/// Truth tables, held against the conditions themselves.
struct TruthTableProperties {
  private static let facts = [
    Fact(id: "colour", type: .choice(["red", "green", "blue"]), title: ""),
    Fact(id: "wet", type: .flag, title: ""),
    Fact(id: "age", type: .number(1...99), title: ""),
    Fact(id: "delay", type: .duration, title: ""),
    Fact(id: "name", type: .text, title: ""),
  ]
  private static let catalogue = Catalogue(
    probes: [.init(id: "p.one", kinds: ["broken", "slow"]), .init(id: "p.two", kinds: ["dead"])],
    remedies: [])

  /// A random look at the world: what is not in it is not known.
  private struct Look {
    var facts: [FactID: Value] = [:]
    var outcomes: [ProbeID: Outcome] = [:]

    init(_ random: inout Seeded) {
      for fact in TruthTableProperties.facts where random.chance(0.7) {
        facts[fact.id] = random.small(fact.type)
      }
      for probe in TruthTableProperties.catalogue.probes.values.sorted(by: { $0.id < $1.id }) {
        let found = [Outcome.fine, .unknown] + probe.kinds.map { Outcome.problem($0.id) }
        outcomes[probe.id] = random.pick(found)
      }
    }

    func truth(_ condition: Condition) -> Bool? {
      condition.truth { test in
        switch test {
        case .compare(let fact, let comparison, let value):
          facts[fact].flatMap { $0.compares(comparison, to: value) }
        case .oneOf(let fact, let values): facts[fact].map(values.contains)
        case .known(let fact): facts[fact] != nil
        case .probe(let probe, let finding): outcomes[probe]?.answers(finding)
        }
      }
    }
  }

  @Test(arguments: UInt64(0)..<500)
  func tableSaysWhatTheConditionSays(seed: UInt64) {
    var random = Seeded(seed)
    let pack = Pack(
      name: "p", version: Version(1, 0, 0), title: "", facts: Self.facts, charts: [],
      texts: Texts(languages: ["en"]))
    let names = Names(pack, Self.catalogue)
    var formulas = Formulas()
    let conditions = (0..<(1 + random.below(3))).map { _ in random.condition(2) }
    let list = conditions.map { formulas.add($0, names) }
    var table = CaseTable(variables: names.variables.count)
    guard table.make(for: list, formulas, names, known: { _ in false }) else { return }
    for _ in 0..<50 {
      let look = Look(&random)
      let number = table.number(of: look.facts, look.outcomes, names, formulas)
      table.turn(to: number >> 6)
      for (condition, formula) in zip(conditions, list) {
        let truth = table.truth(of: formula, formulas)
        let bit: UInt64 = 1 << UInt64(number & 63)
        let said: Bool? = truth.holds & bit != 0 ? true : truth.fails & bit != 0 ? false : nil
        #expect(said == look.truth(condition), "\(condition) \(look)")
        #expect(truth.holds & truth.fails == 0)
      }
    }
  }
}

extension CaseTable {
  /// The case that a look at the world is.
  fileprivate func number(
    of facts: [FactID: Value], _ outcomes: [ProbeID: Outcome], _ names: Names,
    _ formulas: Formulas
  ) -> Int {
    columns.reduce(0) { number, column in
      let variable = names.variables[column.variable]
      let value: Int? =
        switch variable.subject {
        case .fact(let fact): facts[fact].flatMap { formulas.number(of: $0, variable) }
        case .probe(let probe): outcomes[probe]?.number(variable)
        }
      return number + column.index(of: value) * column.stride
    }
  }
}

extension CaseTable.Column {
  fileprivate func index(of value: Int?) -> Int {
    guard let value else { return values }
    if let set = sets.firstIndex(where: { $0 >> UInt64(value) & 1 == 1 }) { return set }
    return points.lastIndex { $0 <= value } ?? 0
  }
}

extension Formulas {
  fileprivate func number(of value: Value, _ variable: Variable) -> Int? {
    switch value {
    case .choice(let choice): variable.number(of: choice.text)
    case .flag(let flag): flag ? 1 : 0
    case .number(let number), .duration(let number), .size(let number): number
    case .text: nil
    }
  }
}

extension Outcome {
  fileprivate func number(_ variable: Variable) -> Int? {
    switch self {
    case .fine: 0
    case .problem(let kind): variable.number(of: kind.text)
    case .unknown: nil
    }
  }
}

extension Seeded {
  /// Few values, so that conditions meet them.
  fileprivate mutating func small(_ type: FactType) -> Value {
    switch type {
    case .choice(let choices): .choice(pick(choices))
    case .flag: .flag(chance(0.5))
    case .number: .number(1 + below(6))
    case .duration: .duration(below(5))
    case .size: .size(below(5))
    case .text: .text(pick(["Ada", "Bo"]))
    }
  }

  fileprivate mutating func condition(_ depth: Int) -> Condition {
    switch below(depth > 0 ? 10 : 7) {
    case 0: .test(.compare("colour", pick([.equal, .unequal]), small(.choice(["red", "blue"]))))
    case 1: .test(.oneOf("colour", [.choice("red"), small(.choice(["green", "blue"]))]))
    case 2: .test(.compare("wet", .equal, .flag(chance(0.5))))
    case 3: .test(.compare("age", pick(Comparison.allCases), .number(below(7))))
    case 4: .test(.compare("delay", pick(Comparison.allCases), .duration(below(6))))
    case 5:
      pick([.test(.known("colour")), .test(.known("age")), .test(.oneOf("age", [.number(3)]))])
    case 6:
      pick([
        .test(.probe("p.one", pick([.fine, .problem, .kind("broken"), .unknown]))),
        .test(.probe("p.two", pick([.fine, .kind("dead"), .unknown]))),
      ])
    case 7: .not(condition(depth - 1))
    case 8: .all([condition(depth - 1), condition(depth - 1)])
    default: .any([condition(depth - 1), condition(depth - 1)])
    }
  }
}
