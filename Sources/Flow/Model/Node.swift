/// One station of a flow.
public struct Node: Sendable, Equatable {
  public let id: NodeID
  public let place: Place
  /// The prompt of a question, else the heading.
  public let title: TextID
  /// Paragraphs below the heading.
  public let body: TextID?
  /// More, for who asks for help.
  public let help: TextID?
  /// A comparison shown beside the choice.
  public let table: TableID?
  /// Rows of the mission that this node carries.
  public let covers: [String]
  public let kind: Kind

  public enum Kind: Sendable, Equatable {
    case ask(Ask)
    case check(Check)
    /// Steps by hand, and, where a remedy is named, what the library can do itself.
    case repair(Repair)
    case ladder(Ladder)
    case call(Call)
    case end(Ending)
  }

  public init(
    id: NodeID, place: Place = .nowhere, title: TextID, body: TextID? = nil, help: TextID? = nil,
    table: TableID? = nil, covers: [String] = [], kind: Kind
  ) {
    (self.id, self.place, self.title, self.body) = (id, place, title, body)
    (self.help, self.table, self.covers, self.kind) = (help, table, covers, kind)
  }
}

/// Where to go next: the first arm whose condition holds; the last has none.
public struct Route: Sendable, Equatable {
  public struct Arm: Sendable, Equatable {
    public let place: Place
    public let when: Condition?
    public let to: NodeID

    public init(place: Place = .nowhere, when: Condition? = nil, to: NodeID) {
      (self.place, self.when, self.to) = (place, when, to)
    }
  }

  public let arms: [Arm]

  public init(_ arms: [Arm]) { self.arms = arms }
  public init(to node: NodeID) { arms = [Arm(to: node)] }
}

/// A question.
public struct Ask: Sendable, Equatable {
  /// Where the answer is kept; nil for a question that only chooses the way.
  public let fact: FactID?
  /// Empty where the fact is a number, a duration, a size or a text: then it is typed in.
  public let choices: [Choice]
  /// The way on for a typed answer, and for choices without a way of their own.
  public let next: Route?

  public struct Choice: Sendable, Equatable {
    public let id: ChoiceID
    public let place: Place
    public let text: TextID
    /// A line below the choice.
    public let note: TextID?
    public let when: Condition?
    public let next: Route?
    public let covers: [String]

    public init(
      id: ChoiceID, place: Place = .nowhere, text: TextID, note: TextID? = nil,
      when: Condition? = nil, next: Route? = nil, covers: [String] = []
    ) {
      (self.id, self.place, self.text, self.note) = (id, place, text, note)
      (self.when, self.next, self.covers) = (when, next, covers)
    }
  }

  public init(fact: FactID?, choices: [Choice], next: Route? = nil) {
    (self.fact, self.choices, self.next) = (fact, choices, next)
  }

  public func route(of choice: Choice) -> Route? { choice.next ?? next }
}

/// Probes that run side by side.
public struct Check: Sendable, Equatable {
  public let probes: [ProbeID]
  public let next: Route

  public init(probes: [ProbeID], next: Route) { (self.probes, self.next) = (probes, next) }
}

/// Several repairs, the gentlest first, with "did it help?" after each.
public struct Ladder: Sendable, Equatable {
  public struct Rung: Sendable, Equatable {
    public let place: Place
    /// The flow the repair stands in; nil for the ladder's own.
    public let chart: ChartID?
    public let node: NodeID
    public let when: Condition?
    /// Overrules what the repair itself says it cures.
    public let cures: [CauseID: Double]?
    public let covers: [String]

    public init(
      place: Place = .nowhere, chart: ChartID? = nil, node: NodeID, when: Condition? = nil,
      cures: [CauseID: Double]? = nil, covers: [String] = []
    ) {
      (self.place, self.chart, self.node) = (place, chart, node)
      (self.when, self.cures, self.covers) = (when, cures, covers)
    }
  }

  public let rungs: [Rung]
  /// How the user can tell that it helped.
  public let test: TextID?
  public let solved: NodeID
  /// Where to go when nothing on the ladder helped.
  public let otherwise: NodeID

  public init(rungs: [Rung], test: TextID? = nil, solved: NodeID, otherwise: NodeID) {
    (self.rungs, self.test, self.solved, self.otherwise) = (rungs, test, solved, otherwise)
  }
}

/// Another flow, walked through from its start; it comes back here.
public struct Call: Sendable, Equatable {
  public let chart: ChartID
  public let next: Route

  public init(chart: ChartID, next: Route) { (self.chart, self.next) = (chart, next) }
}

public enum Ending: String, Sendable, CaseIterable {
  case solved
  case handedOver = "handed-over"
  /// Offers the pack's symptoms, those that what was seen speaks for first; the session goes on
  /// with the one that is chosen.
  case symptoms
  /// Only in a flow that is called: back to the caller.
  case back
}
