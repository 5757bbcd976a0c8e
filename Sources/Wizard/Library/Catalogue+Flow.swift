public import Flow
import Remedy

extension Flow.Catalogue {
  /// The remediation library's own catalogue, in the words that packs are checked with.
  public static let library = Flow.Catalogue(
    probes: Library.probes.map(Probe.init),
    remedies: Library.remedies.map(Remedy.init))
}

extension Flow.Catalogue.Probe {
  init(_ entry: ProbeEntry) {
    self.init(
      id: ProbeID(entry.name), kinds: entry.kinds.map { KindID($0) }, isOnline: entry.isOnline)
  }
}

extension Flow.Catalogue.Remedy {
  init(_ entry: RemedyEntry) {
    self.init(
      id: RemedyID(entry.name), effects: Effects(entry.effects), isUndoable: entry.isUndoable,
      parameters: entry.parameters.map { .init(name: $0.name, type: FactType($0.type)) })
  }
}

extension FactType {
  init(_ type: RemedyEntry.ParameterType) {
    switch type {
    case .choice(let words): self = .choice(words.map { ChoiceID($0) })
    case .flag: self = .flag
    case .text: self = .text
    }
  }
}

extension Effects {
  init(_ effects: RemedyEntry.Effects) {
    self.init(
      disruption: effects.disruption, minutes: effects.minutes, login: Login(effects.login),
      offline: Offline(effects.offline))
  }
}

extension Effects.Login {
  init(_ login: RemedyEntry.Login) {
    switch login {
    case .kept: self = .kept
    case .ends: self = .ends
    }
  }
}

extension Effects.Offline {
  init(_ offline: RemedyEntry.Offline) {
    switch offline {
    case .kept: self = .kept
    case .reloads: self = .reloads
    case .atRisk: self = .risk
    }
  }
}
