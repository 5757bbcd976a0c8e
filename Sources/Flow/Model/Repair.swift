/// Something to do: by hand, and by the library where a remedy is named.
public struct Repair: Sendable, Equatable {
  /// What the library does; nil where only a person can do it.
  public let remedy: RemedyUse?
  /// What a person does, for the system at hand or the one being coached.
  public let steps: [Step]
  public let effects: Effects
  /// What the user agrees to before it is done; needed from disruption 2 on.
  public let consent: TextID?
  /// How to take it back, or that nobody can.
  public let undo: TextID?
  /// Looked at again afterwards.
  public let verify: [ProbeID]
  /// How surely it cures each cause, from 0 to 1.
  public let cures: [CauseID: Double]
  /// The way on; nil where it is only ever a rung.
  public let next: Route?

  public init(
    remedy: RemedyUse? = nil, steps: [Step] = [], effects: Effects = Effects(),
    consent: TextID? = nil, undo: TextID? = nil, verify: [ProbeID] = [],
    cures: [CauseID: Double] = [:], next: Route? = nil
  ) {
    (self.remedy, self.steps, self.effects, self.consent) = (remedy, steps, effects, consent)
    (self.undo, self.verify, self.cures, self.next) = (undo, verify, cures, next)
  }
}

/// A remedy of the library with its parameters, as a pack names it.
public struct RemedyUse: Sendable, Equatable {
  public let id: RemedyID
  public let place: Place
  public let parameters: [String: Value]

  public init(id: RemedyID, place: Place = .nowhere, parameters: [String: Value] = [:]) {
    (self.id, self.place, self.parameters) = (id, place, parameters)
  }
}

/// One step by hand.
public struct Step: Sendable, Equatable {
  public let place: Place
  public let text: TextID
  /// The systems it is for; empty for all.
  public let systems: [ChoiceID]
  public let when: Condition?
  /// To be typed or pasted as it stands: a path, a command, an address. Never translated.
  public let copy: String?
  public let covers: [String]

  public init(
    place: Place = .nowhere, text: TextID, systems: [ChoiceID] = [], when: Condition? = nil,
    copy: String? = nil, covers: [String] = []
  ) {
    (self.place, self.text, self.systems) = (place, text, systems)
    (self.when, self.copy, self.covers) = (when, copy, covers)
  }
}

/// What a repair costs and touches; said before it is done.
public struct Effects: Sendable, Equatable {
  /// 0 changes nothing the user would notice … 4 sets the app back to new.
  public var disruption: Int
  public var minutes: Int
  public var login: Login
  public var offline: Offline

  public enum Login: String, Sendable, CaseIterable {
    case kept
    /// The user signs in again.
    case ends
  }

  public enum Offline: String, Sendable, CaseIterable {
    case kept
    /// Pages kept for offline use load again.
    case reloads
    /// What has not been synced may be lost.
    case risk = "at-risk"
  }

  public init(
    disruption: Int = 0, minutes: Int = 2, login: Login = .kept, offline: Offline = .kept
  ) {
    (self.disruption, self.minutes) = (disruption, minutes)
    (self.login, self.offline) = (login, offline)
  }
}
