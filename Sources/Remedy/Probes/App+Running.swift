extension Probe {
  /// The app's processes, and the browsers'.
  static let running = Probe("app.running") { examination in
    let host = examination.host
    guard let programs = examination.programs else { return .unknown(.notPermitted) }
    let processes = Processes(programs)
    let ours = programs.filter { host.appLikeness.fits($0) && host.isOfOwner($0) }
    let mains = Self.mains(ours, processes)
    if let hung = hung(mains, by: examination.deadline) {
      return .problem("hung", evidence("app.running.hung", [hung]))
    }
    if mains.count > 1 {
      return .problem("several-instances", evidence("app.running.several", mains))
    }
    if !mains.isEmpty { return .problem("running", evidence("app.running.app", mains)) }
    if !ours.isEmpty { return .problem("helpers-left", evidence("app.running.helpers", ours)) }
    return browsers(host, programs)
  }

  /// Those that the user started; a launcher's own child is the same instance.
  static func mains(_ programs: [RunningProgram], _ all: Processes) -> [RunningProgram] {
    let candidates = programs.filter { !$0.isHelper }
    if candidates.contains(where: \.runsOnWindows) {
      // tasklist tells nobody's parents, and all processes of the app have one name.
      return Array(candidates.prefix(1))
    }
    return candidates.filter { one in
      !all.ancestors(of: one).contains { candidates.contains($0) }
    }
  }

  private static func hung(_ mains: [RunningProgram], by deadline: Moment) -> RunningProgram? {
    if let stopped = mains.first(where: { $0.state == .stopped }) { return stopped }
    // Everybody waits for a disk at times; who still does after a while, hangs.
    var blocked = mains.filter { $0.state == .blocked }
    for _ in 0..<4 where !blocked.isEmpty {
      Moment.pause(250)
      let now = Processes.look(by: deadline)
      blocked = blocked.filter { program in
        let same = now?[program.identity.number]
        return same?.identity == program.identity && same?.state == .blocked
      }
    }
    return blocked.first
  }

  private static func browsers(_ host: Host, _ programs: [RunningProgram]) -> Observation {
    let running = Browser.all.filter { browser in
      let likeness = host.likeness(of: browser)
      return programs.contains { likeness.fits($0) && host.isOfOwner($0) }
    }
    guard !running.isEmpty else { return .fine() }
    return Observation(
      .problem("browser-running"),
      running.map { Evidence("app.running.browser", ["browser": .text($0.title)]) })
  }

  private static func evidence(_ id: String, _ programs: [RunningProgram]) -> Evidence {
    let first = programs.first
    return Evidence(
      id,
      [
        "program": .program(first?.name ?? ""), "count": .count(programs.count),
        "number": .count(Int(first?.identity.number ?? 0)),
      ])
  }
}

extension Host {
  /// Somebody else's processes are not this user's; those of root may have been started by them.
  func isOfOwner(_ program: RunningProgram) -> Bool {
    program.runsOnWindows || program.owner == owner || program.owner == 0
  }
}
