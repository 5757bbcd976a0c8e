extension Record {
  /// The record as lines of text, to be kept and read again with ``init(text:)``.
  ///
  ///     walk 1
  ///     pack notion 1.0.0
  ///     from connection-loop
  ///     given system choice linux
  ///     chose connection-loop/where web
  ///     checked connection-loop/look#1 net.dns problem sinkhole surface := choice web
  ///     did connection-loop/repairs@shared/clear-cache done
  public var text: String {
    let start = [
      "walk \(Self.format)", "pack \(Written.word(pack)) \(version)",
      "from \(Written.word(chart.text))",
    ]
    let known = given.sorted { $0.key < $1.key }.map { fact, value in
      "given \(Written.word(fact.text)) \(Written.value(value))"
    }
    let said = lines.map { Written.line($0) }
    return (start + known + said).map { $0 + "\n" }.joined()
  }

  /// The version of the text form.
  static let format = 1
  /// Bytes and lines of a text, at most.
  public static let largestText = 1 << 20
  public static let mostLines = 10_000

  /// Why a text is no record.
  public enum TextFault: Error, Hashable, Sendable {
    case notARecord
    /// Written by another version of the program.
    case otherFormat(Int)
    case tooLong
    /// That line, counted from 1, says nothing that a record can hold.
    case badLine(Int)
  }

  /// Reads what ``text`` wrote, and refuses everything else.
  public init(text: String) throws(TextFault) {
    guard text.utf8.count <= Self.largestText else { throw .tooLong }
    let newline = UInt8(ascii: "\n")
    let lines = Substring(text).utf8.split(separator: newline, omittingEmptySubsequences: false)
    guard lines.count <= Self.mostLines else { throw .tooLong }
    guard text.utf8.last == newline, lines.count > 3 else { throw .notARecord }
    var words = lines.dropLast().map { WrittenWords($0) }
    guard words[0].next() == "walk", let format = words[0].number(), words[0].isDone else {
      throw .notARecord
    }
    guard format == Self.format else { throw .otherFormat(format) }
    guard words[1].next() == "pack", let pack = words[1].word(), let version = words[1].version(),
      words[1].isDone
    else { throw .badLine(2) }
    guard words[2].next() == "from", let chart = words[2].word(), words[2].isDone else {
      throw .badLine(3)
    }
    self.init(pack: pack, version: version, chart: ChartID(chart))
    for number in 3..<words.count where !add(&words[number]) { throw .badLine(number + 1) }
  }

  /// False where the line says nothing that can be kept, or something that is there already.
  private mutating func add(_ words: inout WrittenWords) -> Bool {
    guard let verb = words.next() else { return false }
    if verb == "given" {
      guard lines.isEmpty, let fact = words.word(), let value = words.value(), words.isDone,
        given[FactID(fact)] == nil
      else { return false }
      given[FactID(fact)] = value
      return true
    }
    guard let spot = words.spot(), let entry = words.entry(verb, at: spot), words.isDone,
      self[spot, entry.kind] == nil
    else { return false }
    append(Line(spot, entry))
    return true
  }
}
