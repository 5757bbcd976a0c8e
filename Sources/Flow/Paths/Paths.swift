/// Walks every path of a pack, over all facts that it can know and all that its probes can find.
public enum Paths {
  /// States of one flow, at most; a report beyond them says that it is incomplete. The steps of
  /// work on sets of situations are limited to a hundred times as many.
  public static let limit = 500_000

  /// Explores all symptoms, or one flow.
  ///
  /// With a catalogue, a probe finds what the library says it can; without, each probe may also
  /// find some problem that no condition asks for. `given` fixes facts; facts that are always
  /// given, such as the system, otherwise take every value.
  public static func explore(
    _ index: PackIndex, chart: ChartID? = nil, given: [FactID: Value] = [:],
    catalogue: Catalogue? = nil, limit: Int = Paths.limit
  ) -> PathReport {
    let charts = chart.map { [$0] } ?? index.pack.symptoms.map(\.id)
    let terrain = Terrain(index, catalogue: catalogue)
    var survey = PathSurvey(terrain, given: given, limit: limit)
    for chart in charts.compactMap({ index[$0] }) { survey.explore(chart) }
    return survey.report(of: chart)
  }
}

/// What exploring a pack found out.
public struct PathReport: Sendable {
  /// In the order of the home screen.
  public let charts: [ChartPaths]
  public let nodes: Coverage<NodeRef>
  public let arrows: Coverage<Arrow>
  /// Each condition counts twice: it was seen to hold, and seen not to.
  public let conditions: Coverage<UnseenDecision>
  public let texts: Coverage<TextID>
  /// Repairs by hand that would show no step.
  public let bareRepairs: [BareRepair]
  /// Finds the way to anything that the exploration came to.
  public let pathfinder: Pathfinder

  /// Whether everything was explored and counted; else a limit was reached.
  public var isComplete: Bool { charts.allSatisfy(\.isComplete) }
  public var states: Int { charts.map(\.states).reduce(0, +) }
  /// Arrows between states.
  public var steps: Int { charts.map(\.steps).reduce(0, +) }
  public var paths: PathCount { charts.map(\.paths).reduce(PathCount(), +) }
  public var deadEnds: [DeadEnd] { charts.flatMap(\.deadEnds) }
  public var endless: [EndlessPath] { charts.flatMap(\.endless) }

  /// The number of paths to each kind of ending.
  public var endings: [Ending: PathCount] {
    charts.flatMap(\.ends).reduce(into: [:]) { $0[$1.ending, default: PathCount()] += $1.paths }
  }
}

/// The paths that begin with one flow.
public struct ChartPaths: Sendable {
  public let chart: ChartID
  /// The states that paths tell apart, and the steps between them.
  public let states: Int
  public let steps: Int
  /// Whether everything was come to, within the limit; else more may be seen than was.
  public let isExplored: Bool
  /// Whether all paths were counted, within the limit; else the counts and the extremes are too low.
  public let isCounted: Bool
  /// Every end that is reached, in the pack's order.
  public let ends: [End]
  public let longest: Extreme?
  /// The most questions on a way to a first repair.
  public let mostQuestions: Extreme?
  public let deadEnds: [DeadEnd]
  public let endless: [EndlessPath]

  public var isComplete: Bool { isExplored && isCounted }
  public var paths: PathCount { ends.map(\.paths).reduce(PathCount(), +) }

  public struct End: Sendable, Equatable {
    public let node: NodeRef
    public let ending: Ending
    public let paths: PathCount
  }

  /// A path that has the most of something.
  public struct Extreme: Sendable, Equatable {
    /// How many stations, or questions.
    public let length: Int
    /// The nodes at which the user stands, in order; a ladder counts once, each rung once.
    public let stations: [NodeRef]
    public let directions: Directions
  }
}

/// A place where a walk cannot go on.
public struct DeadEnd: Sendable, Hashable {
  public let fault: Fault
  /// The shortest way to it.
  public let directions: Directions
}

/// A place from which a walk goes on for ever: neither an end nor a dead end can be reached.
public struct EndlessPath: Sendable, Hashable {
  public let node: NodeRef
  public let directions: Directions
}

/// A repair without a step for that system; nil where the system is not known.
public struct BareRepair: Sendable, Hashable {
  public let node: NodeRef
  public let system: ChoiceID?
}

/// How much of something was seen.
public struct Coverage<Item: Sendable & Hashable>: Sendable, Hashable {
  public let total: Int
  /// What was not, in the pack's order.
  public let missing: [Item]

  public var covered: Int { total - missing.count }
  public var isFull: Bool { missing.isEmpty }
}

/// A condition that never held, or that always did.
public struct UnseenDecision: Sendable, Hashable {
  public let decision: Decision
  /// Whether it is that it never held.
  public let held: Bool
}
