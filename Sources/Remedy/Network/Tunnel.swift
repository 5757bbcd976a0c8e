/// Tunnels by the names that programs give them.
enum Tunnel {
  private static let beginnings = [
    "tun", "tap", "wg", "ppp", "ipsec", "utun", "tailscale", "nordlynx", "nordtun", "proton",
    "wgpia", "zt", "mullvad", "cloudflarewarp", "gpd", "vpn", "openvpn", "outline-tun",
  ]

  static func isNamed(_ interface: String) -> Bool {
    let name = interface.lowercased()
    return beginnings.contains { beginning in
      guard name.hasPrefix(beginning) else { return false }
      // "tun0" and "wg-home", not "tunnelbroker" or "zte".
      guard let next = name.dropFirst(beginning.count).first else { return true }
      return beginning.count > 4 || next.isNumber || next == "-" || next == "_"
        || (beginning == "zt" && name.count >= 8)
    }
  }

  /// A privacy service rather than a company's network.
  static func isPrivacyRelay(_ interface: String) -> Bool {
    let name = interface.lowercased()
    return name.hasPrefix("cloudflarewarp")
  }
}
