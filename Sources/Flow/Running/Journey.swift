/// One way through a pack, taken a step at a time: a station waits, an entry comes, the next
/// station waits.
///
/// It only goes forward; ``Walk`` adds going back by replaying. What needs nobody (known facts,
/// calls, endings that come back, ladders with nothing left) is passed by itself.
public struct Journey: Sendable {
  /// Calls inside one another, at most.
  public static let deepestCall = 64
  /// Stations passed without anybody, at most, before the next that waits.
  public static let longestStretch = 1 << 16

  public let index: PackIndex
  public let chart: ChartID
  /// Where it stands.
  public private(set) var station: Station
  public internal(set) var knowledge: Knowledge
  /// What was passed so far, in order.
  public internal(set) var trail: [Passage] = []
  /// The repairs that were done and did not help, in order.
  public internal(set) var failures: [Attempt] = []
  /// The questions that were put only because they were reopened.
  public internal(set) var opened: Set<Spot> = []
  /// The same, counted among all questions whose facts were known.
  var openings: [Int] = []
  /// How many questions came whose facts were known.
  var turns = 0

  var calls: [NodeRef] = []
  var here: NodeRef
  var phase = Phase.arrived
  /// The rungs of the ladder at hand that were tried.
  var tried: Set<NodeRef> = []
  let opening: Opening
  private var visit = 0
  private var visits: [Site: Int] = [:]

  /// How far the node at hand has come.
  enum Phase: Hashable, Sendable {
    case arrived
    case repairing(NodeRef)
    case verifying(NodeRef)
    case judging(NodeRef)
  }

  private struct Site: Hashable {
    let calls: [NodeRef]
    let node: NodeRef
  }

  /// A journey at the flow's first station; `reopened` questions are put though their facts are
  /// known.
  public init(
    _ index: PackIndex, through chart: ChartID, given: [FactID: Value] = [:],
    reopened: Set<Spot> = []
  ) {
    self.init(index, through: chart, given: given, opening: Opening(spots: reopened))
  }

  init(
    _ index: PackIndex, through chart: ChartID, given: [FactID: Value], opening: Opening
  ) {
    (self.index, self.chart, self.opening) = (index, chart, opening)
    knowledge = Knowledge(given: given) { index[$0]?.detectedBy }
    here = NodeRef(chart, "")
    station = .fault(.noSuchChart(chart))
    station = start(chart) ?? settled()
  }

  /// The place of the station.
  public var spot: Spot {
    switch phase {
    case .arrived: Spot(calls: calls, node: here, visit: visit)
    case .repairing(let repair), .verifying(let repair), .judging(let repair):
      Spot(calls: calls, node: here, visit: visit, rung: repair == here ? nil : repair)
    }
  }

  /// The node at hand.
  public var node: NodeRef { here }

  /// Takes in what the station waits for and goes on to the next.
  public mutating func enter(_ entry: Entry) throws(Refusal) {
    let spot = self.spot
    var next = self
    next.trail.append(Passage(spot: spot, how: .said(entry)))
    let stop = try next.take(entry)
    next.station = stop ?? next.settled()
    self = next
  }

  /// Passes what needs nobody, up to the station that waits.
  private mutating func settled() -> Station {
    // A ladder that the way leaves and comes back to offers its rungs again: that is no round.
    var rounds = RoundWatch(tried.isEmpty ? (calls, here) : nil)
    while true {
      if let stop = passed() { return stop }
      if rounds.isBack(at: calls, here) { return .fault(.endless(here)) }
    }
  }

  /// Makes that node the one at hand.
  mutating func arrive(at node: NodeRef) {
    (here, phase, tried) = (node, .arrived, [])
    let site = Site(calls: calls, node: node)
    visit = visits[site, default: 0]
    visits[site] = visit + 1
  }
}

/// The questions to put though their facts are known: by place, or counted among them.
struct Opening: Sendable {
  var spots: Set<Spot> = []
  var turns: Set<Int> = []
}

/// Something that was passed on the way.
public struct Passage: Hashable, Sendable {
  public let spot: Spot
  public let how: How

  public enum How: Hashable, Sendable {
    case said(Entry)
    /// Not asked, because the fact was known.
    case known(FactID, Knowledge.Known)
    case called(ChartID)
    /// An ending of a called flow.
    case cameBack
    /// A ladder with no rung left that could be offered.
    case nothingLeft
  }
}

/// A repair that was done, with what it would have cured.
public struct Attempt: Hashable, Sendable {
  public let rung: NodeRef
  public let cures: [CauseID: Double]
}

/// Notices a way that goes round without anybody (Brent's algorithm: no memory of the whole way).
private struct RoundWatch {
  private var mark: (calls: [NodeRef], node: NodeRef)?
  private var steps = 0
  private var next = 1

  init(_ mark: (calls: [NodeRef], node: NodeRef)?) { self.mark = mark }

  mutating func isBack(at node: [NodeRef], _ here: NodeRef) -> Bool {
    if let mark, mark.node == here && mark.calls == node { return true }
    steps += 1
    if steps == next {
      mark = (node, here)
      next *= 2
    }
    return steps > Journey.longestStretch
  }
}
