/// The pack's conditions, with their names looked up: each is a run of steps for a stack.
struct Formulas {
  enum Step {
    case atom(Int)
    case not
    /// Joins the last so many.
    case all(Int)
    case any(Int)
  }

  /// One comparison.
  struct Atom {
    enum Form {
      /// Whether the value is among these; bits by the value's number.
      case among(UInt64)
      case order(Comparison, Int)
      case known
      /// Of a probe.
      case unknown
    }

    /// -1 where it asks for nothing that there is.
    let variable: Int
    let form: Form
  }

  private(set) var steps: [Step] = []
  private(set) var atoms: [Atom] = []
  private var first: [Int] = [0]
  /// Whether a formula has `known` in it, which may read what is not known.
  private(set) var isGuarded: [Bool] = []
  /// Texts that facts are compared with, by their numbers.
  private var texts: [String: Int] = [:]

  func steps(of formula: Int) -> Range<Int> { first[formula]..<first[formula + 1] }

  /// Takes a condition in, and gives the formula's number.
  mutating func add(_ condition: Condition, _ names: Names) -> Int {
    isGuarded.append(false)
    add(part: condition, names)
    first.append(steps.count)
    return isGuarded.count - 1
  }

  private mutating func add(part: Condition, _ names: Names) {
    switch part {
    case .test(let test): add(test, names)
    case .not(let inner):
      add(part: inner, names)
      steps.append(.not)
    case .all(let parts):
      for part in parts { add(part: part, names) }
      steps.append(.all(parts.count))
    case .any(let parts):
      for part in parts { add(part: part, names) }
      steps.append(.any(parts.count))
    }
  }

  private mutating func add(_ test: Test, _ names: Names) {
    switch test {
    case .compare(let fact, let comparison, let value):
      compare(names[fact], names, comparison, value)
    case .oneOf(let fact, let values):
      for value in values { compare(names[fact], names, .equal, value) }
      steps.append(.any(values.count))
    case .known(let fact):
      isGuarded[isGuarded.count - 1] = true
      add(Atom(variable: names[fact], form: .known))
    case .probe(let probe, let finding): look(names[probe], names, finding)
    }
  }

  private mutating func add(_ atom: Atom) {
    steps.append(.atom(atoms.count))
    atoms.append(atom)
  }

  private mutating func compare(
    _ variable: Int, _ names: Names, _ comparison: Comparison, _ value: Value
  ) {
    guard variable >= 0 else { return add(Atom(variable: -1, form: .known)) }
    let number: Int? =
      switch value {
      case .choice(let choice): names.variables[variable].number(of: choice.text)
      case .flag(let flag): flag ? 1 : 0
      case .number(let number), .duration(let number), .size(let number): number
      case .text(let text): self.number(ofText: text)
      }
    relate(variable, names, comparison, number)
  }

  private mutating func number(ofText text: String) -> Int {
    let number = texts[text] ?? texts.count
    texts[text] = number
    return number
  }

  private mutating func look(_ variable: Int, _ names: Names, _ finding: Finding) {
    guard variable >= 0 else { return add(Atom(variable: -1, form: .known)) }
    switch finding {
    case .unknown: add(Atom(variable: variable, form: .unknown))
    case .fine: relate(variable, names, .equal, 0)
    case .problem: relate(variable, names, .unequal, 0)
    case .kind(let kind):
      relate(variable, names, .equal, names.variables[variable].number(of: kind.text))
    }
  }

  private mutating func relate(
    _ variable: Int, _ names: Names, _ comparison: Comparison, _ number: Int?
  ) {
    guard let number else { return add(Atom(variable: -1, form: .known)) }
    switch names.variables[variable].domain {
    case .range: add(Atom(variable: variable, form: .order(comparison, number)))
    case .values(let count):
      let all: UInt64 = 1 << UInt64(count) - 1
      let only: UInt64 = (0..<count).contains(number) ? 1 << UInt64(number) : 0
      add(Atom(variable: variable, form: .among(comparison == .unequal ? all & ~only : only)))
    }
  }
}
