extension Probe {
  static let hostsFile = Probe("net.hosts-file") { examination in
    let path = TrialSetting.hostsFile(of: examination.host)
    guard let text = TrialSetting.hostsText(of: examination.host) else {
      return .unknown(.unreadable)
    }
    let lines = HostsLine.reading(text)
    var found: [TrialFault] = []
    // Lists against advertising name the app's lesser hosts, without harm.
    for server in examination.app.hosts where server.need != .optional {
      var trial = Trial(server)
      trial.hostsLine = lines.first { $0.names.contains(server.name.lowercased()) }
      if let fault = trial.hostsFault { found.append(fault) }
    }
    guard let first = found.first(where: { $0.kind == "host-blocked" }) ?? found.first else {
      return .fine()
    }
    let file = Evidence("net.hosts-file.file", ["path": .path(path)])
    return Observation(.problem(first.kind), found.prefix(8).map(\.evidence) + [file])
  }

  /// A name that is shut out for the live connection alone is that probe's finding.
  static let dns = Probe("net.dns") { examination in
    let outside = examination.outside
    let seen = examination.observe("net.dns")
    guard case .problem(let kind) = seen.status else {
      guard seen.status == .fine, let slow = slowName(outside) else { return seen }
      return .problem("resolver-slow", slow)
    }
    if outside.isLiveNameBlocked { return .unknown(.explained(by: "net.websocket")) }
    let servers = outside.setting.nameServers.map { server in
      Evidence("net.dns.server", ["address": .address(server.text)])
    }
    return Observation(.problem(kind), seen.evidence + servers)
  }

  private static func slowName(_ outside: Outside) -> Evidence? {
    let times = outside.trials.compactMap { trial -> (String, Int)? in
      if case .found(_, let time)? = trial.name { (trial.host, time) } else { nil }
    }
    guard let slowest = times.max(by: { $0.1 < $1.1 }), slowest.1 >= 1800 else { return nil }
    return Evidence(
      "net.dns.slow", ["host": .host(slowest.0), "time": .milliseconds(slowest.1)])
  }
}

extension Outside {
  /// The live connection's names are shut out, and those of the pages are not.
  var isLiveNameBlocked: Bool {
    let setting = setting
    let trials = trials
    let pages = trials.filter { !$0.isLive }
    let lost = trials.filter { $0.isLive && $0.fault(setting)?.probe == "net.dns" }
    return !lost.isEmpty && !pages.isEmpty
      && lost.allSatisfy { ["sinkhole", "no-such-name"].contains($0.fault(setting)?.kind) }
      && pages.allSatisfy { $0.fault(setting)?.probe != "net.dns" }
  }
}
