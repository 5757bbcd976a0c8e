/// The layers of the way to a host, from below; each is a probe's.
enum Layer {
  static let all = [
    "net.hosts-file", "net.firewall", "net.proxy", "net.dns", "net.tcp", "net.tls", "net.http",
    "net.websocket",
  ]

  static func isBelow(_ probe: String, _ other: String) -> Bool {
    (all.firstIndex(of: probe) ?? 0) < (all.firstIndex(of: other) ?? 0)
  }
}

extension Trial {
  /// The layer was reached, and neither it nor one below it broke.
  fileprivate func hasPassed(_ probe: String, _ setting: TrialSetting) -> Bool {
    if let fault = fault(setting), !Layer.isBelow(probe, fault.probe) { return false }
    switch probe {
    case "net.tls": return page?.failure == nil && page != nil || page?.isCutAfterRequest == true
    case "net.http": return page.map { $0.failure == nil } ?? false
    case "net.websocket": return upgrade != nil
    default: return true
    }
  }
}

extension Examination {
  /// What a layer's probe says of the hosts that the app needs: its own findings; or else fine,
  /// where at least one host got past it; or else what explains that none did.
  func observe(_ probe: String, of wanted: (Trial) -> Bool = { _ in true }) -> Observation {
    let setting = outside.setting
    let trials = outside.trials.filter(wanted)
    guard !trials.isEmpty else {
      return .unknown(app.hosts.contains { $0.need == .required } ? .timedOut : .notHere)
    }
    let faults = trials.compactMap { $0.fault(setting) }
    let own = faults.filter { $0.probe == probe }
    if let first = own.first {
      if let deeper = outside.explanation(of: first) { return .unknown(.explained(by: deeper)) }
      let evidence = own.filter { $0.kind == first.kind }.prefix(6).map(\.evidence)
      return Observation(.problem(first.kind), evidence)
    }
    let lower = faults.filter { Layer.isBelow($0.probe, probe) }
    if trials.contains(where: { $0.hasPassed(probe, setting) }) { return .fine() }
    guard let first = lower.first else {
      let lacksLibrary = trials.contains { $0.page?.failure == .noLibrary }
      return .unknown(lacksLibrary ? .notSupported : .unreadable)
    }
    return .unknown(.explained(by: outside.explanation(of: first) ?? first.probe))
  }
}
