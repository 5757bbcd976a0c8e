/// Repairs that move parts of the app's data aside.
extension Repair {
  static let cacheClear = Repair("cache.clear") { host, settings throws(Refusal) in
    let stores = try AppStores(host)
    var plan = Plan("cache.clear", settings.values)
    let only = settings["only"] ?? "all"
    let purposes: [String: Set<App.Purpose>] = ["graphics": [.cache], "network": [.networkCache]]
    var items = try stores.items(purposes[only] ?? [.cache, .networkCache])
    if only == "graphics" { items.removeAll { !$0.isGraphics } }
    if only == "all" { items += try host.cacheFolders() }
    plan.steps = items.outermost.map(Step.aside)
    plan.closes = stores.closings
    return plan
  }

  static let sessionClear = Repair("session.clear") { host, settings throws(Refusal) in
    try moving([.session, .cookies], "session.clear", host, settings)
  }

  static let windowStateClear = Repair("window-state.clear") { host, settings throws(Refusal) in
    try moving([.windowState], "window-state.clear", host, settings)
  }

  static let appReset = Repair("app.reset") { host, settings throws(Refusal) in
    let stores = try AppStores(host)
    var plan = Plan("app.reset", settings.values)
    plan.steps = try stores.folders.map { path throws(Refusal) in
      .aside(try host.item(at: path))
    }
    plan.precious = try stores.items([.precious])
    plan.closes = stores.closings
    return plan
  }

  private static func moving(
    _ purposes: Set<App.Purpose>, _ name: String, _ host: Host, _ settings: Settings
  ) throws(Refusal) -> Plan {
    let stores = try AppStores(host)
    var plan = Plan(name, settings.values)
    plan.steps = try stores.items(purposes).outermost.map(Step.aside)
    plan.closes = stores.closings
    return plan
  }

  /// A repair that worked leaves nothing to do.
  private init(
    _ name: String, _ plan: @escaping @Sendable (Host, Settings) throws(Refusal) -> Plan
  ) {
    self.init(name: name, plan: plan) { host, done in
      let entry = Library.remedies.first { $0.name == name }
      guard let settings = entry.flatMap({ try? Settings(done.settings, for: $0) }),
        let left = try? plan(host, settings)
      else { return [.unknown(.unreadable)] }
      return left.isEmpty ? [.fine()] : [.problem("left")]
    }
  }
}

extension [Item] {
  /// Without what lies inside another of them.
  var outermost: [Item] {
    filter { item in
      !contains { other in
        item.spot != other.spot && item.spot.root == other.spot.root
          && item.spot.way.starts(with: other.spot.way)
      }
    }
  }
}

extension Item {
  fileprivate var isGraphics: Bool {
    let name = spot.way.last?.text ?? ""
    return name.contains("GPU") || name.contains("Shader") || name.contains("Dawn")
  }
}

extension Host {
  /// The app's folders outside its data, such as those that the system keeps for caches.
  fileprivate func cacheFolders() throws(Refusal) -> [Item] {
    var items: [Item] = []
    for place in app.caches {
      guard let way = way(to: place) else { continue }
      for path in try places(way) { items.append(try item(at: path)) }
    }
    return items
  }

  /// A folder below the home as a plan names it: from the folder it lies in.
  func item(at path: String) throws(Refusal) -> Item {
    guard let cut = path.lastIndex(of: "/"), cut > path.startIndex,
      let name = FileName(String(path[path.index(after: cut)...]))
    else { throw Refusal(.notFound, at: path) }
    let parent = try open(root: String(path[..<cut]))
    do throws(Trouble) {
      guard let entry = try parent.entry(name) else { throw Trouble(.missing, path) }
      let tally = try parent.tally(name)
      return Item(Spot(parent.path, FilePath([name])), entry, tally: tally)
    } catch {
      throw Refusal(error, .notFound)
    }
  }
}
