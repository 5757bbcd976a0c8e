/// Whether somebody can stand before a question without an answer, or a repair without a step.
extension Inspection {
  mutating func checkValues(_ calls: Calls, _ reach: Reachability) {
    var values = Values(trackedVariables, names)
    let narrowings = checkRoutes(tracked: values.isTracked)
    values.spread(self, calls, reach, narrowings)
    for question in hideable where reach.isWalked[question.node] {
      checkHiding(question.node, question.formulas, values)
    }
    checkSteps(values, reach)
  }

  /// The system, since steps are for systems, and what decides whether a whole question hides.
  private var trackedVariables: [Int] {
    var wanted = [names[FactID.system]].filter { $0 >= 0 }
    for question in hideable {
      for formula in question.formulas {
        for step in formulas.steps(of: formula) {
          guard case .atom(let atom) = formulas.steps[step] else { continue }
          if formulas.atoms[atom].variable >= 0 { wanted.append(formulas.atoms[atom].variable) }
        }
      }
    }
    return wanted
  }

  private mutating func checkHiding(_ node: Int, _ list: [Int], _ values: Values) {
    var table = CaseTable(variables: names.variables.count)
    let known = Set(reads.onEntry(of: node).map(\.variable))
    let names = names
    let isWhole = table.make(
      for: list, formulas, names,
      known: { variable in
        names.variables[variable].isGiven || known.contains(variable)
          || !values.mayBeUnknown(variable, at: node)
      },
      possible: { values.possible($0, at: node) })
    guard isWhole else {
      let limit = ["limit": String(CaseTable.limit), "name": name(node)]
      return complain(.cannotProve, at: self.node(node).place, limit)
    }
    guard let hidden = firstCase(hiding: list, &table) else { return }
    complain(
      .allHidden, at: self.node(node).place,
      ["name": name(node), "list": table.condition(for: hidden, names)])
  }

  private func firstCase(hiding list: [Int], _ table: inout CaseTable) -> Int? {
    for chunk in table.chunks {
      table.turn(to: chunk)
      var hidden = table.valid(in: chunk)
      for formula in list { hidden &= ~table.truth(of: formula, formulas).holds }
      if hidden != 0 { return chunk * 64 + hidden.trailingZeroBitCount }
    }
    return nil
  }

  // MARK: Steps

  private mutating func checkSteps(_ values: Values, _ reach: Reachability) {
    let system = names[FactID.system]
    for (number, missing) in stepless where reach.isReached(number) {
      let bare = missing & values.possible(system, at: number)
      guard bare != 0 else { continue }
      let list = (0..<64).filter { bare >> UInt64($0) & 1 == 1 }
        .map { names.variables[system].word(for: $0) }.joined(separator: ", ")
      complain(.noSteps, at: node(number).place, ["name": name(number), "system": list])
    }
  }
}

extension CaseTable {
  /// The case as an author would write it: `surface = web and net.dns is unknown`.
  func condition(for number: Int, _ names: Names) -> String {
    columns.map { column in
      let variable = names.variables[column.variable]
      let index = number / column.stride % column.count
      return variable.condition(index < column.values ? column.example(index) : nil)
    }.joined(separator: " and ")
  }
}

extension CaseTable.Column {
  fileprivate func example(_ index: Int) -> Int {
    index < sets.count ? sets[index].trailingZeroBitCount : points[index]
  }
}

extension Variable {
  /// "It is that value", as a condition; nil stands for "nobody can tell".
  fileprivate func condition(_ value: Int?) -> String {
    switch subject {
    case .fact(let fact): value.map { "\(fact) = \(word(for: $0))" } ?? "not known \(fact)"
    case .probe(let probe): "\(probe) is \(value.map { word(for: $0) } ?? "unknown")"
    }
  }
}
