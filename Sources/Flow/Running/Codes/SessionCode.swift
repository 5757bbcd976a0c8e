/// A session as a few letters to read out: who types them in stands at the same station.
///
/// It holds the pack's version, a digest of the flow's structure, the facts given, and what was
/// said, the check at hand included, but no text that anybody typed: those questions are put again,
/// and what came after them is kept. `Codes/CodeScript.swift` says in which order, ``CodeTape`` how it gets so short.
public enum SessionCode {
  /// The version of the form, 1 to 31; the first letter.
  static let format: UInt8 = 1
  /// Letters of a code, at most.
  public static let longest = 200
  /// What a code can hold, at most.
  static let mostEntries = 1000

  /// Why something is no code, or none for this pack.
  public enum Fault: Error, Hashable, Sendable {
    case tooShort
    case tooLong
    /// No letter of codes; places are counted from 1, without dashes.
    case strangeCharacter(Character, at: Int)
    /// Places where one wrong letter, or two swapped ones, would explain it; empty where more are
    /// wrong than can be told.
    case mistyped(at: [Int])
    /// Made by a newer program.
    case otherFormat(Int)
    /// Made with that version of the pack, whose flow is another.
    case otherVersion(Version)
    /// Made with this version of the pack, but its flow is another.
    case otherStructure
    /// Well formed, and no session can be like that.
    case leadsNowhere
  }

  /// The walk's code; nil where it would be longer than anybody types.
  ///
  /// - Parameter said: what people already said to the check at hand, which is not complete.
  public static func text(of walk: Walk, said: [ProbeID: Outcome] = [:]) -> String? {
    let index = walk.index
    let book = CodeBook(index, walk.record.chart)
    let replay = Replay(book.plain(walk.record), through: index)
    guard let place = index.pack.startable.firstIndex(of: walk.record.chart),
      replay.used.count < mostEntries
    else { return nil }
    var tape = CodeTape()
    _ = tape.head(CodeHead(version: index.pack.version, place: place, digest: book.digest))
    var script = CodeScript(book, tape)
    _ = script.given(replay.record.given)
    _ = script.openings(replay.journey.openings)
    var journey = replay.start
    let entries = replay.used.map { replay.record.lines[$0].entry }
    guard (try? script.play(entries, &journey)) != nil else { return nil }
    _ = script.said(said, at: journey.station)
    let letters = CheckLetters.checked([format] + script.tape.finished().letters)
    return letters.count <= longest ? CodeLetters.text(letters) : nil
  }

  /// What a code says, as a record to resume; the answers that were texts are not in it.
  public static func record(from typed: String, for index: PackIndex) throws(Fault) -> Record {
    try session(from: typed, for: index).record
  }

  /// The same, with what was already said to the check at which the record ends.
  public static func session(
    from typed: String, for index: PackIndex
  ) throws(Fault) -> (record: Record, said: [ProbeID: Outcome]) {
    let letters = try CheckLetters.unchecked(try CodeLetters.values(of: typed))
    guard letters.first == format else { throw .otherFormat(Int(letters.first ?? 0)) }
    let tape = CodeTape(Natural(letters: letters.dropFirst()))
    let (head, book, rest) = try opened(tape, index)
    var script = CodeScript(book, rest)
    let given = script.given([:])
    let openings = Opening(turns: Set(script.openings([])))
    var journey = Journey(index, through: book.chart, given: given, opening: openings)
    let lines = try script.play([], &journey)
    let said = script.said([:], at: journey.station)
    guard script.tape.isSpent, journey.openings.count == openings.turns.count else {
      throw .leadsNowhere
    }
    let reopened = journey.opened.sorted(by: <).map { Record.Line($0, .reopened) }
    let record = Record(
      pack: index.pack.name, version: head.version, chart: book.chart, given: given,
      lines: reopened + lines.filter { !$0.entry.isPrivate })
    return (record, said)
  }

  /// The head, and the tape behind it; throws where the pack is not the one it was written for.
  private static func opened(
    _ tape: CodeTape, _ index: PackIndex
  ) throws(Fault) -> (CodeHead, CodeBook, CodeTape) {
    var tape = tape
    let head = tape.head(nil)
    let charts = index.pack.startable
    let book = charts.indices.contains(head.place) ? CodeBook(index, charts[head.place]) : nil
    guard let book, book.digest == head.digest else {
      throw head.version == index.pack.version ? .otherStructure : .otherVersion(head.version)
    }
    return (head, book, tape)
  }
}

extension Entry {
  /// Typed words, which no code holds.
  var isPrivate: Bool {
    guard case .typed(.text) = self else { return false }
    return true
  }
}

extension Pack {
  /// The flows that a session can begin with, the symptoms first.
  var startable: [ChartID] {
    let charts = charts.filter { $0.start != nil }
    return (charts.filter { $0.role == .symptom } + charts.filter { $0.role != .symptom })
      .map(\.id)
  }
}
