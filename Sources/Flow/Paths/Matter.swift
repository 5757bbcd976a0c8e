/// Something that a way through a pack may know: a fact, or what a probe found.
///
/// Values that no condition of the pack tells apart are one reading, so that there are few.
struct Matter {
  enum Subject: Hashable {
    case fact(FactID)
    case probe(ProbeID)

    var name: String {
      switch self {
      case .fact(let fact): fact.text
      case .probe(let probe): probe.text
      }
    }
  }

  enum Reading: Hashable {
    /// Not known, or not looked at.
    case nothing
    /// An answer stands against what a probe tells later, so it is a reading of its own.
    case known(Value, isAnswer: Bool)
    case found(Outcome)
  }

  let subject: Subject
  /// Each with a value that stands for all that are read alike; the first is `nothing`.
  let readings: [Reading]
  /// The tests by which values are told apart.
  private let tests: [Test]

  /// The readings for which the test holds, or for which it surely does not.
  func readings(where test: Test, is truth: Bool) -> [Int] {
    readings.indices.filter { readings[$0].answer(test) == truth }
  }

  /// The readings that a fact gets from an answer, or from what is given or detected.
  func values(answered: Bool) -> [Int] {
    let told = readings.indices.filter { readings[$0].isAnswer == false }
    let answers = readings.indices.filter { readings[$0].isAnswer == true }
    return answered && !answers.isEmpty ? answers : told
  }

  /// The readings that stand for a value.
  func readings(of value: Value) -> [Int] {
    readings.indices.filter { index in
      if case .known(value, _) = readings[index] { true } else { false }
    }
  }

  /// Whether a reading stands for that value too: no test tells them apart.
  func stands(_ reading: Int, for value: Value) -> Bool {
    guard case .known(let own, _) = readings[reading] else { return false }
    switch value {
    case .choice, .flag: return own == value
    case .number, .duration, .size, .text:
      let (one, other) = (
        Reading.known(own, isAnswer: false), Reading.known(value, isAnswer: false)
      )
      return tests.allSatisfy { one.answer($0) == other.answer($0) }
    }
  }
}

extension Matter.Reading {
  /// Nil for what is no value.
  fileprivate var isAnswer: Bool? {
    if case .known(_, let isAnswer) = self { isAnswer } else { nil }
  }

  /// As ``Knowledge`` answers it.
  fileprivate func answer(_ test: Test) -> Bool? {
    switch (self, test) {
    case (.known(let value, _), .compare(_, let comparison, let other)):
      value.compares(comparison, to: other)
    case (.known(let value, _), .oneOf(_, let values)): values.contains(value)
    case (.known, .known): true
    case (.nothing, .known): false
    case (.found(let outcome), .probe(_, let finding)): outcome.answers(finding)
    case (.nothing, _), (.known, _), (.found, _): nil
    }
  }
}

extension Matter {
  /// A fact with the values that these tests tell apart.
  ///
  /// `splits` says whether an answer and another source must be kept apart.
  init(_ fact: Fact, tests: [Test], answers: [Value], splits: Bool) {
    var seen: Set<[Bool?]> = []
    let values = Self.candidates(fact.type, tests: tests, answers: answers).filter { value in
      switch fact.type {
      case .choice, .flag: return true
      case .number, .duration, .size, .text:
        return seen.insert(tests.map { Reading.known(value, isAnswer: false).answer($0) }).inserted
      }
    }
    subject = .fact(fact.id)
    self.tests = tests
    readings =
      [.nothing] + values.map { .known($0, isAnswer: false) }
      + (splits ? values.map { .known($0, isAnswer: true) } : [])
  }

  /// A probe with the kinds of problem that these tests tell apart, and one that none of them asks for.
  init(_ probe: ProbeID, tests: [Test], other: KindID?) {
    let kinds = Set(
      tests.compactMap { test -> KindID? in
        if case .probe(_, .kind(let kind)) = test { kind } else { nil }
      })
    let problems = kinds.sorted() + (other.map { [$0] } ?? [])
    subject = .probe(probe)
    self.tests = tests
    readings =
      [.nothing, .found(.fine)] + problems.map { .found(.problem($0)) } + [.found(.unknown)]
  }

  /// Values enough for every way in which the tests can come out, the lowest first.
  private static func candidates(_ type: FactType, tests: [Test], answers: [Value]) -> [Value] {
    let named = tests.flatMap(\.values)
    switch type {
    case .choice(let choices):
      let all = choices.map(Value.choice)
      return all + answers.filter { !all.contains($0) }
    case .flag: return [.flag(true), .flag(false)]
    case .number(let range): return steps(named, in: range).map(Value.number)
    case .duration: return steps(named, in: 0...Int.max).map(Value.duration)
    case .size: return steps(named, in: 0...Int.max).map(Value.size)
    case .text: return texts(named)
    }
  }

  /// The limits, each threshold, and the numbers beside it.
  private static func steps(_ named: [Value], in range: ClosedRange<Int>) -> [Int] {
    let beside = named.compactMap(\.magnitude).flatMap { number in
      [number.subtractingReportingOverflow(1), (number, false), number.addingReportingOverflow(1)]
        .filter { !$0.overflow }.map(\.partialValue)
    }
    let all = Set(beside + [range.lowerBound, range.upperBound]).filter(range.contains)
    return all.sorted()
  }

  /// Each text that is asked for, and one that is none of them.
  private static func texts(_ named: [Value]) -> [Value] {
    let all = Set(named.filter { FactType.text.fits($0) })
    let other = sequence(first: "x") { $0 + "x" }.lazy.map(Value.text)
      .first { !all.contains($0) }
    let sorted = all.sorted { ($0.words ?? "") < ($1.words ?? "") }
    return sorted + (other.map { [$0] } ?? [])
  }
}

extension Test {
  var subject: Matter.Subject {
    switch self {
    case .compare(let fact, _, _), .oneOf(let fact, _), .known(let fact): .fact(fact)
    case .probe(let probe, _): .probe(probe)
    }
  }

  /// The values that it compares with.
  fileprivate var values: [Value] {
    switch self {
    case .compare(_, _, let value): [value]
    case .oneOf(_, let values): values
    case .known, .probe: []
    }
  }
}

extension Value {
  fileprivate var words: String? {
    if case .text(let words) = self { words } else { nil }
  }
}
