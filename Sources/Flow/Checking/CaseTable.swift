/// All cases that some formulas tell apart, as a truth table: each column is a variable, with one
/// case for each set of values between which no formula makes a difference.
///
/// Truth is worked out for 64 cases at a time. One table serves many formulas one after the
/// other, so that its memory is asked for only once.
struct CaseTable {
  /// More cases than this are not looked at.
  static let limit = 4096

  /// 64 cases at a time: where a formula holds, and where it does not; elsewhere nobody can tell.
  struct Truth {
    var holds: UInt64
    var fails: UInt64
  }

  struct Column {
    var variable = 0
    /// The sets of values told apart, where the variable has numbered values.
    var sets: [UInt64] = []
    /// Values of which each stands for its neighbours, where it has a range.
    var points: [Int] = []
    /// Whether the last case is that the fact is not known, or that the probe found nothing out.
    var hasUnknown = false
    var stride = 1

    var values: Int { max(sets.count, points.count) }
    var count: Int { values + (hasUnknown ? 1 : 0) }
  }

  private var pool: [Column] = []
  /// The columns in use: so many of the pool's.
  private var used = 0
  /// Of each variable its column, from the last time that it had one.
  private var columnOf: [Int]
  private(set) var count = 1
  /// For each column and case, where in the current 64 it is the case.
  private var patterns: [UInt64] = []
  private var stack: [Truth] = []

  init(variables: Int) { columnOf = Array(repeating: 0, count: variables) }

  var columns: ArraySlice<Column> { pool[..<used] }
  /// The numbers of the 64s that there are.
  var chunks: Range<Int> { 0..<(count + 63) / 64 }

  /// The column of a variable; nil where no formula reads it.
  func column(of variable: Int) -> Int? {
    let column = columnOf[variable]
    return column < used && pool[column].variable == variable ? column : nil
  }

  /// Which of the 64 are cases at all.
  func valid(in chunk: Int) -> UInt64 {
    let rest = count - chunk * 64
    return rest >= 64 ? .max : 1 << UInt64(rest) - 1
  }

  /// Makes the table for these formulas; false where there are too many cases.
  ///
  /// `known` says which facts are known for sure, and `possible` which numbered values a variable
  /// can have.
  mutating func make(
    for list: [Int], _ formulas: Formulas, _ names: Names, known: (Int) -> Bool,
    possible: (Int) -> UInt64 = { _ in .max }
  ) -> Bool {
    (used, count) = (0, 1)
    for formula in list {
      for step in formulas.steps(of: formula) {
        guard case .atom(let atom) = formulas.steps[step] else { continue }
        refine(formulas.atoms[atom], names, possible)
        if used > 12 { return false }
      }
    }
    for column in 0..<used {
      finish(column, names, isKnown: known(pool[column].variable))
      pool[column].stride = count
      count *= pool[column].count
      if count > Self.limit { return false }
    }
    return true
  }

  private mutating func refine(
    _ atom: Formulas.Atom, _ names: Names, _ possible: (Int) -> UInt64
  ) {
    guard atom.variable >= 0 else { return }
    let column = self.column(of: atom.variable) ?? add(atom.variable, names, possible)
    switch atom.form {
    case .among(let mask): split(column, by: mask)
    case .order(_, let bound):
      guard pool[column].points.count <= Self.limit else { return }
      pool[column].points.append(bound)
      pool[column].points.append(min(bound, .max - 1) + 1)
    case .known, .unknown: break
    }
  }

  private mutating func add(
    _ variable: Int, _ names: Names, _ possible: (Int) -> UInt64
  ) -> Int {
    if used == pool.count { pool.append(Column()) }
    columnOf[variable] = used
    pool[used].variable = variable
    pool[used].sets.removeAll(keepingCapacity: true)
    pool[used].points.removeAll(keepingCapacity: true)
    switch names.variables[variable].domain {
    case .values(let count):
      let all = (1 << UInt64(count) - 1) & possible(variable)
      if all != 0 { pool[used].sets.append(all) }
    case .range(let range): pool[used].points.append(range.lowerBound)
    }
    used += 1
    return used - 1
  }

  /// Tells the values in `mask` from the others.
  private mutating func split(_ column: Int, by mask: UInt64) {
    for index in pool[column].sets.indices {
      let set = pool[column].sets[index]
      guard set & mask != 0, set & ~mask != 0 else { continue }
      pool[column].sets[index] = set & mask
      pool[column].sets.append(set & ~mask)
    }
  }

  private mutating func finish(_ column: Int, _ names: Names, isKnown: Bool) {
    let variable = pool[column].variable
    pool[column].hasUnknown = names.variables[variable].isProbe || !isKnown
    defer { if pool[column].count == 0 { pool[column].hasUnknown = true } }
    guard case .range(let range) = names.variables[variable].domain else { return }
    pool[column].points.sort()
    var kept: [Int] = []
    for point in pool[column].points where range.contains(point) && kept.last != point {
      kept.append(point)
    }
    pool[column].points = kept
  }
}

extension CaseTable {
  /// Turns to one of the 64s: all that is asked from now on is about those.
  mutating func turn(to chunk: Int) {
    patterns.removeAll(keepingCapacity: true)
    let cases = min(64, count - chunk * 64)
    for column in 0..<used {
      let (stride, size) = (pool[column].stride, pool[column].count)
      let first = patterns.count
      for _ in 0..<size { patterns.append(0) }
      for bit in 0..<cases {
        patterns[first + (chunk * 64 + bit) / stride % size] |= 1 << UInt64(bit)
      }
    }
  }

  /// Where in the current 64 a column has one of its cases.
  func pattern(_ column: Int, _ index: Int) -> UInt64 { patterns[firstPattern(column) + index] }

  private func firstPattern(_ column: Int) -> Int {
    var first = 0
    for earlier in 0..<column { first += pool[earlier].count }
    return first
  }

  mutating func truth(of formula: Int, _ formulas: Formulas) -> Truth {
    stack.removeAll(keepingCapacity: true)
    for step in formulas.steps(of: formula) {
      switch formulas.steps[step] {
      case .atom(let atom): stack.append(truth(of: formulas.atoms[atom]))
      case .not:
        let inner = stack.removeLast()
        stack.append(Truth(holds: inner.fails, fails: inner.holds))
      case .all(let count):
        join(count, Truth(holds: .max, fails: 0)) {
          Truth(holds: $0.holds & $1.holds, fails: $0.fails | $1.fails)
        }
      case .any(let count):
        join(count, Truth(holds: 0, fails: .max)) {
          Truth(holds: $0.holds | $1.holds, fails: $0.fails & $1.fails)
        }
      }
    }
    return stack.removeLast()
  }

  private mutating func join(
    _ count: Int, _ start: Truth, _ combine: (Truth, Truth) -> Truth
  ) {
    var truth = start
    for _ in 0..<count { truth = combine(truth, stack.removeLast()) }
    stack.append(truth)
  }

  private func truth(of atom: Formulas.Atom) -> Truth {
    var truth = Truth(holds: 0, fails: 0)
    guard atom.variable >= 0, let number = column(of: atom.variable) else { return truth }
    let column = pool[number]
    let first = firstPattern(number)
    for index in 0..<column.values {
      let pattern = patterns[first + index]
      if Self.holds(atom.form, column, index) {
        truth.holds |= pattern
      } else {
        truth.fails |= pattern
      }
    }
    guard column.hasUnknown else { return truth }
    switch atom.form {
    case .among, .order: break
    case .known: truth.fails |= patterns[first + column.values]
    case .unknown: truth.holds |= patterns[first + column.values]
    }
    return truth
  }

  /// Whether it is so in a case in which the value is known.
  private static func holds(_ form: Formulas.Atom.Form, _ column: Column, _ index: Int) -> Bool {
    switch form {
    case .among(let mask): column.sets[index] & mask != 0
    case .order(let comparison, let bound): comparison.orders(column.points[index], bound)
    case .known: true
    case .unknown: false
    }
  }
}
