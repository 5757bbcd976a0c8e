/// What sites keep in one folder of the app's or of a browser's, as far as it is the product's.
struct SiteReading: Sendable {
  let owner: Owner
  /// From the root.
  let path: String
  let jars: [Reading<CookieJar>]
  let storages: [Reading<LocalStorage>]

  enum Owner: Sendable, Equatable {
    case app
    /// `chrome/Default`
    case browser(String)
  }

  struct Reading<Contents: Sendable>: Sendable {
    let path: String
    let result: Result<Contents, StoreTrouble>
    var contents: Contents? { try? result.get() }
  }

  init(_ owner: Owner, _ site: SiteFolder, until deadline: Moment) {
    (self.owner, path) = (owner, site.folder.path)
    var jars: [Reading<CookieJar>] = []
    var storages: [Reading<LocalStorage>] = []
    for store in site.stores {
      let path = site.folder.place(store.way)
      switch store {
      case .jar(let way, let format):
        jars.append(
          Reading(path: path) { () throws(StoreTrouble) in
            try site.jar(way, format, until: deadline)
          })
      case .level(let way):
        storages.append(
          Reading(path: path) { () throws(StoreTrouble) in
            try site.level(way, until: deadline)
          })
      case .rows(let way):
        storages.append(
          Reading(path: path) { () throws(StoreTrouble) in
            try site.rows(way, until: deadline)
          })
      case .records: break
      }
    }
    (self.jars, self.storages) = (jars, storages)
  }
}

extension SiteReading.Reading {
  init(path: String, _ read: () throws(StoreTrouble) -> Contents) {
    self.path = path
    result = Result(catching: read)
  }
}

extension Examination {
  /// What the app's folders and all browser profiles keep of the product's; nil where they were not
  /// read in time.
  var sites: [SiteReading]? {
    foundSites.value(by: deadline) {
      // One that a log alone made holds no login, and says nothing about one.
      let used = dataFolders.map { DataFolders(all: $0.all.filter(\.wasUsed)) }
      let own = used.map(host.appSites) ?? []
      var readings = own.map { SiteReading(.app, $0, until: deadline) }
      for profile in browserProfiles?.all ?? [] {
        guard let site = host.site(of: profile) else { continue }
        readings.append(SiteReading(.browser(profile.id), site, until: deadline))
      }
      return readings
    }
  }
}
