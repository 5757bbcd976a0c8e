extension Probe {
  static let status = Probe("service.status") { examination in
    guard let page = examination.app.statusPage else { return .unknown(.notHere) }
    let outside = examination.outside
    guard let answer = outside.ask(page + "/api/v2/summary.json"), answer.status == 200,
      let json = JSONText(answer.body, atMost: 1 << 20), let status = StatusPage(json)
    else { return .unknown(outside.reasonForSilence) }
    switch status.judge(login: examination.app.statusComponent) {
    case .fine: return .fine()
    case .trouble(let kind, let component):
      guard let component else {
        return .problem(kind, Evidence("service.status.overall", ["indicator": .text(status.word)]))
      }
      var values: [String: Value] = ["component": .text(component.name)]
      guard let since = status.since else {
        return .problem(kind, Evidence("service.status.component", values))
      }
      values["since"] = .time(since)
      return .problem(kind, Evidence("service.status.component-since", values))
    }
  }

  static let firewall = Probe("net.firewall") { examination in
    let outside = examination.outside
    // Asked first: a program tells it, which runs while the hosts are tried.
    let rules = outside.firewall
    let seen =
      examination.host.isOffline ? Observation.fine() : examination.observe("net.firewall")
    if case .problem = seen.status { return seen }
    switch rules {
    case .notPermitted: return .unknown(.notPermitted)
    case .notSupported: return .unknown(.notSupported)
    case .programs(let paths):
      let own = Set(examination.app.executables.compactMap(lastName))
      guard let blocked = paths.first(where: { lastName($0).map(own.contains) == true }) else {
        return .fine()
      }
      return .problem(
        "app-blocked", Evidence("net.firewall.program", ["program": .program(blocked)]))
    case .blocked:
      if examination.host.isOffline { return .fine() }
      for trial in outside.trials {
        guard let address = trial.addresses.first(where: rules.blocks) else { continue }
        let values: [String: Value] = [
          "host": .host(trial.host), "address": .address(address.text),
        ]
        return .problem("host-blocked", Evidence("net.firewall.rule", values))
      }
      return .fine()
    }
  }

  /// The last part of a path, whichever way its slashes lean.
  private static func lastName(_ path: String) -> String? {
    path.split { $0 == "/" || $0 == "\\" }.last.map { $0.trimmingBlanks.lowercased() }
  }
}

extension StatusPage {
  var word: String { String((indicator ?? "").prefix(40)) }
}

extension Outside {
  /// A page of somebody else's host, redirects followed as long as they stay encrypted.
  func ask(_ url: String) -> Transfer.Answer? {
    var next = Redirect(url)
    for _ in 0..<4 {
      guard let target = next, target.isSecure, deadline.milliseconds > 0 else { return nil }
      var transfer = Transfer(target.url)
      transfer.limit = min(4500, deadline.milliseconds)
      transfer.longestBody = 1 << 20
      transfer.proxy = setting.proxies.server(for: target.host)?.url
      let answer = transfer.run()
      guard answer.failure == nil else { return nil }
      guard (300...399).contains(answer.status), let location = answer["location"] else {
        return answer
      }
      next = Redirect.target(location, from: target.url)
    }
    return nil
  }
}
