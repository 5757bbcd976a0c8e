/// What an app looks like on each system: what the library may look at, and the only places
/// it may touch.
public struct AppProfile: Sendable, Equatable {
  public let id: AppID
  public let place: Place
  public let title: TextID
  /// Deep links: `notion` for `notion://…`.
  public let scheme: String?
  public let hosts: [Host]
  /// The registrable domains whose site data is the app's.
  public let domains: [String]
  public let realtime: Realtime?
  public let statusPage: String?
  /// The component of the status page that a login needs.
  public let statusComponent: String?
  public let support: String?
  public let download: String?
  public let web: String?
  /// Beginnings of local-storage keys that hold a workspace's session.
  public let workspaceKeys: [String]
  /// The cookie that is the login.
  public let loginCookies: [String]
  public let systems: [ChoiceID: OnSystem]
  /// Folders below a data folder that each hold a set of stores; `.` for the folder itself.
  public let partitions: [String]
  public let stores: [Store]

  public struct Host: Sendable, Equatable {
    public let name: String
    public let need: Need

    public enum Need: String, Sendable, CaseIterable {
      /// Without it nobody gets in.
      case required
      /// Without it pages do not follow changes.
      case live
      /// Without it some content is missing.
      case content
      case optional
    }

    public init(name: String, need: Need) { (self.name, self.need) = (name, need) }
  }

  public struct Realtime: Sendable, Equatable {
    public let hosts: [String]
    public let path: String

    public init(hosts: [String], path: String) { (self.hosts, self.path) = (hosts, path) }
  }

  public struct OnSystem: Sendable, Equatable {
    public let processes: [String]
    public let executables: [String]
    /// By preference; below the user's home, always.
    public let data: [HomePath]
    public let logs: [HomePath]
    public let caches: [HomePath]

    public init(
      processes: [String] = [], executables: [String] = [], data: [HomePath] = [],
      logs: [HomePath] = [], caches: [HomePath] = []
    ) {
      (self.processes, self.executables, self.data) = (processes, executables, data)
      (self.logs, self.caches) = (logs, caches)
    }
  }

  public struct Store: Sendable, Equatable {
    public let purpose: Purpose
    /// Relative to a partition; `*` stands for any run of characters within one name.
    public let paths: [String]

    public enum Purpose: String, Sendable, CaseIterable {
      case session
      case cookies
      case siteData = "site-data"
      case cache
      case networkCache = "network-cache"
      case precious
      case settings
      case windowState = "window-state"
      case lock
      case diagnostics
    }

    public init(purpose: Purpose, paths: [String]) { (self.purpose, self.paths) = (purpose, paths) }
  }

  public init(
    id: AppID, place: Place = .nowhere, title: TextID, scheme: String? = nil, hosts: [Host] = [],
    domains: [String] = [], realtime: Realtime? = nil, statusPage: String? = nil,
    statusComponent: String? = nil, support: String? = nil, download: String? = nil,
    web: String? = nil, workspaceKeys: [String] = [], loginCookies: [String] = [],
    systems: [ChoiceID: OnSystem] = [:], partitions: [String] = [], stores: [Store] = []
  ) {
    (self.id, self.place, self.title, self.scheme) = (id, place, title, scheme)
    (self.hosts, self.domains, self.realtime) = (hosts, domains, realtime)
    (self.statusPage, self.statusComponent, self.support) = (statusPage, statusComponent, support)
    (self.download, self.web, self.workspaceKeys) = (download, web, workspaceKeys)
    (self.loginCookies, self.systems) = (loginCookies, systems)
    (self.partitions, self.stores) = (partitions, stores)
  }
}

/// A path below the user's home; it cannot say anything else.
public struct HomePath: Hashable, Sendable {
  public enum Base: String, Sendable, CaseIterable {
    case home = "~"
    /// `$XDG_CONFIG_HOME`, else `~/.config`
    case config = "$XDG_CONFIG_HOME"
    case cache = "$XDG_CACHE_HOME"
    case appData = "%AppData%"
    case localAppData = "%LocalAppData%"
  }

  public let base: Base
  /// Names, none of them empty, `.` or `..`; `*` as in a store.
  public let components: [String]

  public init(base: Base, components: [String]) {
    (self.base, self.components) = (base, components)
  }

  /// Nil unless the text names a place below the home folder.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let base = Base(rawValue: first) else { return nil }
    let names = Array(parts.dropFirst())
    let isPlain = names.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\\") }
    guard !names.isEmpty, isPlain else { return nil }
    self.init(base: base, components: names)
  }

  public var text: String { ([base.rawValue] + components).joined(separator: "/") }
}
