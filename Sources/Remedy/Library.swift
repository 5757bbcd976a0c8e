/// What the library can look at and can repair, as data.
///
/// Names are a contract: packs name these entries, so none is ever renamed or given another
/// meaning. Words for people stand in `Resources/locales/*/catalogue.yaml`.
public enum Library {
  /// Everything it can look at.
  public static let probes = networkProbes + appProbes
  /// Everything it can repair, the gentlest first.
  public static let remedies = gentleRemedies + sweepingRemedies
}

/// Something the library can look at without changing it.
public struct ProbeEntry: Sendable, Equatable {
  /// `net.dns`
  public let name: String
  /// The kinds of problem it tells apart; one result names one of them, the weightiest.
  public let kinds: [String]
  /// Sends something over the network, so that `--offline` leaves it out.
  public let isOnline: Bool

  public init(_ name: String, finds kinds: [String], isOnline: Bool = false) {
    (self.name, self.kinds, self.isOnline) = (name, kinds, isOnline)
  }
}

/// Something the library can do, and what that means for the user.
public struct RemedyEntry: Sendable, Equatable {
  /// `cache.clear`
  public let name: String
  /// What it can be told.
  public let parameters: [Parameter]
  /// What it costs the user.
  public let effects: Effects
  /// One `undo` brings everything back as it was.
  public let isUndoable: Bool
  /// Asks for an administrator's rights.
  public let needsRights: Bool

  public init(
    _ name: String, parameters: [Parameter] = [], effects: Effects, isUndoable: Bool,
    needsRights: Bool = false
  ) {
    (self.name, self.parameters, self.effects) = (name, parameters, effects)
    (self.isUndoable, self.needsRights) = (isUndoable, needsRights)
  }
}

extension RemedyEntry {
  /// Something a remedy can be told; all of them may be left out.
  public struct Parameter: Sendable, Equatable {
    /// `where`
    public let name: String
    /// What it may be.
    public let type: ParameterType

    public init(_ name: String, _ type: ParameterType) { (self.name, self.type) = (name, type) }
  }

  /// What a remedy can be told.
  public enum ParameterType: Sendable, Equatable {
    /// One of these; the first if left out.
    case choice([String])
    case flag
    case text
  }

  /// What a repair costs and touches.
  public struct Effects: Sendable, Equatable {
    /// 0 changes nothing the user would notice … 4 sets the app back to new.
    public let disruption: Int
    /// How long it takes, the way back into the app included.
    public let minutes: Int
    /// Whether the user signs in again.
    public let login: Login
    /// What becomes of pages kept for offline use.
    public let offline: Offline

    public init(
      disruption: Int, minutes: Int, login: Login = .kept, offline: Offline = .kept
    ) {
      (self.disruption, self.minutes) = (disruption, minutes)
      (self.login, self.offline) = (login, offline)
    }
  }

  /// What becomes of the login.
  public enum Login: String, Sendable {
    case kept
    /// The user signs in again.
    case ends
  }

  /// What becomes of pages kept for offline use.
  public enum Offline: String, Sendable {
    case kept
    /// Pages kept for offline use load again.
    case reloads
    /// What has not been synced may be lost.
    case atRisk = "at-risk"
  }
}
