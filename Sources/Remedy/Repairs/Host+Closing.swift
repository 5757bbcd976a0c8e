extension Host {
  /// How long a look at who uses some data may take.
  private static let lookLimit = 3_000

  /// Refuses unless it is sure that nobody uses the data.
  func requireClosed(_ closing: Closing) throws(Refusal) {
    switch usage(closing) {
    case .free: return
    case .used(let programs):
      let name = programs.first.map(\.name) ?? closing.what
      throw Refusal(.running, at: closing.root, ["program": .program(name)])
    case .unknown: throw Refusal(.cannotTellRunning, at: closing.root)
    }
  }

  func usage(_ closing: Closing) -> Usage {
    let likeness = likeness(of: closing.what)
    let deadline = Moment.now + Self.lookLimit
    if let folder = try? open(root: closing.root) {
      return usage(of: folder, by: likeness, deadline: deadline)
    }
    // The folder is away, perhaps in quarantine: then only the programs tell.
    guard let processes = Processes.look(by: deadline) else { return .unknown(.processesHidden) }
    let users = processes.all.filter(likeness.fits)
    return users.isEmpty ? .free : .used(users)
  }

  /// What must be closed before a repair is taken back.
  func closings(of record: RepairRecord) -> [Closing] {
    var found: [Closing] = []
    for change in record.changes where change.kind != .run {
      guard let closing = closing(for: change.spot), !found.contains(closing) else { continue }
      found.append(closing)
    }
    return found
  }

  /// Who uses what lies there; nil for what no program keeps open.
  private func closing(for spot: Spot) -> Closing? {
    let path = spot.text
    let places = (app.data + app.caches).compactMap(way(to:)).map { self.path(of: $0) }
    if let root = places.first(where: { path == $0 || path.hasPrefix($0 + "/") }) {
      return Closing(Closing.app, root: root)
    }
    return nil
  }

  private func likeness(of what: String) -> Likeness { appLikeness }

  /// Runs a program of a plan.
  func run(_ invocation: Invocation) throws(Refusal) {
    var command = Command(invocation.program, invocation.arguments)
    command.milliseconds = 15_000
    let result = command.run()
    guard result.ending != .exited(0) else { return }
    throw Refusal(.commandFailed, ["program": .program(baseName(invocation.program))])
  }
}

extension Host {
  /// Starts a program of a plan, which then goes on by itself.
  func launch(_ invocation: Invocation) throws(Refusal) {
    var command = Command(invocation.program, invocation.arguments)
    command.variables = variables
    command.folder = home
    guard command.launch() == nil else { return }
    throw Refusal(.commandFailed, ["program": .program(baseName(invocation.program))])
  }

  /// Asks programs to end, waits for them, and ends those that stay where that was agreed to.
  func end(_ programs: [RunningProgram], killing: Bool) throws(Refusal) {
    let side = windowsSide
    let asked = Farewell(manner: .asking, windowsSide: side).end(programs, within: 8_000)
    var left = programs.filter { asked[$0] != .gone }
    if killing && !left.isEmpty {
      let killed = Farewell(manner: .killing, windowsSide: side).end(left, within: 3_000)
      left = left.filter { killed[$0] != .gone }
    }
    if let first = left.first {
      throw Refusal(.stillRunning, ["program": .program(first.name)])
    }
  }
}

extension Closing {
  /// The app itself, where another is a browser.
  static let app = "app"
}
