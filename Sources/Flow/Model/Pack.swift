/// A pack as its files say it: flows, texts, facts, causes, apps.
public struct Pack: Sendable {
  public let name: String
  public let version: Version
  /// The engine it was written for.
  public let engine: Int
  public let title: TextID
  public let about: TextID?
  public let facts: [Fact]
  public let causes: [Cause]
  public let evidence: [Evidence]
  /// How a person finds out what a probe would, where that is possible.
  public let manualChecks: [ProbeID: ManualCheck]
  public let tables: [Table]
  public let apps: [AppProfile]
  /// The symptoms first, in the home screen's order.
  public let charts: [Chart]
  public let scenarios: [Scenario]
  public let texts: Texts
  /// Of the files' bytes, so that a session says which pack it was made with.
  public let fingerprint: UInt64

  public init(
    name: String, version: Version, engine: Int = Pack.engine, title: TextID,
    about: TextID? = nil, facts: [Fact], causes: [Cause] = [], evidence: [Evidence] = [],
    manualChecks: [ProbeID: ManualCheck] = [:], tables: [Table] = [], apps: [AppProfile] = [],
    charts: [Chart], scenarios: [Scenario] = [], texts: Texts, fingerprint: UInt64 = 0
  ) {
    (self.name, self.version, self.engine) = (name, version, engine)
    (self.title, self.about) = (title, about)
    (self.facts, self.causes, self.evidence) = (facts, causes, evidence)
    (self.manualChecks, self.tables, self.apps) = (manualChecks, tables, apps)
    (self.charts, self.scenarios, self.texts) = (charts, scenarios, texts)
    self.fingerprint = fingerprint
  }

  /// The engine version that this program is.
  public static let engine = 1

  public var symptoms: [Chart] { charts.filter { $0.role == .symptom } }
  public subscript(id: ChartID) -> Chart? { charts.first { $0.id == id } }
  public subscript(id: FactID) -> Fact? { facts.first { $0.id == id } }
}

public struct Version: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let major: Int
  public let minor: Int
  public let patch: Int

  public init(_ major: Int, _ minor: Int, _ patch: Int) {
    (self.major, self.minor, self.patch) = (major, minor, patch)
  }

  public var description: String { "\(major).\(minor).\(patch)" }

  public static func < (one: Version, other: Version) -> Bool {
    (one.major, one.minor, one.patch) < (other.major, other.minor, other.patch)
  }
}

/// A probe's question put to a person: "Does any other page open?"
public struct ManualCheck: Sendable, Equatable {
  public let place: Place
  public let question: TextID
  public let answers: [Answer]

  public struct Answer: Sendable, Equatable {
    public let outcome: Outcome
    public let text: TextID

    public init(outcome: Outcome, text: TextID) { (self.outcome, self.text) = (outcome, text) }
  }

  public init(place: Place = .nowhere, question: TextID, answers: [Answer]) {
    (self.place, self.question, self.answers) = (place, question, answers)
  }
}

/// A comparison, such as "delete the session" beside "clear the cache only".
public struct Table: Sendable, Equatable {
  public let id: TableID
  public let place: Place
  public let title: TextID
  public let columns: [TextID]
  public let rows: [Row]
  public let covers: [String]

  public struct Row: Sendable, Equatable {
    public let title: TextID
    public let cells: [TextID]

    public init(title: TextID, cells: [TextID]) { (self.title, self.cells) = (title, cells) }
  }

  public init(
    id: TableID, place: Place = .nowhere, title: TextID, columns: [TextID], rows: [Row],
    covers: [String] = []
  ) {
    (self.id, self.place, self.title, self.columns) = (id, place, title, columns)
    (self.rows, self.covers) = (rows, covers)
  }
}
