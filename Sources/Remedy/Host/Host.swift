#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The machine, as far as the library looks at it and changes it.
public struct Host: Sendable {
  /// Whose layout the home has.
  public let system: System
  /// What is looked at and repaired.
  public let app: App
  /// The user's home, from the root, without links. Nothing outside it is changed but by the
  /// remedies that say so.
  public let home: String
  /// Somebody named the home folder; the variables of this session then say nothing about it.
  public let isHomeGiven: Bool
  /// Whose home it is.
  public let owner: UInt32
  /// The environment, as it was at the start.
  public let variables: [String: String]
  /// Nothing is sent over the network.
  public let isOffline: Bool

  /// - Parameters:
  ///   - home: another home than the session's own, for example on a mounted disk.
  ///   - system: what the home's layout is, where it cannot be seen from its folders.
  public init(
    app: App, home: String? = nil, system: System? = nil, isOffline: Bool = false,
    variables: [String: String]
  ) throws(Refusal) {
    let path = if let home { home } else { try Self.ownHome(variables) }
    guard let resolved = Self.resolved(path) else { throw Refusal(.noHome, at: path) }
    let folder: Folder
    let entry: Entry
    do throws(Trouble) {
      folder = try Folder(at: resolved)
      entry = try folder.own()
    } catch {
      throw Refusal(error, .noHome)
    }
    let user = geteuid()
    // Root may mend another's home only when told whose.
    guard entry.owner == user || (user == 0 && home != nil) else {
      throw Refusal(.homeOfAnother, at: resolved)
    }
    self.system = system ?? System.shown(by: folder) ?? .own
    self.app = app
    (self.home, isHomeGiven, owner) = (resolved, home != nil, entry.owner)
    (self.variables, self.isOffline) = (variables, isOffline)
  }

  private static func ownHome(_ variables: [String: String]) throws(Refusal) -> String {
    guard let home = variables["HOME"], !home.isEmpty else { throw Refusal(.noHome) }
    guard home.hasPrefix("/") else { throw Refusal(.relativeHome, at: home) }
    return home
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

extension Host {
  /// Where a place is, as the names from the home folder down; nil where the session keeps it
  /// outside the home.
  public func way(to place: HomePlace) -> [String]? {
    base(place.base).map { $0 + place.names }
  }

  private func base(_ base: HomePlace.Base) -> [String]? {
    switch base {
    case .home: []
    case .config: variable("XDG_CONFIG_HOME", or: [".config"])
    case .cache: variable("XDG_CACHE_HOME", or: [".cache"])
    case .appData: ["AppData", "Roaming"]
    case .localAppData: ["AppData", "Local"]
    }
  }

  /// A folder that a variable names, where it is below the home; nil where it is outside.
  func variable(_ name: String, or usual: [String]) -> [String]? {
    guard !isHomeGiven, let path = variables[name], path.hasPrefix("/") else { return usual }
    let resolved = Self.resolved(path) ?? path
    guard resolved.hasPrefix(home + "/") else { return nil }
    return resolved.dropFirst(home.count + 1).split(separator: "/").map(String.init)
  }

  /// Started by sudo, root's home stands where the user's own is meant.
  var isAnothers: Bool {
    guard geteuid() == 0, !isHomeGiven, let user = variables["SUDO_UID"] else { return false }
    return user != "0"
  }

  /// The user's home, opened.
  public func openHome() throws(Trouble) -> Folder { try Folder(at: home) }
}
