extension Probe {
  /// Where the app keeps its data, and how much of what.
  static let data = Probe("app.data") { examination in
    guard let folders = examination.dataFolders else { return .unknown(.timedOut) }
    let host = examination.host
    guard let inUse = folders.inUse else {
      guard let blocked = folders.blocked.first else {
        return .problem("not-found", Evidence("app.data.none"))
      }
      return .problem("linked", Evidence("app.data.linked", ["path": host.value(blocked.way)]))
    }
    let sizes = DataSizes(of: inUse, in: host, by: examination.deadline).evidence
    let path = Evidence("app.data.path", ["path": host.value(inUse.way)])
    let (kind, first) = problem(folders, inUse, host)
    guard let kind, let first else { return Observation(.fine, [path] + sizes) }
    return Observation(.problem(kind), [first, path] + sizes)
  }

  /// The weightiest.
  private static func problem(
    _ folders: DataFolders, _ inUse: DataFolder, _ host: Host
  ) -> (String?, Evidence?) {
    if let obstacle = inUse.obstacles.first {
      let path = host.value(inUse.way + obstacle)
      return ("linked", Evidence("app.data.linked", ["path": path]))
    }
    if inUse.isOnOtherMount {
      return (
        "on-other-disk", Evidence("app.data.on-other-disk", ["path": host.value(inUse.way)])
      )
    }
    if folders.all.count > 1 {
      let values = ["count": Value.count(folders.all.count), "path": host.value(inUse.way)]
      return ("several", Evidence("app.data.several", values))
    }
    return (nil, nil)
  }
}

/// How much of what purpose lies in a data folder.
struct DataSizes: Equatable {
  private(set) var tallies: [App.Purpose: Tally] = [:]

  init(of data: DataFolder, in host: Host, by deadline: Moment) {
    guard let home = try? host.openHome(), let folder = try? home.folderAcrossMounts(data.way)
    else { return }
    for store in data.stores where Moment.now < deadline {
      guard let name = store.way.last, store.entry.type != .link,
        let parent = try? folder.folder(store.way.parent),
        let tally = try? parent.tally(name, atMost: 1_000_000)
      else { continue }
      tallies[store.purpose] = (tallies[store.purpose] ?? Tally()) + tally
    }
  }

  var evidence: [Evidence] {
    App.Purpose.allCases.compactMap { purpose in
      guard let tally = tallies[purpose] else { return nil }
      let values = ["size": Value.size(tally.bytes), "count": .count(tally.entries)]
      return Evidence("app.data.size.\(purpose.rawValue)", values)
    }
  }
}

extension Host {
  /// A place below the home, as evidence.
  func value(_ way: FilePath) -> Value { .path(way.isEmpty ? home : home + "/" + way.text) }
}
