/// What the remediation library offers, as a value: the checker holds packs against it.
public struct Catalogue: Sendable, Equatable {
  public struct ProblemKind: Sendable, Equatable {
    public let id: KindID

    public init(_ id: KindID) { self.id = id }
  }

  public struct Probe: Sendable, Equatable {
    public let id: ProbeID
    /// The kinds of problem it tells apart.
    public let kinds: [ProblemKind]
    /// Needs the network.
    public let isOnline: Bool

    public init(id: ProbeID, kinds: [KindID], isOnline: Bool = false) {
      (self.id, self.kinds, self.isOnline) = (id, kinds.map(ProblemKind.init), isOnline)
    }
  }

  public struct Parameter: Sendable, Equatable {
    public let name: String
    public let type: FactType
    public let isRequired: Bool

    public init(name: String, type: FactType, isRequired: Bool = false) {
      (self.name, self.type, self.isRequired) = (name, type, isRequired)
    }
  }

  public struct Remedy: Sendable, Equatable {
    public let id: RemedyID
    public let effects: Effects
    public let isUndoable: Bool
    public let parameters: [Parameter]

    public init(
      id: RemedyID, effects: Effects, isUndoable: Bool, parameters: [Parameter] = []
    ) {
      (self.id, self.effects, self.isUndoable) = (id, effects, isUndoable)
      self.parameters = parameters
    }
  }

  public let probes: [ProbeID: Probe]
  public let remedies: [RemedyID: Remedy]

  public init(probes: [Probe], remedies: [Remedy]) {
    self.probes = Dictionary(uniqueKeysWithValues: probes.map { ($0.id, $0) })
    self.remedies = Dictionary(uniqueKeysWithValues: remedies.map { ($0.id, $0) })
  }
}
