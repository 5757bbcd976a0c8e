extension FileReader {
  /// One app's profile; `expected` is the name that its file has.
  func app(named expected: String) -> AppProfile? {
    guard var fields = Fields(self, 0) else { return nil }
    let nameItem = fields.require(.app)
    guard let id: AppID = name(nameItem, .app) else { return nil }
    if id.text != expected, let nameItem {
      complain(.misnamedFile, nameItem, ["name": id.text, "expected": expected])
    }
    let titleID = TextID("apps." + id.text)
    let title = text(fields.require(.title), .title, as: titleID)
    let status = status(fields.take(.status))
    let profile = AppProfile(
      id: id, place: document.place(nameItem ?? 0), title: title ?? titleID,
      scheme: fields.take(.scheme).flatMap { (name($0, .scheme) as Name<AppProfile>?)?.text },
      hosts: fields.take(.hosts).map(hosts) ?? [],
      domains: fields.take(.domains).map { hostNames($0, .domains) } ?? [],
      realtime: realtime(fields.take(.realtime)), statusPage: status.page,
      statusComponent: status.component,
      support: fields.take(.support).flatMap { word($0, .support) },
      download: fields.take(.download).flatMap { address($0, .download) },
      web: fields.take(.web).flatMap { address($0, .web) },
      workspaceKeys: words(fields.take(.workspaceKeys), .workspaceKeys),
      loginCookies: words(fields.take(.loginCookies), .loginCookies),
      systems: onSystems(fields.take(.systems)),
      partitions: fields.take(.partitions).map { list($0, .partitions, partition) } ?? [],
      stores: fields.take(.stores).map(stores) ?? [])
    fields.finish()
    return profile
  }

  private func status(_ item: Int?) -> (page: String?, component: String?) {
    guard let item, var fields = Fields(self, item, .status) else { return (nil, nil) }
    let page = fields.require(.page).flatMap { address($0, .page) }
    let component = fields.take(.component).flatMap { word($0, .component) }
    fields.finish()
    return (page, component)
  }

  private func realtime(_ item: Int?) -> AppProfile.Realtime? {
    guard let item, var fields = Fields(self, item, .realtime) else { return nil }
    let hosts = hostNames(fields.require(.hosts), .hosts)
    let path = word(fields.require(.path), .path)
    fields.finish()
    return path.map { AppProfile.Realtime(hosts: hosts, path: $0) }
  }

  private func hosts(_ item: Int) -> [AppProfile.Host] {
    guard expect(.mapping, item, .hosts) else { return [] }
    var hosts: [AppProfile.Host] = []
    forEachPair(of: item) { key, value in
      guard let name = host(key, .hosts),
        let need = oneOf(AppProfile.Host.Need.self, value, .hosts)
      else { return }
      hosts.append(AppProfile.Host(name: name, need: need))
    }
    return hosts
  }

  private func hostNames(_ item: Int?, _ field: Key) -> [String] {
    list(item, field) { host($0, field) }
  }

  /// A host name: labels of letters, digits and hyphens, at least two.
  private func host(_ item: Int, _ field: Key) -> String? {
    guard let word = word(item, field) else { return nil }
    let labels = word.split(separator: ".", omittingEmptySubsequences: false)
    let isHost =
      labels.count >= 2 && word.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
          }
      }
    if isHost { return word }
    complain(.badHost, item, ["found": word, "field": field.spelling])
    return nil
  }

  /// An address that begins with `https://`, and holds nothing that ends a line or hides.
  private func address(_ item: Int, _ field: Key) -> String? {
    guard let word = word(item, field) else { return nil }
    let isPlain = word.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    if word.hasPrefix("https://"), word.utf8.count > 8, isPlain { return word }
    complain(.badHost, item, ["found": word, "field": field.spelling])
    return nil
  }

  private func words(_ item: Int?, _ field: Key) -> [String] {
    guard let item else { return [] }
    return list(item, field) { word($0, field) }
  }

  private func onSystems(_ item: Int?) -> [ChoiceID: AppProfile.OnSystem] {
    guard let item, expect(.mapping, item, .systems) else { return [:] }
    var systems: [ChoiceID: AppProfile.OnSystem] = [:]
    forEachPair(of: item) { key, value in
      guard let system = oneOf(System.self, key, .systems),
        var fields = Fields(self, value, .systems)
      else { return }
      systems[ChoiceID(system.rawValue)] = AppProfile.OnSystem(
        processes: words(fields.take(.processes), .processes),
        executables: words(fields.take(.executables), .executables),
        data: homePaths(fields.take(.data), .data), logs: homePaths(fields.take(.logs), .logs),
        caches: homePaths(fields.take(.caches), .caches))
      fields.finish()
    }
    return systems
  }

  private func homePaths(_ item: Int?, _ field: Key) -> [HomePath] {
    guard let item else { return [] }
    return list(item, field) { entry in
      guard let word = word(entry, field) else { return nil }
      if let path = HomePath(word) { return path }
      let bases = HomePath.Base.allCases.map(\.rawValue).joined(separator: ", ")
      complain(.badPath, entry, ["found": word, "field": field.spelling, "list": bases])
      return nil
    }
  }

  /// `.` for the data folder itself, else a path below it.
  private func partition(_ item: Int) -> String? {
    guard let word = word(item, .partitions) else { return nil }
    return word == "." ? word : relativePath(word, item, .partitions)
  }

  private func stores(_ item: Int) -> [AppProfile.Store] {
    guard expect(.mapping, item, .stores) else { return [] }
    var stores: [AppProfile.Store] = []
    forEachPair(of: item) { key, value in
      guard let purpose = oneOf(AppProfile.Store.Purpose.self, key, .stores) else { return }
      let paths = list(value, .stores) { entry in
        word(entry, .stores).flatMap { relativePath($0, entry, .stores) }
      }
      stores.append(AppProfile.Store(purpose: purpose, paths: paths))
    }
    return stores
  }

  /// A path that stays below where it starts.
  private func relativePath(_ word: String, _ item: Int, _ field: Key) -> String? {
    if HomePath("~/" + word) != nil { return word }
    complain(.badPath, item, ["found": word, "field": field.spelling, "list": ""])
    return nil
  }
}
