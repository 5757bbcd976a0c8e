extension Host {
  /// The app's data folders in this home.
  public func dataFolders() -> DataFolders {
    var folders = DataFolders()
    guard let home = try? openHome(), let own = try? home.own() else { return folders }
    var known: Set<Entry.Identity> = []
    for match in app.data.compactMap(way(to:)).flatMap({ home.matches($0, crossing: true) }) {
      guard match.isWhole, match.entry.type == .folder else {
        folders.blocked.append(BlockedPlace(way: match.way, type: match.entry.type))
        continue
      }
      // One folder under two names, where the file system ignores capitals.
      guard known.insert(match.entry.identity).inserted else { continue }
      guard let folder = try? home.folderAcrossMounts(match.way) else { continue }
      if let found = dataFolder(folder, match, own) { folders.all.append(found) }
    }
    return folders
  }

  /// Nil for a folder that has nothing of the app in it.
  private func dataFolder(_ folder: Folder, _ match: PatternMatch, _ home: Entry) -> DataFolder? {
    guard let own = try? folder.own() else { return nil }
    var survey = StoreSurvey(folder: folder, stores: app.stores)
    let partitions = app.partitions.flatMap { survey.partitions($0) }
    guard !partitions.isEmpty || !survey.obstacles.isEmpty else { return nil }
    return DataFolder(
      way: match.way, entry: own, partitions: partitions,
      isOnOtherMount: own.identity.device != home.identity.device || own.mount != home.mount,
      obstacles: survey.obstacles)
  }
}

/// One look through a data folder.
private struct StoreSurvey {
  let folder: Folder
  let stores: [App.Store]
  var obstacles: [FilePath] = []
  private var taken: Set<FilePath> = []
  private let own: Entry?

  init(folder: Folder, stores: [App.Store]) {
    self.folder = folder
    // What is precious is nothing else, whatever other patterns take it in.
    self.stores =
      stores.filter { $0.purpose == .precious }
      + stores.filter {
        $0.purpose != .precious
      }
    own = try? folder.own()
  }

  mutating func partitions(_ path: String) -> [DataFolder.Partition] {
    if path == "." { return [partition(folder, FilePath([]))].compactMap { $0 } }
    let names = path.split(separator: "/").map(String.init)
    return folder.matches(names).compactMap { match in
      guard match.isWhole, isPlain(match.entry), let inner = try? folder.folder(match.way) else {
        note(match.way)
        return nil
      }
      return partition(inner, match.way)
    }
  }

  private mutating func partition(_ inner: Folder, _ way: FilePath) -> DataFolder.Partition? {
    var found: [DataFolder.Store] = []
    for store in stores {
      for pattern in store.patterns {
        let names = pattern.split(separator: "/").map(String.init)
        for match in inner.matches(names) {
          take(match, store.purpose, way, &found)
        }
      }
    }
    return found.isEmpty ? nil : DataFolder.Partition(way: way, stores: found)
  }

  private mutating func take(
    _ match: PatternMatch, _ purpose: App.Purpose, _ way: FilePath,
    _ found: inout [DataFolder.Store]
  ) {
    let whole = way + match.way
    // The single-instance lock is made of links.
    let isLock = purpose == .lock
    guard match.isWhole, isLock || isPlain(match.entry) else { return note(whole) }
    guard taken.insert(whole).inserted else { return }
    found.append(DataFolder.Store(purpose: purpose, way: whole, entry: match.entry))
  }

  /// A file or folder on the data folder's own mount.
  private func isPlain(_ entry: Entry) -> Bool {
    guard entry.type == .file || entry.type == .folder else { return false }
    return entry.identity.device == own?.identity.device && entry.mount == own?.mount
  }

  private mutating func note(_ way: FilePath) {
    if !obstacles.contains(way) { obstacles.append(way) }
  }
}
