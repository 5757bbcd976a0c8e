/// A record played from the start, as far as it leads.
struct Replay {
  let record: Record
  /// Before the first line.
  let start: Journey
  private(set) var journey: Journey
  /// Which lines were used, in the order of the way; reopenings are not among them.
  private(set) var used: [Int] = []
  private var takings: Set<Int> = []
  /// Lines that the way came to and could not take.
  private(set) var refused: [Int: Refusal] = [:]
  /// The latest line that says a repair was done, or at least begun.
  private var lastDeed = -1

  /// Plays the record; with `goal`, only until that is waited for.
  init(
    _ record: Record, through index: PackIndex, until goal: (spot: Spot, kind: Entry.Kind)? = nil
  ) {
    self.record = record
    start = Journey(
      index, through: record.chart, given: record.given, reopened: record.reopened)
    journey = start
    while !isAt(goal), let position = next() { play(position) }
  }

  /// Whether that is what is waited for.
  func isAt(_ goal: (spot: Spot, kind: Entry.Kind)?) -> Bool {
    guard let goal else { return false }
    return journey.station.awaits == goal.kind && journey.spot == goal.spot
  }

  /// The lines that put a question whose fact is known.
  var openings: [Int] {
    record.lines.indices.filter {
      record.lines[$0].entry == .reopened && journey.opened.contains(record.lines[$0].spot)
    }
  }

  private mutating func play(_ position: Int) {
    do throws(Refusal) {
      try journey.enter(fitted(record.lines[position].entry))
      used.append(position)
      switch record.lines[position].entry {
      case .did(.done), .did(.failed): lastDeed = max(lastDeed, position)
      case .took: takings.insert(position)
      case .did(.skipped), .reopened, .chose, .typed, .checked, .helped: break
      }
    } catch {
      refused[position] = error
    }
  }

  /// The line to play at the station; nil where the record has none that counts.
  private func next() -> Int? {
    let spot = journey.spot
    let position: Int? =
      switch journey.station {
      case .question: record.position(spot, .answer)
      // What was found before a repair says nothing of the time after it.
      case .check, .verify: record.position(spot, .findings).flatMap { $0 > lastDeed ? $0 : nil }
      case .repair: record.position(spot, .deed)
      case .ladder: nextRung(at: spot)
      case .didItHelp: record.position(spot, .verdict).flatMap { $0 > lastDeed ? $0 : nil }
      case .end, .fault: nil
      }
    return position.flatMap { refused[$0] == nil ? $0 : nil }
  }

  /// The rung taken next, in the order in which they were taken.
  private func nextRung(at spot: Spot) -> Int? {
    record.lines.indices.first { position in
      guard case .took(let rung) = record.lines[position].entry else { return false }
      return record.lines[position].spot == spot.on(rung) && refused[position] == nil
        && !takings.contains(position)
    }
  }

  /// Findings without the probes and facts that the station does not wait for any more.
  private func fitted(_ entry: Entry) -> Entry {
    guard case .checked(var findings) = entry else { return entry }
    let probes: [ProbeID] =
      switch journey.station {
      case .check(let probes), .verify(let probes, of: _): probes
      case .question, .repair, .ladder, .didItHelp, .end, .fault: []
      }
    findings.outcomes = findings.outcomes.filter { probes.contains($0.key) }
    findings.facts = findings.facts.filter { fact, value in
      guard let known = journey.index[fact], let probe = known.detectedBy else { return false }
      return probes.contains(probe) && known.type.fits(value)
    }
    return .checked(findings)
  }
}
