/// What broke for one host: the probe that names it, the kind, and what shows it.
struct TrialFault: Sendable, Equatable {
  let probe: String
  let kind: String
  let evidence: Evidence

  init(_ probe: String, _ kind: String, _ evidence: String, _ values: [String: Value]) {
    (self.probe, self.kind) = (probe, kind)
    self.evidence = Evidence("\(probe).\(evidence)", values)
  }
}

extension Trial {
  /// The lowest layer that broke; nil where the host works as far as it was tried.
  func fault(_ setting: TrialSetting) -> TrialFault? {
    if let proxyFault { return proxyFault }
    guard let above = layerFault(setting) else { return nil }
    // What looks like somebody else's server is one, where the hosts file or a filter chose it.
    if let hostsFault = hostsFault ?? hostsFaultOnTheWay(setting) { return hostsFault }
    if isSunk {
      return TrialFault("net.dns", "sinkhole", "sinkhole", ["host": .host(host)] + sunkAddress)
    }
    return above
  }

  /// The line of the hosts file, whether or not the host works with it.
  var hostsFault: TrialFault? {
    guard let line = hostsLine else { return nil }
    let kind = line.blocks ? "host-blocked" : "host-redirected"
    return TrialFault(
      "net.hosts-file", kind, line.blocks ? "blocked" : "redirected",
      [
        "host": .host(host), "line": .count(line.number), "address": .address(line.address.text),
      ])
  }

  /// A redirect led to a host that the hosts file sends elsewhere.
  private func hostsFaultOnTheWay(_ setting: TrialSetting) -> TrialFault? {
    guard isCircle else { return nil }
    let hosts = hops.compactMap { Redirect($0.url)?.host }
    guard let line = setting.hostsLines.first(where: { hosts.contains(where: $0.names.contains) })
    else { return nil }
    var other = self
    other.hostsLine = line
    return other.hostsFault
  }

  private func layerFault(_ setting: TrialSetting) -> TrialFault? {
    if let hostsLine, hostsLine.blocks { return hostsFault }
    return nameFault ?? callFault ?? pageFault(setting) ?? liveFault
  }

  /// No address leads anywhere but into this house or computer.
  private var isSunk: Bool {
    guard hostsLine == nil, !addresses.isEmpty else { return false }
    return addresses.allSatisfy { $0.reach != .everywhere && $0.reach != .carrier }
  }

  private var sunkAddress: [String: Value] {
    addresses.first.map { ["address": .address($0.text)] } ?? [:]
  }

  private var nameFault: TrialFault? {
    switch name {
    case .noSuchName?: TrialFault("net.dns", "no-such-name", "missing", ["host": .host(host)])
    case .down?: TrialFault("net.dns", "resolver-down", "down", ["host": .host(host)])
    case .found?, nil:
      isSunk && calls.isEmpty
        ? TrialFault("net.dns", "sinkhole", "sinkhole", ["host": .host(host)] + sunkAddress) : nil
    }
  }

  private var callFault: TrialFault? {
    guard let first = calls.first, !calls.contains(where: \.isConnected),
      case .failed(let fault) = (calls.first { $0.outcome != .failed(.noWay) } ?? first).outcome
    else { return nil }
    let values: [String: Value] = [
      "host": .host(host), "address": .address(first.address.text),
    ]
    return switch fault {
    case .refused: TrialFault("net.tcp", "refused", "refused", values)
    case .reset: TrialFault("net.tcp", "reset", "reset", values)
    case .unreachable, .noWay, .other: TrialFault("net.tcp", "unreachable", "unreachable", values)
    case .timedOut: TrialFault("net.tcp", "timed-out", "silent", values)
    case .forbidden: TrialFault("net.firewall", "host-blocked", "forbidden", values)
    }
  }

  private var proxyFault: TrialFault? {
    guard let proxy else { return nil }
    let values: [String: Value] = ["proxy": .host(proxy.place), "host": .host(host)]
    switch page?.failure {
    case .proxyName?, .connection?, .connectionTimedOut?, .proxySilent?:
      return TrialFault("net.proxy", "down", "down", values)
    case .proxyAnswer(407)?: return TrialFault("net.proxy", "login-wanted", "login", values)
    case .proxyAnswer(let status)?:
      return TrialFault(
        "net.proxy", "host-refused", "refused", values + ["status": .count(status)])
    default: break
    }
    guard let fault = liveFault, fault.kind.hasPrefix("upgrade") else { return nil }
    return TrialFault("net.proxy", "upgrade-refused", "upgrade", values)
  }
}

func + (values: [String: Value], more: [String: Value]) -> [String: Value] {
  values.merging(more) { _, new in new }
}
