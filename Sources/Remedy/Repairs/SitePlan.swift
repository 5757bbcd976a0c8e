/// Where a repair takes the product's things out: the app's own folders, or one browser profile.
struct SitePlan {
  /// With the folder that its user must let go of.
  let sites: [(site: SiteFolder, closing: Closing)]
  private let host: Host
  private let deadline = Moment.now + 20_000

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
    throw Refusal(
      .settingMissing,
      [
        "setting": .text("profile"),
        "choices": .text(holding.map(\.id).joined(separator: ", ")),
      ])
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

extension SitePlan {
  /// Takes the product's cookies out of every jar.
  func cookies() throws(Refusal) -> [Step] {
    try each { site, store throws(StoreTrouble) in
      guard case .jar(let way, let format) = store else { return nil }
      let ids = try site.jar(way, format, until: deadline).cookies.map(\.id)
      guard !ids.isEmpty else { return nil }
      return format == .chromium ? .cookieRows(ids) : .firefoxCookieRows(ids)
    }
  }

  /// What every local storage keeps of the product's.
  func storages() throws(Refusal) -> [FoundStorage] {
    var found: [FoundStorage] = []
    try visit { site, store throws(StoreTrouble) in
      let contents: LocalStorage
      switch store {
      case .level(let way): contents = try site.level(way, until: deadline)
      case .rows(let way): contents = try site.rows(way, until: deadline)
      case .jar, .records: return
      }
      found.append(FoundStorage(site: site, store: store, contents: contents))
    }
    return found
  }

  /// Takes keys out of local storage: those that are wanted, or all of the product's.
  func removing(
    from storages: [FoundStorage], _ isWanted: (LocalStorage.Item) -> Bool, notes: Bool
  ) throws(Refusal) -> [Step] {
    var steps: [Step] = []
    for found in storages {
      let addresses =
        found.contents.items.filter(isWanted).map(\.address) + (notes ? found.contents.notes : [])
      guard let edit = found.edit(addresses) else { continue }
      do throws(StoreTrouble) {
        steps += try replacing(found.store, in: found.site, edit)
      } catch {
        throw Refusal(error)
      }
    }
    return steps
  }

  /// Moves aside what lies in folders of the product's own.
  func ownFolders() throws(Refusal) -> [Step] {
    var steps: [Step] = []
    for (site, _) in sites {
      for way in site.ownFolders {
        steps.append(.aside(try host.item(way, in: site.folder, .siteData)))
      }
    }
    return steps
  }

  private func each(
    _ edit: (SiteFolder, SiteFolder.Store) throws(StoreTrouble) -> Edit?
  ) throws(Refusal) -> [Step] {
    var steps: [Step] = []
    try visit { site, store throws(StoreTrouble) in
      guard let edit = try edit(site, store) else { return }
      steps += try replacing(store, in: site, edit)
    }
    return steps
  }

  /// Goes through all stores; one that is empty or has just gone holds nothing.
  private func visit(
    _ look: (SiteFolder, SiteFolder.Store) throws(StoreTrouble) -> Void
  ) throws(Refusal) {
    for (site, _) in sites {
      for store in site.stores {
        do throws(StoreTrouble) {
          try look(site, store)
        } catch {
          if error.kind == .empty || error.kind == .disk(.missing) { continue }
          throw Refusal(error)
        }
      }
    }
  }

  /// The exchange, and what belonged to the old file only.
  private func replacing(
    _ store: SiteFolder.Store, in site: SiteFolder, _ edit: Edit
  ) throws(StoreTrouble) -> [Step] {
    do throws(Refusal) {
      let item = try host.item(store.way, in: site.folder, .cookies)
      guard let name = store.way.last, case .file = item.type else { return [.replace(item, edit)] }
      var steps: [Step] = []
      for tail in ["-journal", "-wal", "-shm"] {
        guard let beside = name + tail else { continue }
        let way = store.way.parent + beside
        guard (try? site.folder.entry(way)) != .some(nil) else { continue }
        steps.append(.aside(try host.item(way, in: site.folder, .cookies)))
      }
      return steps + [.replace(item, edit)]
    } catch {
      throw StoreTrouble(.changing, error.place)
    }
  }
}

extension SiteFolder {
  /// Folders that hold one origin's things and nobody else's: IndexedDB, and all of Firefox's.
  fileprivate var ownFolders: [FilePath] {
    let records = stores.flatMap { store -> [FilePath] in
      guard case .records(let way) = store, let name = way.last else { return [] }
      // Pages and files of one database lie in two folders that belong together.
      let blob = FileName(String(name.text.dropLast("leveldb".count)) + "blob")
      return [way] + (blob.map { [way.parent + $0] } ?? [])
    }
    return (records + firefoxOrigins).filter { (try? folder.entry($0)) != .some(nil) }
  }

  private var firefoxOrigins: [FilePath] {
    guard let way = FilePath("storage/default"),
      let names = try? folder.folder(way).names(atMost: 10_000)
    else { return [] }
    return names.filter { name in
      // `https+++app.notion.com^userContextId=2`
      let text = name.text
      guard let plus = text.firstRange(of: "+++") else { return false }
      let origin = text[plus.upperBound...]
      guard !origin.contains("^partitionKey") && !origin.contains("&partitionKey") else {
        return false
      }
      let host = origin.prefix { $0 != "^" && $0 != "+" }
      return domains.cover(String(host))
    }.map { way + $0 }
  }
}

/// A local storage, and what it keeps of the product's.
struct FoundStorage {
  let site: SiteFolder
  let store: SiteFolder.Store
  let contents: LocalStorage

  /// What takes these out; nil where there is nothing to take.
  fileprivate func edit(_ addresses: [LocalStorage.Address]) -> Edit? {
    if addresses.isEmpty { return nil }
    if case .level = store { return .levelKeys(addresses.compactMap(\.levelKey)) }
    return .storageRows(addresses.compactMap(\.storageRow))
  }
}

extension LocalStorage.Address {
  fileprivate var levelKey: [UInt8]? {
    if case .level(let key) = self { key } else { nil }
  }

  fileprivate var storageRow: StorageRow? {
    if case .row(let map, let key) = self { StorageRow(map: map, key: key) } else { nil }
  }
}

extension Refusal {
  init(_ trouble: StoreTrouble) {
    switch trouble.kind {
    case .damaged, .empty: self.init(.damaged, at: trouble.place)
    case .unknownSchema: self.init(.unknownSchema, at: trouble.place)
    case .tooLarge: self.init(.tooLarge, at: trouble.place)
    case .changing, .locked, .timedOut: self.init(.inUse, at: trouble.place)
    case .notAsPlanned: self.init(.changed, at: trouble.place)
    case .disk(let kind): self.init(Trouble(kind, trouble.place))
    }
  }
}
