extension Probe {
  /// The workspaces that are signed in, in the app and in every browser profile.
  static let sessions = Probe("app.sessions") { examination in
    guard let sites = examination.sites else { return .unknown(.timedOut) }
    let prefixes = examination.app.workspaceKeys
    let found = sites.map { SiteSessions($0, prefixes) }.filter { !$0.workspaces.isEmpty }
    guard !found.isEmpty else {
      let trouble = sites.flatMap(\.storages).lazy.compactMap(\.trouble).first
      return .unknown(trouble?.reason ?? .notHere)
    }
    let evidence = found.flatMap(\.evidence)
    if found.count == 1, let only = found.first {
      if only.workspaces.count == 1 { return Observation(.problem("only-one"), evidence) }
      // One account holds all of them, so signing it out ends all of them.
      if only.accounts <= 1 { return Observation(.problem("same-account"), evidence) }
    }
    return Observation(.fine, evidence)
  }
}

/// Who is signed in in one profile.
private struct SiteSessions {
  let place: SiteReading
  let workspaces: [Workspace]
  let accounts: Int

  init(_ place: SiteReading, _ prefixes: [String]) {
    self.place = place
    let storages = place.storages.compactMap(\.contents)
    var known: Set<String> = []
    workspaces = storages.flatMap { $0.workspaces(prefixes) }.filter {
      known.insert($0.id).inserted
    }
    accounts = storages.reduce(into: Set<String>()) { $0.formUnion($1.accounts) }.count
  }

  var evidence: [Evidence] {
    workspaces.map { workspace in
      let name = Value.name(workspace.name ?? workspace.id)
      switch place.owner {
      case .app: return Evidence("app.sessions.app", ["workspace": name])
      case .browser(let id):
        return Evidence("app.sessions.browser", ["workspace": name, "profile": .name(id)])
      }
    }
  }
}
