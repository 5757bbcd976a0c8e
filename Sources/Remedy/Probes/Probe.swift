/// Something the library looks at, together with how it looks.
struct Probe: Sendable {
  let name: String
  let look: @Sendable (Examination) -> Observation

  init(_ name: String, _ look: @escaping @Sendable (Examination) -> Observation) {
    (self.name, self.look) = (name, look)
  }

  /// By name; each has its entry in ``Library/probes``.
  static let all: [String: Probe] = Dictionary(
    uniqueKeysWithValues: (networkAll + appAll + hostAll).map { ($0.name, $0) })

  static let networkAll: [Probe] = [
    link, hostsFile, dns, tcp, tls, http, websocket, captivePortal, proxy, vpn, firewall, clock,
    status,
  ]
  static let appAll: [Probe] = storeAll
  static let storeAll: [Probe] = [health, login, sessions, log]
}
