extension Probe {
  static let link = Probe("net.link") { examination in
    let outside = examination.outside
    if let fault = outside.linkFault {
      // A proxy next door may be the only way out, and a good one.
      let works =
        !examination.host.isOffline
        && outside.trials.contains { $0.proxy != nil && $0.page?.failure == nil }
      if !works { return .problem(fault, Evidence("net.link.\(fault)")) }
    }
    if examination.host.isOffline { return .fine() }
    let tried = outside.trials.filter { $0.calls.contains { $0.address.isV6 } }
    if tried.count >= 2, tried.allSatisfy(\.failsOnlyOnV6) {
      return .problem(
        "ipv6-broken", Evidence("net.link.ipv6-broken", ["hosts": .count(tried.count)]))
    }
    return .fine()
  }

  static let vpn = Probe("net.vpn") { examination in
    let outside = examination.outside
    let tunnels = outside.interfaces.links.filter { link in
      guard link.hasAddress, !link.isLoopback else { return false }
      // macOS keeps tunnels of its own; those have no address of version 4.
      let isOwn = link.name.hasPrefix("utun") && !link.hasAddress(v6: false)
      return !isOwn && (link.isTunnel || Tunnel.isNamed(link.name))
    }
    guard let first = tunnels.first else { return .fine() }
    let goals = examination.host.isOffline ? [] : outside.trials.flatMap(\.addresses)
    let sources = (goals.isEmpty ? Beacon.anchors : goals).compactMap { Sockets.source(to: $0) }
    let holding = tunnels.first { $0.addresses.contains(where: sources.contains) }
    guard let holding else {
      return .problem("up", Evidence("net.vpn.up", ["interface": .text(first.name)]))
    }
    let kind = Tunnel.isPrivacyRelay(holding.name) ? "privacy-relay" : "holds-route"
    return .problem(kind, Evidence("net.vpn.\(kind)", ["interface": .text(holding.name)]))
  }
}
