/// What lies between this computer and the app's servers: found out once in a check, by the first
/// probe that asks, and shared by all.
final class Outside: Sendable {
  private let host: Host
  let deadline: Moment
  private let links = Once<Interfaces>()
  private let settings = Once<TrialSetting>()
  private let script = Once<ProxyScript.Outcome?>()
  private let running = Once<[Later<Trial>]>()
  private let beacons = Once<[Later<Transfer.Answer>]>()
  private let way = Once<Bool>()
  private let rules = Once<Firewall>()

  /// - Parameter deadline: the check's; answers come a little earlier, so that probes can give them.
  init(_ host: Host, deadline: Moment) {
    self.host = host
    self.deadline = Moment(
      nanoseconds: deadline.nanoseconds - min(700_000_000, deadline.nanoseconds))
  }

  var interfaces: Interfaces { links.value(by: deadline) { Interfaces.now() } ?? Interfaces() }

  var setting: TrialSetting {
    settings.value(by: deadline) { TrialSetting(on: host) } ?? TrialSetting(app: host.app)
  }

  /// What became of the set-up script; nil where there is none.
  var proxyScript: ProxyScript.Outcome? {
    let found = script.value(by: deadline) {
      setting.proxies.script.map { ProxyScript.fetch($0, limit: min(3000, deadline.milliseconds)) }
    }
    return found ?? nil
  }

  /// Of the hosts without which the app does not work, those that came to an end in time.
  var trials: [Trial] {
    let started = running.value(by: deadline) {
      let setting = setting
      let decisive = host.app.hosts.filter { $0.need == .required || $0.need == .live }.prefix(12)
      return decisive.map { server in Later { [self] in trial(of: server, setting) } }
    }
    return (started ?? []).compactMap { $0.value(by: deadline) }
  }

  private func trial(of server: App.Server, _ setting: TrialSetting) -> Trial {
    let straight = Trial.run(server, setting, until: deadline)
    // Where a script decides, the straight way is not always the app's.
    guard straight.proxy == nil, straight.fault(setting) != nil,
      case .read(let servers)? = proxyScript
    else { return straight }
    for proxy in servers.prefix(2) {
      let trial = Trial.run(server, setting, until: deadline, through: proxy)
      if trial.fault(setting)?.probe != "net.proxy" { return trial }
    }
    return straight
  }

  var firewall: Firewall {
    rules.value(by: deadline) { Firewall.read(host, until: deadline) } ?? .notSupported
  }

  /// What the beacons answered, those in time.
  var beaconAnswers: [(Beacon, Transfer.Answer)] {
    let started = beacons.value(by: deadline) {
      let setting = setting
      let deadline = deadline
      return Beacon.all.map { beacon in Later { beacon.ask(setting, until: deadline) } }
    }
    return zip(Beacon.all, started ?? []).compactMap { beacon, later in
      later.value(by: deadline).map { (beacon, $0) }
    }
  }

  /// Whether anything at all outside can be connected to, names or not.
  var hasWayOut: Bool {
    let found = way.value(by: deadline) {
      let outcomes = Dial.all(Beacon.anchors, port: 443, limit: min(2000, deadline.milliseconds))
      return outcomes.contains {
        switch $0 {
        case .connected, .failed(.refused), .failed(.reset): true
        case .failed: false
        }
      }
    }
    return found ?? false
  }
}

extension Beacon {
  func ask(_ setting: TrialSetting, until deadline: Moment) -> Transfer.Answer {
    var transfer = Transfer(url)
    transfer.limit = min(3500, max(deadline.milliseconds, 1))
    transfer.connectLimit = transfer.limit
    transfer.longestBody = 4096
    transfer.proxy = setting.proxies.server(for: host, secure: false)?.url
    if transfer.proxy == nil {
      let found = NameService.look(up: host, servers: setting.nameServers, limit: transfer.limit)
      guard case .found(let addresses, _) = found,
        let first = addresses.first(where: { !$0.isV6 })
          ?? addresses.first
      else { return Transfer.Answer(failure: .name) }
      transfer.address = "\(host):80:\(first.isV6 ? "[\(first.text)]" : first.text)"
    }
    return transfer.run()
  }
}

extension TrialSetting {
  init(on host: Host) {
    self.init(app: host.app)
    proxies = ProxySettings.find(on: host)
    hostsLines = HostsLine.reading(Self.hostsText(of: host) ?? "")
    nameServers = NameServers.reading(SmallFile.text("/etc/resolv.conf", atMost: 1 << 16) ?? "")
  }

  /// Under WSL the Windows side's, which the app there reads.
  static func hostsFile(of host: Host) -> String {
    guard host.system == .windows, let users = host.home.firstRange(of: "/Users/") else {
      return "/etc/hosts"
    }
    return host.home[..<users.lowerBound] + "/Windows/System32/drivers/etc/hosts"
  }

  static func hostsText(of host: Host) -> String? {
    SmallFile.text(hostsFile(of: host), atMost: 8 << 20)
  }
}
