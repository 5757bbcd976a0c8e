/// A session's way through a pack: a record, and the station to which it leads.
///
/// The station is always derived by replaying the record, so going back, changing an early answer
/// and resuming are one thing: another record, played again.
public struct Walk: Sendable {
  public private(set) var record: Record
  /// The way as it stands: station, knowledge, trail.
  public private(set) var journey: Journey
  /// Lines of the record that the pack cannot take now, each with why; never used for anything.
  public private(set) var stale: [Stale]
  private var used: [Int]

  /// A new walk through a symptom.
  public init(_ index: PackIndex, through chart: ChartID, given: [FactID: Value] = [:]) {
    let pack = index.pack
    self.init(
      index,
      resuming: Record(pack: pack.name, version: pack.version, chart: chart, given: given))
  }

  /// A walk as a record says it, also one made with another version of the pack.
  public init(_ index: PackIndex, resuming record: Record) {
    let replay = Replay(record, through: index)
    (self.record, journey, used) = (record, replay.journey, replay.used + replay.openings)
    stale = Stale.all(in: replay)
  }

  public var index: PackIndex { journey.index }
  public var station: Station { journey.station }
  public var spot: Spot { journey.spot }
  public var knowledge: Knowledge { journey.knowledge }
  public var trail: [Passage] { journey.trail }

  /// Takes in what the station waits for.
  public mutating func enter(_ entry: Entry) throws(Refusal) {
    var next = journey
    try next.enter(entry)
    var record = self.record
    record.append(Record.Line(entry, at: spot))
    self = Walk(index, resuming: record)
  }

  /// Takes back the last thing that the user said; what probes found stays.
  public mutating func back() throws(Refusal) {
    guard let last = lastByUser else { throw .nothingBefore }
    var record = self.record
    record.remove(at: last)
    self = Walk(index, resuming: record)
  }

  public var canGoBack: Bool { lastByUser != nil }

  private var lastByUser: Int? { used.filter { record.lines[$0].entry.isByUser }.max() }

  /// Says something else at a place that was passed; what was said later stays where it still fits.
  ///
  /// A question that was passed because its fact is known is reopened. Which rung was taken cannot
  /// be changed: that is what ``back()`` is for.
  public mutating func change(_ spot: Spot, to entry: Entry) throws(Refusal) {
    guard entry.kind != .taking else { throw .notOnTheWay }
    var record = self.record
    if isPassed(spot), entry.kind == .answer { record.replace(Record.Line(spot, .reopened)) }
    let replay = Replay(record, through: index, until: (spot, entry.kind))
    guard replay.isAt((spot, entry.kind)) else { throw .notOnTheWay }
    var journey = replay.journey
    try journey.enter(entry)
    switch entry.kind {
    // A repair done again comes after what was said of it before.
    case .deed: record.append(Record.Line(spot, entry))
    case .reopening, .answer, .findings, .taking, .verdict:
      record.replace(Record.Line(spot, entry))
    }
    self = Walk(index, resuming: record)
  }

  /// Puts a question all the same that was passed because its fact is known.
  public mutating func reopen(_ spot: Spot) throws(Refusal) {
    guard isPassed(spot) else { throw .notOnTheWay }
    var record = self.record
    record.remove(spot, .answer)
    record.append(Record.Line(spot, .reopened))
    self = Walk(index, resuming: record)
  }

  /// The same, for the first question on the way that was passed because of that fact.
  public mutating func reopen(_ fact: FactID) throws(Refusal) {
    let passage = trail.first { passage in
      if case .known(fact, _) = passage.how { true } else { false }
    }
    guard let passage else { throw .notOnTheWay }
    try reopen(passage.spot)
  }

  private func isPassed(_ spot: Spot) -> Bool {
    trail.contains { passage in
      guard case .known = passage.how else { return false }
      return passage.spot == spot
    }
  }
}

extension Walk: Equatable {
  /// Equal where the same was said on the same pack.
  public static func == (one: Walk, other: Walk) -> Bool {
    one.index === other.index && one.record == other.record
  }
}
