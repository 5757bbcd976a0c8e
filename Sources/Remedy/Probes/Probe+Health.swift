extension Probe {
  /// Whether the app's databases are whole, as far as the time allows.
  static let health = Probe("app.health") { examination in
    guard let folders = examination.dataFolders else { return .unknown(.timedOut) }
    let sites = examination.host.appSites(folders)
    guard !sites.isEmpty else { return .unknown(.notHere) }
    var checkup = Checkup(until: examination.deadline)
    for site in sites { checkup.look(at: site) }
    for data in folders.all { checkup.look(at: data, examination.host) }
    return checkup.observation
  }
}

/// What was found of the app's stores so far.
private struct Checkup {
  private let deadline: Moment
  private var found: [(kind: StoreKind, evidence: Evidence)] = []
  private var unknown: [StoreTrouble] = []
  private var whole = 0

  init(until deadline: Moment) { self.deadline = deadline }

  /// The weightiest first.
  private enum StoreKind: String, CaseIterable {
    case cookies = "cookies-damaged"
    case siteData = "site-data-damaged"
    case database = "database-damaged"
    case journal = "hot-journal"
    case schema = "unknown-schema"
    case empty = "cookies-empty"
    case cache = "cache-damaged"
  }

  var observation: Observation {
    for kind in StoreKind.allCases {
      let fitting = found.filter { $0.kind == kind }
      if fitting.isEmpty { continue }
      let rest = found.filter { $0.kind != kind }
      return Observation(.problem(kind.rawValue), (fitting + rest).map(\.evidence))
    }
    if let trouble = unknown.first {
      return .unknown(
        trouble.reason, Evidence("app.health.unread", ["path": .path(trouble.place)]))
    }
    return whole == 0
      ? .unknown(.notHere) : .fine(Evidence("app.health.whole", ["count": .count(whole)]))
  }

  mutating func look(at site: SiteFolder) {
    let deadline = deadline
    for store in site.stores {
      let kind: StoreKind = if case .jar = store { .cookies } else { .siteData }
      note(kind, site.folder.place(store.way)) { () throws(StoreTrouble) in
        try site.check(store, until: deadline)
      }
      switch store {
      case .jar(let way, _), .rows(let way): lookForJournal(way, site.folder)
      case .level, .records: break
      }
    }
    for way in Self.indexes {
      guard let index = site.cacheIndex(way), !index else { continue }
      add(.cache, site.folder.place(way))
    }
  }

  private static let indexes = [
    "Cache/Cache_Data/index", "GPUCache/index", "Code Cache/js/index", "DawnCache/index",
    "DawnGraphiteCache/index", "DawnWebGPUCache/index",
  ].compactMap { FilePath($0) }

  /// The app's own databases: files that are SQLite's, or are called so.
  mutating func look(at data: DataFolder, _ host: Host) {
    guard let root = try? host.openHome().folderAcrossMounts(data.way) else { return }
    let site = SiteFolder(folder: root, domains: Domains(host.app.domains))
    let deadline = deadline
    for store in data.stores(of: .precious) where store.entry.type == .file {
      guard store.way.last?.text.hasSuffix(".db") == true else { continue }
      note(.database, root.place(store.way)) { () throws(StoreTrouble) in
        try site.checkDatabase(store.way, until: deadline)
      }
      lookForJournal(store.way, root)
    }
  }

  private mutating func note(
    _ kind: StoreKind, _ path: String, _ check: () throws(StoreTrouble) -> Void
  ) {
    do throws(StoreTrouble) {
      try check()
      whole += 1
    } catch {
      switch error.kind {
      case .damaged: add(kind, path)
      case .unknownSchema: add(.schema, path)
      case .empty: if kind == .cookies { add(.empty, path) } else { whole += 1 }
      default: unknown.append(StoreTrouble(error.kind, path))
      }
    }
  }

  private mutating func lookForJournal(_ way: FilePath, _ folder: Folder) {
    guard let journal = (way.last.flatMap { $0 + "-journal" }).map({ way.parent + $0 }),
      HotJournal.isThere(journal, in: folder, now: Host.time)
    else { return }
    add(.journal, folder.place(journal))
  }

  private mutating func add(_ kind: StoreKind, _ path: String) {
    found.append((kind, Evidence("app.health." + kind.rawValue, ["path": .path(path)])))
  }
}

/// A journal that SQLite would play back: what it was about was not finished.
enum HotJournal {
  private static let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
  /// Seconds that an open transaction takes at most.
  private static let patience: Int64 = 30

  static func isThere(_ way: FilePath, in folder: Folder, now: Int64) -> Bool {
    guard let entry = (try? folder.entry(way)) ?? nil, entry.type == .file, entry.size > 512,
      entry.modified / 1_000_000_000 < now - patience,
      let file = try? folder.beginning(way, 8)
    else { return false }
    return file == magic
  }
}

extension SiteFolder {
  /// Throws where it is not whole.
  func check(_ store: Store, until deadline: Moment) throws(StoreTrouble) {
    switch store {
    case .jar(let way, let format):
      let database = try sound(way, until: deadline)
      _ = try CookieJar(format, in: database, of: domains)
    case .rows(let way):
      let database = try sound(way, until: deadline)
      _ = try LocalStorage(rows: database, of: domains)
    case .level(let way):
      try steady(way, until: deadline) { reader throws(StoreTrouble) in try reader.verify() }
    case .records(let way):
      // In an order of its own, which matters to who reads or writes, not to who counts sums.
      try steady(way, comparator: nil, until: deadline) { reader throws(StoreTrouble) in
        try reader.verify()
      }
    }
  }

  func checkDatabase(_ way: FilePath, until deadline: Moment) throws(StoreTrouble) {
    _ = try sound(way, until: deadline)
  }

  /// Bytes of a file that is copied to be looked at.
  private static let copyLimit: Int64 = 48 << 20

  private func sound(_ way: FilePath, until deadline: Moment) throws(StoreTrouble) -> Database {
    let database: Database
    do throws(StoreTrouble) {
      database = try self.database(way, atMost: Self.copyLimit, until: deadline)
    } catch {
      guard error.kind == .tooLarge, isAlone(way) else { throw error }
      database = try Database(unchanging: folder.place(way), until: deadline)
    }
    if try database.complaint() != nil { throw StoreTrouble(.damaged, folder.place(way)) }
    return database
  }

  /// A plain file that needs nothing beside it: nobody is in the middle of changing it.
  private func isAlone(_ way: FilePath) -> Bool {
    guard let name = way.last, (try? folder.entry(way))??.type == .file else { return false }
    return DatabaseCopy.tails.dropFirst().allSatisfy { tail in
      guard let beside = name + tail else { return false }
      let entry: Entry?
      do throws(Trouble) {
        entry = try folder.entry(way.parent + beside)
      } catch {
        return false
      }
      return (entry?.size ?? 0) == 0
    }
  }

  /// Whether the index of a cache begins as one does; nil where there is none.
  func cacheIndex(_ way: FilePath) -> Bool? {
    guard let entry = (try? folder.entry(way)) ?? nil, entry.type == .file else { return nil }
    guard let bytes = try? folder.beginning(way, 8) else { return nil }
    // Chromium's two kinds of cache.
    let kinds: [[UInt8]] = [
      [0xC3, 0xCA, 0x03, 0xC1], [0x30, 0x5C, 0x72, 0xA7, 0x1B, 0x6D, 0xFB, 0xFC],
    ]
    return kinds.contains { bytes.starts(with: $0) }
  }
}
