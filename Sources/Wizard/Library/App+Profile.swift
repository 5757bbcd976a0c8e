public import Flow
public import Remedy

extension App {
  /// What the pack says of an app, for one system.
  public init(_ profile: AppProfile, title: String, on system: System) {
    self.init(name: profile.id.text, title: title)
    scheme = profile.scheme
    hosts = profile.hosts.map { Server($0.name, Need($0.need)) }
    domains = profile.domains
    realtime = profile.realtime.map { Realtime(hosts: $0.hosts, path: $0.path) }
    (statusPage, statusComponent) = (profile.statusPage, profile.statusComponent)
    web = profile.web
    (loginCookies, workspaceKeys) = (profile.loginCookies, profile.workspaceKeys)
    (partitions, stores) = (profile.partitions, profile.stores.map(Store.init))
    guard let own = profile.systems[ChoiceID(system.rawValue)] else { return }
    (processes, executables) = (own.processes, own.executables)
    (data, logs, caches) = (
      own.data.map(HomePlace.init), own.logs.map(HomePlace.init), own.caches.map(HomePlace.init)
    )
  }
}

extension App.Need {
  init(_ need: AppProfile.Host.Need) {
    switch need {
    case .required: self = .required
    case .live: self = .live
    case .content: self = .content
    case .optional: self = .optional
    }
  }
}

extension App.Store {
  init(_ store: AppProfile.Store) { self.init(App.Purpose(store.purpose), store.paths) }
}

extension App.Purpose {
  init(_ purpose: AppProfile.Store.Purpose) {
    switch purpose {
    case .session: self = .session
    case .cookies: self = .cookies
    case .siteData: self = .siteData
    case .cache: self = .cache
    case .networkCache: self = .networkCache
    case .precious: self = .precious
    case .settings: self = .settings
    case .windowState: self = .windowState
    case .lock: self = .lock
    case .diagnostics: self = .diagnostics
    }
  }
}

extension HomePlace {
  init(_ path: HomePath) {
    let base: Base =
      switch path.base {
      case .home: .home
      case .config: .config
      case .cache: .cache
      case .appData: .appData
      case .localAppData: .localAppData
      }
    self.init(base, path.components)
  }
}
