/// One person's profile in one browser.
public struct BrowserProfile: Sendable, Equatable {
  /// Whose profile it is.
  public let browser: Browser
  /// The browser's folder, from the home; what its processes lock is here.
  public let root: FilePath
  /// The profile's folder, from the home.
  public let way: FilePath
  /// What the user calls it; a person's name, often.
  public var title: String
  /// The one that opens when nobody asks.
  public var isUsual: Bool
  /// Of the browser, as it last ran; nil where it does not say.
  public var version: String?
  /// As far as they matter to a login.
  public var settings = BrowserSettings()

  /// What to name it by: `chrome/Default`.
  public var id: String { browser.name + "/" + (way.last?.text ?? "") }
}

/// How a profile is set, as far as the app's website cares; nil is not known.
public struct BrowserSettings: Sendable, Equatable {
  /// What becomes of cookies; nil where it is not said.
  public var cookies: Cookies?
  /// What is changed here changes on the user's other devices, too.
  public var isSynced: Bool?

  /// What a browser does with cookies.
  public enum Cookies: Sendable, Equatable {
    case allowed
    case thirdPartyBlocked
    case allBlocked
    /// All are forgotten when the browser closes.
    case forgotten
  }

  public init() {}
}

/// What was found of browsers in a home.
public struct BrowserProfiles: Sendable, Equatable {
  /// In the order of the browsers' table.
  public internal(set) var all: [BrowserProfile] = []
  /// Folders of browsers, from the home, that a link or a missing right keeps us out of.
  public internal(set) var blocked: [FilePath] = []
}

extension Host {
  /// Ways from the home in which browsers keep their data, as patterns.
  var browserWays: [[String]] {
    Browser.all.flatMap { $0.roots[system] ?? [] }.compactMap(way(to:)).map(Self.overSnapVersions)
  }

  /// Snap's link to the current version leads to a folder with a number for a name.
  static func overSnapVersions(_ names: [String]) -> [String] {
    let isSnap = names.first == "snap" && names.count > 2 && names[2] == "current"
    return isSnap ? names[..<2] + ["*"] + names[3...] : names
  }

  /// The browsers' profiles in this home. Guests and the browsers' own are left out.
  public func browserProfiles() -> BrowserProfiles {
    var found = BrowserProfiles()
    guard let home = try? openHome() else { return found }
    for browser in Browser.all {
      let places = (browser.roots[system] ?? []).compactMap(way(to:))
      for match in places.flatMap({ home.matches($0, crossing: true) }) {
        guard match.isWhole, match.entry.type == .folder,
          let root = try? home.folderAcrossMounts(match.way)
        else {
          found.blocked.append(match.way)
          continue
        }
        found.all += profiles(of: browser, in: root, match.way).prefix(200)
      }
    }
    return found
  }

  private func profiles(
    of browser: Browser, in root: Folder, _ way: FilePath
  ) -> [BrowserProfile] {
    switch browser.engine {
    case .chromium: ChromiumProfiles(browser: browser, root: root, way: way).all
    case .firefox: firefoxProfiles(browser, root, way)
    case .safari: []
    }
  }

  private func firefoxProfiles(
    _ browser: Browser, _ root: Folder, _ way: FilePath
  ) -> [BrowserProfile] {
    guard let ini = FilePath("profiles.ini"),
      let bytes = try? root.contents(ini, atMost: 1 << 20)
    else { return [] }
    let listed = FirefoxProfiles.listed(bytes)
    return listed.compactMap { profile in
      // One outside of this folder was put there by the user, who knows where it is.
      guard profile.isRelative, let place = FilePath(profile.path),
        let folder = try? root.folder(place)
      else { return nil }
      return BrowserProfile(
        browser: browser, root: way, way: way + place, title: profile.title,
        isUsual: profile.isDefault || listed.count == 1,
        version: FirefoxSettings.version(in: folder),
        settings: FirefoxSettings.settings(in: folder))
    }
  }
}
