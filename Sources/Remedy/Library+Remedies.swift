extension Library {
  /// Nobody is signed out by these.
  static let gentleRemedies = [
    RemedyEntry(
      "app.quit", parameters: [.where],
      effects: .init(disruption: 0, minutes: 1), isUndoable: false),
    RemedyEntry(
      "app.launch", parameters: [.init("page", .text)],
      effects: .init(disruption: 0, minutes: 1), isUndoable: false),
    RemedyEntry("lock.remove", effects: .init(disruption: 0, minutes: 1), isUndoable: true),
    RemedyEntry("dns.flush", effects: .init(disruption: 0, minutes: 1), isUndoable: false),
    RemedyEntry("links.repair", effects: .init(disruption: 1, minutes: 2), isUndoable: true),
    RemedyEntry(
      "cache.clear", parameters: [.init("only", .choice(["all", "graphics", "network"]))],
      effects: .init(disruption: 1, minutes: 2), isUndoable: true),
    RemedyEntry("window-state.clear", effects: .init(disruption: 1, minutes: 2), isUndoable: true),
    RemedyEntry("permissions.repair", effects: .init(disruption: 1, minutes: 2), isUndoable: true),
    RemedyEntry(
      "clock.sync", effects: .init(disruption: 1, minutes: 3), isUndoable: true,
      needsRights: true),
    RemedyEntry(
      "hosts-file.repair", effects: .init(disruption: 2, minutes: 3), isUndoable: true,
      needsRights: true),
  ]

  /// These take a login, or more, with them.
  static let sweepingRemedies = [
    RemedyEntry(
      "cookies.remove", parameters: [.where, .profile],
      effects: .init(disruption: 2, minutes: 3, login: .ends), isUndoable: true),
    RemedyEntry(
      "session.clear",
      effects: .init(disruption: 2, minutes: 4, login: .ends), isUndoable: true),
    // The account's login remains, so nobody signs in again.
    RemedyEntry(
      "workspace.sign-out", parameters: [.where, .profile, .init("workspace", .text)],
      effects: .init(disruption: 2, minutes: 3), isUndoable: true),
    RemedyEntry(
      "site-data.clear",
      parameters: [.where, .profile, .init("precious", .choice(["keep", "move"]))],
      effects: .init(disruption: 3, minutes: 5, login: .ends, offline: .atRisk),
      isUndoable: true),
    RemedyEntry(
      "app.reset",
      effects: .init(disruption: 4, minutes: 10, login: .ends, offline: .atRisk),
      isUndoable: true),
  ]
}

extension RemedyEntry.Parameter {
  static let `where` = Self("where", .choice(["app", "browser"]))
  /// A browser profile's folder; found out, or asked for, where it is left out.
  static let profile = Self("profile", .text)
}
