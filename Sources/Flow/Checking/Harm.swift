/// Whether what nobody could find out decides for a repair that takes something away.
extension Inspection {
  /// `cases` are those in which the arrow is taken: none of them may be one where a probe found
  /// nothing out, while another finding of the same probe would have led elsewhere.
  mutating func checkHarm(
    _ arrow: Int, at place: @autoclosure () -> Place, _ cases: [UInt64], _ table: CaseTable
  ) {
    let target = graph.arrows[arrow].target
    guard graph.stations[target].isDestructive else { return }
    for column in table.columns {
      guard case .probe(let probe) = names.variables[column.variable].subject,
        column.decides(cases, of: table.count)
      else { continue }
      complain(
        .unknownLeadsToHarm, at: place(), ["probe": probe.text, "name": name(target)])
      return
    }
  }
}

extension CaseTable.Column {
  /// Whether some of the cases is one where nobody can tell, that would be none of them if the
  /// variable had a certain value.
  fileprivate func decides(_ cases: [UInt64], of count: Int) -> Bool {
    func contains(_ number: Int) -> Bool { cases[number >> 6] >> UInt64(number & 63) & 1 == 1 }
    guard hasUnknown else { return false }
    for number in 0..<count where number / stride % self.count == values && contains(number) {
      for value in 0..<values where !contains(number - (values - value) * stride) { return true }
    }
    return false
  }
}
