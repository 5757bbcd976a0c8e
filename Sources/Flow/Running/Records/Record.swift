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
    lines.firstIndex { $0.entry.kind == kind && $0.spot == spot }
  }

  /// Adds a line at the end; an earlier one of its place and kind goes.
  mutating func append(_ line: Line) {
    remove(line.spot, line.entry.kind)
    lines.append(line)
  }

  /// Puts another entry where one of its kind stands; at the end where there is none.
  mutating func replace(_ line: Line) {
    if let position = position(line.spot, line.entry.kind) {
      lines[position] = line
    } else {
      lines.append(line)
    }
  }

  mutating func remove(_ spot: Spot, _ kind: Entry.Kind) {
    lines.removeAll { $0.entry.kind == kind && $0.spot == spot }
  }

  mutating func remove(at position: Int) { lines.remove(at: position) }

  var reopened: Set<Spot> {
    Set(lines.compactMap { $0.entry.kind == .reopening ? $0.spot : nil })
  }
}
