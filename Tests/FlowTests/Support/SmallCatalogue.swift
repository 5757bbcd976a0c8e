import Flow

extension Catalogue {
  /// A library of two probes and two remedies, for tests.
  static let small = Catalogue(
    probes: [
      Probe(id: "net.dns", kinds: ["sinkhole", "resolver-down"], isOnline: true),
      Probe(id: "net.websocket", kinds: ["upgrade-blocked", "both-blocked"], isOnline: true),
    ],
    remedies: [
      Remedy(
        id: "cache.clear", effects: Effects(disruption: 1, minutes: 1), isUndoable: true,
        parameters: [Parameter(name: "profile", type: .text)]),
      Remedy(
        id: "app.reset",
        effects: Effects(disruption: 4, minutes: 5, login: .ends, offline: .risk),
        isUndoable: true),
    ])
}
