/// Where a repair takes the product's things out: the app's own folders, or one browser profile.
struct SitePlan {
  /// With the folder that its user must let go of.
  let sites: [(site: SiteFolder, closing: Closing)]
  let host: Host
  let deadline = Moment.now + 20_000

  /// The place and profile that the settings name. Without a profile it is the only one that holds
  /// something of the product's; where there are several, they are asked about.
  init(_ host: Host, _ settings: Settings) throws(Refusal) {
    self.host = host
    if settings["where"] == "browser" {
      sites = try Self.browser(host, settings["profile"])
    } else {
      let stores = try AppStores(host)
      sites = stores.folders.flatMap { folder -> [(SiteFolder, Closing)] in
        let closing = Closing(Closing.app, root: host.path(folder.way))
        return host.appSites(DataFolders(all: [folder])).map { ($0, closing) }
      }
    }
  }

  private static func browser(
    _ host: Host, _ id: String?
  ) throws(Refusal) -> [(site: SiteFolder, closing: Closing)] {
    let all = host.browserProfiles().all
    if let id { return host.site(of: try host.wanted(id, among: all), all) }
    let holding = all.filter { host.site(of: $0)?.holdsSomething ?? false }
    guard holding.count > 1 else { return holding.first.map { host.site(of: $0, all) } ?? [] }
    throw Refusal(.settingMissing, choosing: "profile", among: holding.choices)
  }

  var closings: [Closing] {
    sites.reduce(into: []) { found, site in
      if !found.contains(site.closing) { found.append(site.closing) }
    }
  }
}

extension Host {
  fileprivate func site(
    of profile: BrowserProfile, _ all: [BrowserProfile]
  ) -> [(site: SiteFolder, closing: Closing)] {
    guard let site = site(of: profile) else { return [] }
    return [(site, Closing(profile.browser.name, root: path(profile.root)))]
  }
}

extension SiteFolder {
  /// There is something of the product's in it, as far as can be told.
  fileprivate var holdsSomething: Bool {
    let deadline = Moment.now + 5_000
    return stores.contains { store in
      switch store {
      case .jar(let way, let format):
        (try? jar(way, format, until: deadline))?.cookies.isEmpty == false
      case .level(let way): (try? level(way, until: deadline))?.items.isEmpty == false
      case .rows(let way): (try? rows(way, until: deadline))?.items.isEmpty == false
      case .records: true
      }
    }
  }
}
