/// Repairs that start and end programs.
extension Repair {
  static let appQuit = Repair(name: "app.quit") { host, settings throws(Refusal) in
    var plan = Plan("app.quit", settings.values)
    let programs = try host.programs(settings["where"] ?? "app", settings["profile"])
    if !programs.isEmpty { plan.steps = [.end(programs)] }
    return plan
  } verify: { host, plan in
    guard let left = try? host.programs(plan.settings["where"] ?? "app", plan.settings["profile"])
    else { return [.unknown(.unreadable)] }
    return left.isEmpty ? [.fine()] : [.problem("left")]
  }

  static let appLaunch = Repair(name: "app.launch") { host, settings throws(Refusal) in
    var plan = Plan("app.launch", settings.values)
    plan.steps = [.launch(try host.launching(page: settings["page"]))]
    return plan
  } verify: { _, _ in
    // Whether a window comes up, only the user can see.
    []
  }

  static let dnsFlush = Repair(name: "dns.flush") { host, settings throws(Refusal) in
    var plan = Plan("dns.flush", settings.values)
    plan.steps = try host.flushing().map(Step.run)
    if plan.steps.isEmpty { plan.remarks = [Evidence("dns.flush.nothing-caches")] }
    return plan
  } verify: { _, _ in
    []
  }

  static let clockSync = Repair(name: "clock.sync") { host, settings throws(Refusal) in
    var plan = Plan("clock.sync", settings.values)
    if let invocation = try host.turningTimeOn() { plan.steps = [.run(invocation)] }
    return plan
  } verify: { host, _ in
    switch host.keepsTime() {
    case true?: [.fine()]
    case false?: [.problem("left")]
    case nil: [.unknown(.unreadable)]
    }
  } reverse: { host throws(Refusal) in
    try host.turningTimeOff()
  }
}

extension Host {
  /// What runs of the app, or of the browser that a profile belongs to; without one, of every
  /// browser.
  func programs(_ place: String, _ profile: String?) throws(Refusal) -> [RunningProgram] {
    guard let processes = Processes.look(by: .now + 3_000), !processes.isCut else {
      throw Refusal(.cannotTellRunning, at: home)
    }
    let likenesses =
      place == "app" ? [appLikeness] : try browsers(of: profile).map { likeness(of: $0) }
    return processes.all.filter { program in
      program.identity.number != Processes.own && program.owner == owner
        && program.state != .ended && likenesses.contains { $0.fits(program) }
    }
  }

  private func browsers(of profile: String?) throws(Refusal) -> [Browser] {
    let profiles = browserProfiles().all
    guard let profile else {
      return profiles.reduce(into: []) { found, profile in
        if !found.contains(profile.browser) { found.append(profile.browser) }
      }
    }
    return [try wanted(profile, among: profiles).browser]
  }

  /// The profile of that name.
  func wanted(
    _ id: String, among profiles: [BrowserProfile]
  ) throws(Refusal) -> BrowserProfile {
    if let found = profiles.first(where: { $0.id == id || path($0.way) == id }) { return found }
    throw Refusal(.badSetting, choosing: "profile", among: profiles.choices)
  }

  /// The app itself, or a page in it by its own kind of address.
  fileprivate func launching(page: String?) throws(Refusal) -> Invocation {
    let address = try page.map { page throws(Refusal) in try ownAddress(page) }
    if system == .macos {
      let target = address.map { [$0] } ?? ["-a", app.title]
      return Invocation("/usr/bin/open", target)
    }
    let programs = app.executables.compactMap(programPath)
    guard let program = programs.first(where: CommandRun.canRun) else {
      throw Refusal(.notFound, at: app.title)
    }
    return Invocation(program, address.map { [$0] } ?? [])
  }

  /// Only pages of the app itself are opened.
  private func ownAddress(_ page: String) throws(Refusal) -> String {
    let isOwn = app.scheme.map { page.hasPrefix($0 + "://") } ?? false
    let isWeb = app.web.map { page == $0 || page.hasPrefix($0 + "/") } ?? false
    let isPlain = page.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    guard isOwn || isWeb, isPlain, page.utf8.count <= 2_000 else {
      throw Refusal(.badSetting, ["setting": .text("page"), "choices": .text(app.web ?? "")])
    }
    guard isWeb, let scheme = app.scheme, let colon = page.firstIndex(of: ":") else { return page }
    return scheme + page[colon...]
  }
}
