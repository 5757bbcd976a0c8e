/// What trials share: how names are found here, which proxies apply, what the app's own is.
struct TrialSetting: Sendable {
  var hostsLines: [HostsLine] = []
  var nameServers: [IPAddress] = []
  var proxies = ProxySettings()
  var app: App
  var port: UInt16 = 443

  /// Whether a host is the app's, so that a redirect to it is no detour.
  func isOwn(_ host: String) -> Bool {
    app.hosts.contains { $0.name == host }
      || app.domains.contains { host == $0 || host.hasSuffix("." + $0) }
  }
}

extension Trial {
  /// Goes up layer by layer until one breaks, at the latest until the deadline.
  static func run(
    _ server: App.Server, _ setting: TrialSetting, until deadline: Moment,
    through proxy: ProxyServer? = nil
  ) -> Trial {
    var trial = Trial(server)
    trial.proxy =
      proxy ?? setting.proxies.server(for: server.name, live: server.need == .live)
    let ladder = TrialLadder(setting: setting, deadline: deadline)
    if trial.proxy == nil {
      guard ladder.findName(&trial), ladder.connect(&trial) else { return trial }
    }
    guard ladder.openPage(&trial) else { return trial }
    if trial.isLive { ladder.upgrade(&trial) } else { ladder.followRedirects(&trial) }
    return trial
  }
}

/// The rungs; each says whether the next one makes sense.
private struct TrialLadder {
  let setting: TrialSetting
  let deadline: Moment

  private func limit(_ usual: Int) -> Int { min(usual, max(deadline.milliseconds, 1)) }

  func findName(_ trial: inout Trial) -> Bool {
    let host = trial.host.lowercased()
    trial.hostsLine = setting.hostsLines.first { $0.names.contains(host) }
    if let line = trial.hostsLine { return !line.blocks }
    let outcome = NameService.look(
      up: trial.host, servers: setting.nameServers, limit: limit(3000))
    trial.name = outcome
    guard case .found(let addresses, _) = outcome else { return false }
    return addresses.contains { $0.reach != .unspecified && $0.reach != .loopback }
  }

  func connect(_ trial: inout Trial) -> Bool {
    let v4 = trial.addresses.filter { !$0.isV6 }.prefix(2)
    let v6 = trial.addresses.filter(\.isV6).prefix(2)
    let wanted = Array(v4 + v6)
    let outcomes = Dial.all(wanted, port: setting.port, limit: limit(2500))
    trial.calls = zip(wanted, outcomes).map { Trial.Call(address: $0, outcome: $1) }
    return trial.calls.contains(where: \.isConnected)
  }

  func openPage(_ trial: inout Trial) -> Bool {
    let path = trial.isLive ? Live.polling(setting.app) : "/"
    let transfer = request("https://\(trial.host)\(path)", trial)
    let answer = transfer.run()
    trial.page = answer
    switch answer.failure {
    case nil: return true
    case .answerCut?: return trial.isLive  // the other way in may work
    case .certificate?: trial.page?.chain = chain(transfer)
    case .handshakeCut(timedOut: false)? where trial.proxy == nil,
      .connection? where trial.proxy == nil:
      lookForReset(&trial)
    default: break
    }
    return false
  }

  /// Whose certificate it is, from a second handshake that trusts anyone and then says nothing.
  private func chain(_ transfer: Transfer) -> [Certificate] {
    var look = transfer
    (look.trust, look.connectsOnly) = (.anyone, true)
    look.limit = limit(2500)
    return look.run().chain
  }

  /// A filter that knows addresses cuts any connection; one that reads names waits for the name.
  private func lookForReset(_ trial: inout Trial) {
    guard let address = trial.calls.first(where: \.isConnected)?.address else { return }
    let outcome = Dial.all(
      [address], port: setting.port, limit: limit(2000), listening: limit(400))
    trial.isResetInSilence = outcome == [.failed(.reset)]
  }

  func upgrade(_ trial: inout Trial) {
    var transfer = request("https://\(trial.host)\(Live.socket(setting.app))", trial)
    transfer.headers += Live.upgradeHeaders
    trial.upgrade = transfer.run()
  }

  func followRedirects(_ trial: inout Trial) {
    guard trial.need == .required, var answer = trial.page else { return }
    var url = "https://\(trial.host)/"
    var seen: Set<String> = []
    while trial.hops.count < 8, deadline.milliseconds > 1500, answer.failure == nil {
      trial.hops.append(
        Trial.Hop(url: url, status: answer.status, setsCookie: answer["set-cookie"] != nil))
      seen.insert(url)
      guard (300...399).contains(answer.status), let target = answer["location"],
        let next = Redirect.target(target, from: url)
      else { return }
      url = next.url
      if seen.contains(url) {
        trial.isCircle = !trial.hops.contains(where: \.setsCookie)
        return
      }
      guard next.isSecure, setting.isOwn(next.host) else {
        trial.hops.append(Trial.Hop(url: url, status: 0, setsCookie: false))
        return
      }
      answer = request(url, trial, for: next.host).run()
    }
  }

  private func request(_ url: String, _ trial: Trial, for host: String? = nil) -> Transfer {
    var transfer = Transfer(url)
    transfer.proxy = trial.proxy?.url
    transfer.limit = limit(4500)
    transfer.connectLimit = limit(3500)
    let address = trial.calls.first(where: \.isConnected)?.address
    if host == nil || host == trial.host, let address {
      let place = address.isV6 ? "[\(address.text)]" : address.text
      transfer.address = "\(trial.host):\(setting.port):\(place)"
    }
    return transfer
  }
}
