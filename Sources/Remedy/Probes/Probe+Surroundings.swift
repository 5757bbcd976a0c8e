extension Probe {
  static let captivePortal = Probe("net.captive-portal") { examination in
    let outside = examination.outside
    if outside.linkFault != nil, !outside.trials.contains(where: { $0.proxy != nil }) {
      return .unknown(.explained(by: "net.link"))
    }
    switch outside.place {
    case .outside: return .fine()
    case .portal(let host):
      guard let host else { return .problem("portal", Evidence("net.captive-portal.page")) }
      return .problem("portal", Evidence("net.captive-portal.redirect", ["host": .host(host)]))
    case .offline: return .problem("offline", Evidence("net.captive-portal.silent"))
    case .unclear:
      let setting = outside.setting
      let deeper = outside.trials.compactMap { $0.fault(setting) }.first?.probe
      return .unknown(deeper.map { .explained(by: $0) } ?? .unreadable)
    }
  }

  static let proxy = Probe("net.proxy") { examination in
    let outside = examination.outside
    let seen = examination.observe("net.proxy")
    if case .problem = seen.status { return seen }
    let settings = outside.setting.proxies
    if outside.proxyScript == .broken {
      return .problem("script-broken", Evidence("net.proxy.script", settings.scriptValues))
    }
    let setting = outside.setting
    let through = outside.trials.filter { $0.proxy != nil }
    guard let first = through.first?.proxy else { return seen }
    let evidence = Evidence(
      "net.proxy.from-\(settings.source.rawValue)", ["proxy": .host(first.place)])
    // One that lets everything through is nobody's trouble.
    let isSuspect = through.contains { $0.fault(setting) != nil }
    return isSuspect ? .problem("in-use", evidence) : .fine(evidence)
  }

  static let clock = Probe("clock.skew") { examination in
    let outside = examination.outside
    switch outside.clock {
    case .right: return .fine()
    case .off(let seconds):
      let isDays = abs(seconds) >= ClockReading.largestDays
      let way = seconds > 0 ? "ahead" : "behind"
      let size = Int(clamping: abs(seconds) / (isDays ? 86_400 : 60))
      return .problem(
        isDays ? "days-off" : "minutes-off",
        Evidence("clock.skew.\(isDays ? "days" : "minutes")-\(way)", ["size": .count(size)]))
    case .unclear: return .unknown(outside.reasonForSilence)
    }
  }
}

extension ProxySettings {
  var scriptValues: [String: Value] {
    guard let script else { return [:] }
    return ["host": .host(Redirect(script)?.host ?? String(script.prefix(100)))]
  }
}
