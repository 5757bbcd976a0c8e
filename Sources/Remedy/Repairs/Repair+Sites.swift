/// Repairs that take out what the product keeps, and leave all other sites' things as they are.
extension Repair {
  static let cookiesRemove = Repair("cookies.remove") { host, settings throws(Refusal) in
    let site = try SitePlan(host, settings)
    var plan = Plan("cookies.remove", settings.values)
    plan.steps = try site.cookies()
    plan.closes = site.closings
    return plan
  }

  static let workspaceSignOut = Repair("workspace.sign-out") { host, settings throws(Refusal) in
    let site = try SitePlan(host, settings)
    let storages = try site.storages()
    let workspace = try workspace(settings["workspace"], in: storages, host)
    var plan = Plan("workspace.sign-out", settings.values)
    guard let workspace else { return plan }
    plan.steps = try site.removing(
      from: storages, { $0.belongs(to: workspace.id, host.app) }, notes: false)
    plan.closes = site.closings
    plan.remarks = [
      Evidence("workspace.sign-out.which", ["workspace": .name(workspace.name ?? workspace.id)]),
      Evidence("workspace.sign-out.account-stays"),
    ]
    return plan
  }

  static let siteDataClear = Repair("site-data.clear") { host, settings throws(Refusal) in
    settings["where"] == "browser"
      ? try browserSite(host, settings) : try appSite(host, settings)
  }

  /// The app's folders hold nothing but the app's: whole stores go aside.
  private static func appSite(
    _ host: Host, _ settings: Settings
  ) throws(Refusal) -> Plan {
    let stores = try AppStores(host)
    var plan = Plan("site-data.clear", settings.values)
    plan.steps = try stores.items([.session, .cookies, .siteData]).outermost.map(Step.aside)
    plan.closes = stores.closings
    let precious = try stores.items([.precious])
    if settings["precious"] == "move" {
      plan.steps += precious.outermost.map(Step.aside)
      plan.precious = precious
    } else if !plan.isEmpty {
      plan.remarks = precious.map {
        Evidence("site-data.clear.stays", ["path": .path($0.spot.text)])
      }
    }
    return plan
  }

  private static func browserSite(
    _ host: Host, _ settings: Settings
  ) throws(Refusal) -> Plan {
    let site = try SitePlan(host, settings)
    var plan = Plan("site-data.clear", settings.values)
    plan.steps = try site.cookies()
    plan.steps += try site.removing(from: site.storages(), { _ in true }, notes: true)
    plan.steps += try site.ownFolders()
    plan.closes = site.closings
    if !plan.isEmpty { plan.remarks = [Evidence("site-data.clear.workers-stay")] }
    return plan
  }
}

extension Repair {
  /// The workspace that is meant; without a wish it is the only one. Nil where there is none.
  private static func workspace(
    _ wish: String?, in storages: [FoundStorage], _ host: Host
  ) throws(Refusal) -> Workspace? {
    let known = storages.flatMap { $0.contents.workspaces(host.app.workspaceKeys) }.distinct
    let choices = known.map { workspace in
      Refusal.Choice(workspace.id, workspace.title(among: known))
    }
    guard let wish else {
      if known.count < 2 { return known.first }
      throw Refusal(.settingMissing, choosing: "workspace", among: choices)
    }
    guard let id = UUIDText.found(in: wish).first else {
      throw Refusal(.badSetting, choosing: "workspace", among: choices)
    }
    // An id that is nowhere has nothing left to be signed out of.
    return known.first { $0.id == id } ?? Workspace(id: id, name: nil, items: [])
  }
}

extension [Workspace] {
  /// Each once, by the name that one of the storages has for it.
  fileprivate var distinct: [Workspace] {
    reduce(into: []) { all, workspace in
      guard let known = all.firstIndex(where: { $0.id == workspace.id }) else {
        return all.append(workspace)
      }
      if all[known].name == nil { all[known] = workspace }
    }
  }
}

extension Workspace {
  /// Its name; where others are called the same, or it has none, its id tells it apart.
  fileprivate func title(among all: [Workspace]) -> Evidence {
    guard let name else { return Evidence("choice.unnamed-workspace", ["id": .name(id)]) }
    let isAlone = all.count { $0.name == name } < 2
    return isAlone
      ? Evidence("choice.workspace", ["name": .name(name)])
      : Evidence("choice.namesake", ["name": .name(name), "id": .name(id)])
  }
}

extension LocalStorage.Item {
  /// It is this workspace's own: its id stands in the key, or in the value of a key that says where
  /// the app last was. What lists several workspaces is not one's own.
  fileprivate func belongs(to workspace: String, _ app: App) -> Bool {
    if UUIDText.found(in: key).contains(workspace) { return true }
    return app.workspaceKeys.contains { key.hasPrefix($0) } && mentions(workspace)
  }
}
