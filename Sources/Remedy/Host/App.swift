/// What an app looks like on the system at hand: whoever uses the library says it, for example
/// from a pack's app profile. Nothing outside the places named here is ever changed.
public struct App: Sendable, Equatable {
  /// `notion`
  public var name: String
  /// `Notion`, as people say it.
  public var title: String
  /// Deep links: `notion` for `notion://…`.
  public var scheme: String?
  /// The servers it talks to.
  public var hosts: [Server] = []
  /// The registrable domains whose site data is the app's.
  public var domains: [String] = []
  /// The live connection: its hosts and the path on them.
  public var realtime: Realtime?
  /// The address of its status page, without a path.
  public var statusPage: String?
  /// The component of the status page that a login needs.
  public var statusComponent: String?
  /// Where it is used in a browser.
  public var web: String?
  /// The cookies that are the login.
  public var loginCookies: [String] = []
  /// Beginnings of local-storage keys that hold a workspace's session.
  public var workspaceKeys: [String] = []
  /// What its processes are called.
  public var processes: [String] = []
  /// Paths from the root, or places below the home folder.
  public var executables: [String] = []
  /// By preference.
  public var data: [HomePlace] = []
  /// Where it writes what happened.
  public var logs: [HomePlace] = []
  /// What the system keeps for it, outside its data.
  public var caches: [HomePlace] = []
  /// Folders below a data folder that each hold a set of stores; `.` for the folder itself.
  public var partitions: [String] = []
  /// What lies where in a partition.
  public var stores: [Store] = []

  public init(name: String, title: String) { (self.name, self.title) = (name, title) }

  /// A server, and what is lost without it.
  public struct Server: Sendable, Equatable {
    /// Its full name: `www.example.com`
    public let name: String
    /// What is lost without it.
    public let need: Need

    public init(_ name: String, _ need: Need) { (self.name, self.need) = (name, need) }
  }

  /// How much of the app hangs on a server.
  public enum Need: String, Sendable {
    /// Without it nobody gets in.
    case required
    /// Without it pages do not follow changes.
    case live
    /// Without it some content is missing.
    case content
    case optional
  }

  /// Where the live connection leads.
  public struct Realtime: Sendable, Equatable {
    /// Any of them will do.
    public let hosts: [String]
    /// Begins with `/`.
    public let path: String

    public init(hosts: [String], path: String) { (self.hosts, self.path) = (hosts, path) }
  }

  /// A kind of data, and where it lies.
  public struct Store: Sendable, Equatable {
    /// What it is for.
    public let purpose: Purpose
    /// Relative to a partition; `*` stands for any run of characters within one name.
    public let patterns: [String]

    public init(_ purpose: Purpose, _ patterns: [String]) {
      (self.purpose, self.patterns) = (purpose, patterns)
    }
  }

  /// What the app keeps something for.
  public enum Purpose: String, Sendable, CaseIterable {
    case session
    case cookies
    case siteData = "site-data"
    case cache
    case networkCache = "network-cache"
    /// What may not be on the servers yet.
    case precious
    case settings
    case windowState = "window-state"
    case lock
    case diagnostics
  }
}

/// A place below the user's home; it cannot say anything else.
public struct HomePlace: Hashable, Sendable {
  /// Where a place begins.
  public enum Base: String, Sendable {
    case home
    /// `$XDG_CONFIG_HOME`, else `~/.config`
    case config
    /// `$XDG_CACHE_HOME`, else `~/.cache`
    case cache
    case appData
    case localAppData
  }

  /// Where it begins.
  public let base: Base
  /// Names; `*` stands for any run of characters within one name.
  public let names: [String]

  public init(_ base: Base, _ names: [String]) { (self.base, self.names) = (base, names) }
}
