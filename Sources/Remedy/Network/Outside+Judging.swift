extension Outside {
  /// What is wrong with the computer's own connection, from what the kernel lists alone.
  var linkFault: String? {
    let links = interfaces.links.filter { !$0.isLoopback }
    guard links.contains(where: \.isUp) else { return "no-interface" }
    guard links.contains(where: { $0.isUp && $0.hasAddress }) else { return "no-address" }
    let hasRoute = Beacon.anchors.contains { Sockets.source(to: $0) != nil }
    return hasRoute ? nil : "no-route"
  }

  enum Place: Sendable, Equatable {
    /// The internet is there.
    case outside
    /// Somebody's page stands before it.
    case portal(host: String?)
    case offline
    case unclear
  }

  /// Where this network leads; one sign is never enough for a bad answer.
  var place: Place {
    let answers = beaconAnswers
    let verdicts = answers.map { $0.judge($1) }
    if verdicts.contains(.expected) { return .outside }
    let setting = setting
    let trials = trials
    // A server of the app that proved who it is could not be reached from inside a portal.
    if trials.contains(where: { $0.fault(setting) == nil && $0.page?.failure == nil }) {
      return .outside
    }
    let replaced = verdicts.compactMap { verdict in
      if case .replaced(let host) = verdict { host ?? "" } else { nil }
    }
    if replaced.count >= 2 {
      return .portal(host: replaced.first { !$0.isEmpty })
    }
    let isSilent = verdicts.allSatisfy { $0 == .nothing } && !verdicts.isEmpty
    let hasProxy = trials.contains { $0.proxy != nil }
    let isReached = trials.contains { $0.calls.contains(where: \.isConnected) }
    if isSilent, !hasProxy, !isReached, !hasWayOut { return .offline }
    return .unclear
  }

  var clock: ClockReading.Verdict {
    var readings = beaconAnswers.compactMap { beacon, answer in
      beacon.judge(answer) == .expected
        ? ClockReading(host: beacon.host, isSecure: false, answer) : nil
    }
    readings += trials.compactMap { trial in
      trial.page.flatMap { ClockReading(host: trial.host, isSecure: true, $0) }
    }
    return ClockReading.judge(readings)
  }

  /// The probe whose finding explains a fault above it; nil where the fault stands for itself.
  func explanation(of fault: TrialFault) -> String? {
    if fault.probe == "net.proxy" { return nil }
    if linkFault != nil { return "net.link" }
    switch place {
    case .portal, .offline: return "net.captive-portal"
    case .outside, .unclear: break
    }
    if fault.probe == "net.tcp", case .address(let address)? = fault.evidence.values["address"],
      let address = IPAddress(address), firewall.blocks(address)
    {
      return "net.firewall"
    }
    let isDate = ["expired", "not-yet-valid"].contains(fault.kind)
    if isDate, case .off(let seconds) = clock, abs(seconds) >= ClockReading.largestDays {
      return "clock.skew"
    }
    return nil
  }
}

extension Outside {
  /// Why nothing came from a host that is not the app's, and no time could be read from one.
  var reasonForSilence: Finding.Reason {
    if linkFault != nil { return .explained(by: "net.link") }
    switch place {
    case .portal, .offline: return .explained(by: "net.captive-portal")
    case .outside, .unclear: return barrier.map { .explained(by: $0) } ?? .unreadable
    }
  }

  /// The probe that says what stops every connection to the app's hosts; nil where one of them is
  /// reached, or where only a person can tell what it is.
  private var barrier: String? {
    let setting = setting
    return trials.map { $0.fault(setting) }.barrier.map { explanation(of: $0) ?? $0.probe }
  }
}

extension [TrialFault?] {
  /// What stops every one of several trials, and so explains that another host is silent, too.
  var barrier: TrialFault? {
    allSatisfy { $0?.mayStopOthers ?? false } ? first ?? nil : nil
  }
}

extension TrialFault {
  /// A line in the hosts file is about one name, a page is one server's answer, and a certificate
  /// whose dates are wrong may mean this computer's clock, which a person can read.
  fileprivate var mayStopOthers: Bool {
    switch probe {
    case "net.firewall", "net.proxy", "net.dns", "net.tcp": true
    case "net.tls": !["expired", "not-yet-valid"].contains(kind)
    default: false
    }
  }
}
