@testable import Flow

/// Reads session codes out of any bytes: as typed, with the check letters put right, and as what
/// follows the head of a code for the shipped pack.
enum Codes {
  static func take(_ bytes: [UInt8]) {
    _ = try? SessionCode.record(from: String(decoding: bytes, as: UTF8.self), for: Packs.notion)
    let letters = bytes.prefix(SessionCode.longest - 2).map { $0 & 31 }
    let checked = CodeLetters.text(CheckLetters.checked([SessionCode.format] + letters))
    _ = try? SessionCode.record(from: checked, for: Packs.notion)
    guard let first = bytes.first else { return }
    let startable = Packs.notion.pack.startable
    play(Array(letters.dropFirst()), through: startable[Int(first) % startable.count])
  }

  private static func play(_ letters: [UInt8], through chart: ChartID) {
    let index = Packs.notion
    var script = CodeScript(CodeBook(index, chart), CodeTape(Natural(letters: letters)))
    let given = script.given([:])
    let openings = Opening(turns: Set(script.openings([])))
    var journey = Journey(index, through: chart, given: given, opening: openings)
    guard let lines = try? script.play([], &journey) else { return }
    let version = index.pack.version
    let record = Record(
      pack: index.pack.name, version: version, chart: chart, given: given, lines: lines)
    let walk = Walk(index, resuming: record)
    precondition(
      walk.station == journey.station || !journey.opened.isEmpty, "replaying leads elsewhere")
  }
}
