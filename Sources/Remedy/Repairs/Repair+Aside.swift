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
    for folder in stores.folders {
      let parent = try host.open(root: host.path(folder.way.parent))
      guard let name = folder.way.last else { continue }
      plan.steps.append(.aside(try host.item(FilePath([name]), in: parent)))
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
}

extension Repair {
  /// One whose work is done when there is nothing left for it to do.
  init(
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
    for way in app.caches.compactMap(way(to:)).flatMap(places) {
      guard let name = way.last else { continue }
      items.append(try item(FilePath([name]), in: try open(root: path(way.parent))))
    }
    return items
  }
}
