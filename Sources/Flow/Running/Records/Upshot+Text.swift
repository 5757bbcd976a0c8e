extension Upshot {
  /// The upshot as one line of text, without a line break.
  ///
  ///     upshot 1 20261121-3 notion connection-loop solved live-blocked=930 shared/clear-cache=not
  public var line: String {
    let causes = causes.map { "\(Written.word($0.cause.text))=\($0.thousandths)" }
    let repairs = repairs.map { "\(Written.ref($0.repair))=\($0.result.rawValue)" }
    return [
      "upshot", "1", Written.word(session), Written.word(pack), Written.word(symptom.text),
      isSolved ? "solved" : "open", causes.isEmpty ? "-" : causes.joined(separator: ","),
      repairs.isEmpty ? "-" : repairs.joined(separator: ","),
    ].joined(separator: " ")
  }

  /// Reads what ``line`` wrote; nil for everything else.
  public init?(line: String) {
    var words = WrittenWords(Substring(line).utf8)
    guard line.utf8.count <= 4_000, words.next() == "upshot", words.number() == 1,
      let session = words.word(), let pack = words.word(), let symptom = words.word(),
      let end = words.next(), end == "solved" || end == "open",
      let causes = words.next(), let repairs = words.next(), words.isDone,
      let suspects = Self.items(causes, Self.suspect), let deeds = Self.items(repairs, Self.deed)
    else { return nil }
    self.init(
      session: session, pack: pack, symptom: ChartID(symptom), isSolved: end == "solved",
      causes: suspects, repairs: deeds)
  }

  /// `a=1,b=2`, or `-` for none; nil where one of them says nothing.
  private static func items<Item>(
    _ text: String, _ item: (String, String) -> Item?
  ) -> [Item]? {
    if text == "-" { return [] }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 64 else { return nil }
    var items: [Item] = []
    for part in parts {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let item = item(String(sides[0]), String(sides[1])) else {
        return nil
      }
      items.append(item)
    }
    return items
  }

  private static func suspect(_ name: String, _ share: String) -> Suspect? {
    var (name, share) = (WrittenWords(Substring(name).utf8), WrittenWords(Substring(share).utf8))
    guard let cause = name.word(), let thousandths = share.number(), thousandths <= 1000 else {
      return nil
    }
    return Suspect(CauseID(cause), thousandths)
  }

  private static func deed(_ name: String, _ result: String) -> Deed? {
    var name = WrittenWords(Substring(name).utf8)
    guard let spot = name.spot(), spot == Spot(node: spot.node),
      let result = Result(rawValue: result)
    else { return nil }
    return Deed(spot.node, result)
  }
}
