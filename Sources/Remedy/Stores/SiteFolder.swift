#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder in which a browser, or an app built on one, keeps what sites store: a profile, or a
/// partition of an app's data.
struct SiteFolder: Sendable {
  let folder: Folder
  let domains: Domains

  /// One thing in it that can hold something of the product's.
  enum Store: Hashable, Sendable {
    case jar(FilePath, CookieJar.Format)
    case level(FilePath)
    case rows(FilePath)
    /// IndexedDB: looked at, never read or edited.
    case records(FilePath)

    var way: FilePath {
      switch self {
      case .jar(let way, _), .level(let way), .rows(let way), .records(let way): way
      }
    }
  }

  /// What is there.
  var stores: [Store] {
    let fixed: [Store?] = [
      Self.way("Network/Cookies").map { .jar($0, .chromium) },
      Self.way("Cookies").map { .jar($0, .chromium) },
      Self.way("cookies.sqlite").map { .jar($0, .firefox) },
      Self.way("Local Storage/leveldb").map { .level($0) },
      Self.way("LocalStorage").map { .rows($0) },
    ]
    return fixed.compactMap { $0 }.filter { (try? folder.entry($0.way)) != .some(nil) } + records
  }

  private var records: [Store] {
    guard let way = Self.way("IndexedDB"),
      let names = try? folder.folder(way).names(atMost: 1_000)
    else { return [] }
    return names.filter { name in
      let text = name.text
      // `https_app.notion.com_0.indexeddb.leveldb`
      guard text.hasSuffix(".indexeddb.leveldb"), let start = text.firstIndex(of: "_"),
        let end = text.dropLast(18).lastIndex(of: "_"), start < end
      else { return false }
      return domains.cover(String(text[text.index(after: start)..<end]))
    }.map { .records(way + $0) }
  }

  private static func way(_ path: String) -> FilePath? { FilePath(path) }
}

extension SiteFolder {
  func jar(
    _ way: FilePath, _ format: CookieJar.Format, until deadline: Moment
  ) throws(StoreTrouble) -> CookieJar {
    try CookieJar(format, in: database(way, until: deadline), of: domains)
  }

  func rows(_ way: FilePath, until deadline: Moment) throws(StoreTrouble) -> LocalStorage {
    try LocalStorage(rows: database(way, until: deadline), of: domains)
  }

  func level(_ way: FilePath, until deadline: Moment) throws(StoreTrouble) -> LocalStorage {
    try steady(way, until: deadline) { reader throws(StoreTrouble) in
      try LocalStorage(reader, of: domains)
    }
  }

  /// A copy of a SQLite file, open.
  func database(
    _ way: FilePath, atMost limit: Int64 = DatabaseCopy.limit, until deadline: Moment
  ) throws(StoreTrouble) -> Database {
    guard let name = way.last else { throw StoreTrouble(.damaged, folder.path) }
    let parent = try opened(way.parent)
    return try DatabaseCopy(of: name, in: parent, atMost: limit, until: deadline).read()
  }

  /// Reads a LevelDB folder, again where its owner tidied it up meanwhile.
  func steady<Result>(
    _ way: FilePath, comparator: String? = LevelReader.bytewise, until deadline: Moment,
    _ body: (LevelReader) throws(StoreTrouble) -> Result
  ) throws(StoreTrouble) -> Result {
    for attempt in 0... {
      do throws(StoreTrouble) {
        let inner = try opened(way)
        return try body(try LevelReader(inner, comparator: comparator, until: deadline))
      } catch {
        let isLast = attempt == 3 || error.kind == .timedOut || error.kind == .unknownSchema
        if isLast || deadline.milliseconds < 100 { throw error }
        usleep(30_000)
      }
    }
    throw StoreTrouble(.changing, folder.place(way))
  }

  private func opened(_ way: FilePath) throws(StoreTrouble) -> Folder {
    do throws(Trouble) {
      return try folder.folder(way)
    } catch {
      throw StoreTrouble(error)
    }
  }
}
extension Host {
  /// The app's folders that keep what sites store; its own service is one.
  func appSites(_ folders: DataFolders) -> [SiteFolder] {
    guard let home = try? openHome() else { return [] }
    return folders.all.flatMap { data -> [SiteFolder] in
      guard let root = try? home.folderAcrossMounts(data.way) else { return [] }
      return data.partitions.compactMap { partition in
        (try? root.folder(partition.way)).map {
          SiteFolder(folder: $0, domains: Domains(app.domains))
        }
      }
    }
  }

  func site(of profile: BrowserProfile) -> SiteFolder? {
    guard let folder = try? openHome().folderAcrossMounts(profile.way) else { return nil }
    return SiteFolder(folder: folder, domains: Domains(app.domains))
  }
}
