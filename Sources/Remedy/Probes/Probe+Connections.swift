extension Probe {
  static let tcp = Probe("net.tcp") { examination in
    let seen = examination.observe("net.tcp")
    guard seen.status == .fine else { return seen }
    let trials = examination.outside.trials.filter { $0.calls.contains { $0.address.isV6 } }
    let failing = trials.filter(\.failsOnlyOnV6)
    // Where none works over version 6, it is the computer's own connection that is broken.
    guard !failing.isEmpty, failing.count < trials.count || trials.count == 1 else { return seen }
    let evidence = failing.map { Evidence("net.tcp.ipv6", ["host": .host($0.host)]) }
    return Observation(.problem("ipv6-fails"), evidence)
  }

  static let tls = Probe("net.tls") { $0.observe("net.tls") }

  static let http = Probe("net.http") { examination in
    examination.observe("net.http") { !$0.isLive }
  }

  static let websocket = Probe("net.websocket") { examination in
    let outside = examination.outside
    guard examination.app.realtime != nil else { return .unknown(.notHere) }
    if outside.isLiveNameBlocked, outside.linkFault == nil {
      let setting = outside.setting
      let lost = outside.trials.filter { $0.isLive && $0.fault(setting)?.probe == "net.dns" }
      let evidence = lost.map { Evidence("net.websocket.name", ["host": .host($0.host)]) }
      return Observation(.problem("name-blocked"), evidence)
    }
    let seen = examination.observe("net.websocket", of: \.isLive)
    guard seen.status == .fine else { return seen }
    let verdicts = outside.trials.filter { $0.isLive && $0.upgrade != nil }.map {
      Live.judge(polling: $0.page, upgrade: $0.upgrade)
    }
    return verdicts.contains(.fine) ? seen : .unknown(.unreadable)
  }
}
