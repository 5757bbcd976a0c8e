/// Everything a walk is made from: where it began, what was given, and what was said since.
///
/// Lines are in the order in which they were made. A place has at most one of each kind.
public struct Record: Hashable, Sendable {
  /// The pack it was made with.
  public var pack: String
  public var version: Version
  public let chart: ChartID
  /// Known before the first question: the system, the app, what the command line says.
  public var given: [FactID: Value]
  public private(set) var lines: [Line] = []
  private var positions: [Key: Int] = [:]

  public struct Line: Hashable, Sendable {
    public let spot: Spot
    public let entry: Entry

    public init(_ spot: Spot, _ entry: Entry) { (self.spot, self.entry) = (spot, entry) }

    /// The line that an entry makes at the place of a station.
    init(_ entry: Entry, at spot: Spot) {
      if case .took(let rung) = entry {
        self.init(spot.on(rung), entry)
      } else {
        self.init(spot, entry)
      }
    }
  }

  private struct Key: Hashable {
    let spot: Spot
    let kind: Entry.Kind

    init(spot: Spot, kind: Entry.Kind) { (self.spot, self.kind) = (spot, kind) }
    init(_ line: Line) { self.init(spot: line.spot, kind: line.entry.kind) }
  }

  public init(
    pack: String, version: Version, chart: ChartID, given: [FactID: Value] = [:],
    lines: [Line] = []
  ) {
    (self.pack, self.version, self.chart, self.given) = (pack, version, chart, given)
    for line in lines { append(line) }
  }

  public subscript(spot: Spot, kind: Entry.Kind) -> Entry? {
    position(spot, kind).map { lines[$0].entry }
  }

  /// Where in ``lines`` it stands.
  func position(_ spot: Spot, _ kind: Entry.Kind) -> Int? {
    positions[Key(spot: spot, kind: kind)]
  }

  /// Adds a line at the end; an earlier one of its place and kind goes.
  mutating func append(_ line: Line) {
    remove(line.spot, line.entry.kind)
    positions[Key(line)] = lines.count
    lines.append(line)
  }

  /// Puts another entry where one of its kind stands; at the end where there is none.
  mutating func replace(_ line: Line) {
    if let position = position(line.spot, line.entry.kind) {
      lines[position] = line
    } else {
      append(line)
    }
  }

  mutating func remove(_ spot: Spot, _ kind: Entry.Kind) {
    if let position = position(spot, kind) { remove(at: position) }
  }

  mutating func remove(at position: Int) {
    positions[Key(lines.remove(at: position))] = nil
    for later in position..<lines.count { positions[Key(lines[later])] = later }
  }

  var reopened: Set<Spot> {
    Set(lines.compactMap { $0.entry.kind == .reopening ? $0.spot : nil })
  }
}
