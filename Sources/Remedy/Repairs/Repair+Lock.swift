extension Repair {
  /// Moves the mark of an app that is no longer there aside.
  static let lockRemove = Repair("lock.remove") { host, settings throws(Refusal) in
    let stores = try AppStores(host)
    var plan = Plan("lock.remove", settings.values)
    for folder in stores.folders {
      let root = try host.open(root: host.path(folder.way))
      guard let lock = host.lock(in: root) else {
        throw Refusal(.cannotTellRunning, at: root.path)
      }
      switch lock {
      case .none: continue
      case .stale: break
      case .held: throw Refusal(.running, at: root.path, ["program": .program(host.app.title)])
      case .otherMachine, .strange: throw Refusal(.cannotTellRunning, at: root.path)
      }
      for store in folder.stores(of: .lock) {
        plan.steps.append(.aside(try host.item(store.way, in: root, .lock)))
      }
    }
    plan.closes = stores.closings
    return plan
  }
}

extension Host {
  /// How the app's lock in a data folder stands; nil where nobody can tell.
  fileprivate func lock(in folder: Folder) -> LockState? {
    guard let processes = Processes.look(by: .now + 3_000) else { return nil }
    let question = UsageQuestion(folder, appLikeness, of: self)
    guard case .free = question.answer(processes) else {
      return question.lock(processes, isUsed: true)
    }
    return question.lock(processes, isUsed: false)
  }
}
