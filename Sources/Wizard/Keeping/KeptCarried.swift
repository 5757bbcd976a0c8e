import Flow

extension Carried {
  /// A line for each answer and each repair that was tried. What was found on the computer is left
  /// out: by the time that the session goes on, it can have changed.
  var lines: [KeptLine] {
    facts.sorted { $0.key < $1.key }
      .map { KeptLine("carried", $0.key.text, $0.value.text) }
      + tries.map { (repair: Spot(node: $0.key).text, how: $0.value.rawValue) }
      .sorted { $0.repair < $1.repair }
      .map { KeptLine("tried", $0.repair, $0.how) }
  }

  /// Lines of other kinds are passed over.
  init(_ lines: [KeptLine]) {
    self.init()
    for line in lines {
      switch line.word {
      case "carried": facts[FactID(line[0])] = Value(text: line[1])
      case "tried":
        guard let repair = Spot(text: line[0])?.node else { continue }
        tries[repair] = EarlierTry(rawValue: line[1])
      default: continue
      }
    }
  }
}
