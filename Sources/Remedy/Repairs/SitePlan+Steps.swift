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
