extension Probe {
  /// The lock by which the app runs only once.
  static let lock = Probe("app.lock") { examination in
    guard let folders = examination.dataFolders else { return .unknown(.timedOut) }
    guard !folders.all.isEmpty else { return .unknown(.notHere) }
    let states = folders.all.map { ($0, state(of: $0, examination)) }
    for (data, state) in states where state == .stale {
      return problem("stale", data, examination.host)
    }
    for (data, state) in states {
      guard case .otherMachine(let name)? = state else { continue }
      return problem("other-host", data, examination.host, ["machine": .name(name)])
    }
    for (data, state) in states where state == .held || state == .strange {
      return problem(state == .held ? "held" : "stale", data, examination.host)
    }
    return states.contains { $0.1 == nil } ? .unknown(.notPermitted) : .fine()
  }

  /// Nil where nobody can tell.
  private static func state(of data: DataFolder, _ examination: Examination) -> LockState? {
    let host = examination.host
    guard let home = try? host.openHome(), let folder = try? home.folderAcrossMounts(data.way)
    else { return nil }
    let likeness = host.appLikeness
    return Background.answer(by: examination.deadline) {
      let usage = host.usage(of: folder, by: likeness, deadline: examination.deadline)
      return host.lockState(in: folder, likeness, usage)
    } ?? nil
  }

  private static func problem(
    _ kind: String, _ data: DataFolder, _ host: Host, _ values: [String: Value] = [:]
  ) -> Observation {
    let path = ["path": host.value(data.way)]
    return .problem(kind, Evidence("app.lock." + kind, path.merging(values) { a, _ in a }))
  }
}

extension Host {
  /// How the single-instance lock in a data folder stands; nil where nobody can tell.
  func lockState(in folder: Folder, _ likeness: Likeness, _ usage: Usage) -> LockState? {
    switch usage {
    case .used: lockState(in: folder, likeness, isUsed: true)
    case .free, .unknown(.otherMachine): lockState(in: folder, likeness, isUsed: false)
    case .unknown: nil
    }
  }

  private func lockState(in folder: Folder, _ likeness: Likeness, isUsed: Bool) -> LockState? {
    let question = UsageQuestion(folder, likeness, of: self)
    return Processes.look(by: .now + 4_000).flatMap { question.lock($0, isUsed: isUsed) }
  }
}
