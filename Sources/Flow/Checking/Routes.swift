/// Which of a route's arms can be taken, and when.
extension Inspection {
  /// What an arrow's conditions leave of a fact's values: bits by their numbers, and one more
  /// for a fact that is not known.
  struct Narrowing {
    let arrow: Int
    let variable: Int
    let values: UInt64
  }

  /// Complains of arms that are never taken and of unknowns that lead to harm, and gives what
  /// the arrows leave of the tracked facts' values.
  mutating func checkRoutes(tracked: [Bool]) -> [Narrowing] {
    var table = CaseTable(variables: names.variables.count)
    var narrowings: [Narrowing] = []
    for junction in junctions {
      let arms = arms[junction.arms]
      complainOfArmsAfterLast(arms)
      let list = arms.compactMap { $0.formula >= 0 ? $0.formula : nil }
      guard makeTable(&table, list) else { continue }
      let taken = taken(arms, &table)
      for (arm, cases) in zip(arms, taken) {
        if arm.formula >= 0, cases.allSatisfy({ $0 == 0 }) {
          complain(.armNeverTaken, at: arm.place)
        }
        if arm.arrow >= 0 { checkHarm(arm.arrow, at: arm.place, cases, table) }
      }
      narrow(arms.map(\.arrow), taken, &table, tracked, &narrowings)
    }
    checkShownAndRungs(&table, tracked, &narrowings)
    return narrowings
  }

  func makeTable(_ table: inout CaseTable, _ list: [Int]) -> Bool {
    let names = names
    return table.make(for: list, formulas, names, known: { names.variables[$0].isGiven })
  }

  private mutating func complainOfArmsAfterLast(_ arms: ArraySlice<Arm>) {
    guard let open = arms.firstIndex(where: { $0.formula < 0 }) else { return }
    for arm in arms[(open + 1)...] { complain(.armNeverTaken, at: arm.place) }
  }

  /// For each arm the cases in which it is the first that holds.
  private func taken(_ arms: ArraySlice<Arm>, _ table: inout CaseTable) -> [[UInt64]] {
    var taken = Array(repeating: [UInt64](), count: arms.count)
    for chunk in table.chunks {
      table.turn(to: chunk)
      var rest = table.valid(in: chunk)
      for (index, arm) in arms.enumerated() {
        let holds = arm.formula < 0 ? .max : table.truth(of: arm.formula, formulas).holds
        taken[index].append(rest & holds)
        rest &= ~holds
      }
    }
    return taken
  }

  /// The conditions of choices and rungs, which stand alone.
  private mutating func checkShownAndRungs(
    _ table: inout CaseTable, _ tracked: [Bool], _ narrowings: inout [Narrowing]
  ) {
    for node in graph.stations.indices {
      // The answer takes the place of what a choice may have asked of the same fact.
      let asked = graph.stations[node].fact
      for number in graph.arrowNumbers(from: node) {
        let arrow = graph.arrows[number]
        let isRung = if case .rung = arrow.label { true } else { false }
        let formula = isRung ? arrow.when : arrow.shown
        guard formula >= 0, makeTable(&table, [formula]) else { continue }
        let holds = cases(of: formula, &table)
        if isRung {
          let inspection = self
          checkHarm(number, at: inspection.rungPlace(number, of: node), holds, table)
        }
        narrow([number], [holds], &table, tracked, but: asked, &narrowings)
      }
    }
  }

  private func rungPlace(_ arrow: Int, of ladder: Int) -> Place {
    let node = node(ladder)
    guard case .ladder(let ladder) = node.kind, case .rung(let index) = graph.arrows[arrow].label
    else { return node.place }
    return ladder.rungs[index].place
  }

  private func cases(of formula: Int, _ table: inout CaseTable) -> [UInt64] {
    table.chunks.map { chunk in
      table.turn(to: chunk)
      return table.truth(of: formula, formulas).holds & table.valid(in: chunk)
    }
  }

  private func narrow(
    _ arrows: [Int], _ taken: [[UInt64]], _ table: inout CaseTable, _ tracked: [Bool],
    but skipped: Int = -1, _ narrowings: inout [Narrowing]
  ) {
    for (number, column) in table.columns.enumerated()
    where tracked[column.variable] && column.variable != skipped {
      var values = Array(repeating: UInt64(0), count: arrows.count)
      for chunk in table.chunks {
        table.turn(to: chunk)
        for index in 0..<column.count {
          let pattern = table.pattern(number, index)
          for arm in arrows.indices where taken[arm][chunk] & pattern != 0 {
            values[arm] |= column.bits(of: index, names.variables[column.variable])
          }
        }
      }
      for (arrow, values) in zip(arrows, values) where arrow >= 0 {
        narrowings.append(Narrowing(arrow: arrow, variable: column.variable, values: values))
      }
    }
  }
}

extension CaseTable.Column {
  /// The values of a case as bits; one bit beyond the values for "nobody can tell".
  func bits(of index: Int, _ variable: Variable) -> UInt64 {
    if index < sets.count { return sets[index] }
    if case .values(let count) = variable.domain { return 1 << UInt64(count) }
    return 0
  }
}
