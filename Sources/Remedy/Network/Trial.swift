/// One host of the app, tried from its name up to the live connection: what each layer said, up to
/// the first that broke.
struct Trial: Sendable, Equatable {
  let host: String
  let need: App.Need
  /// The hosts file has the last word on a name, where it has one.
  var hostsLine: HostsLine?
  /// Everything went through it; it finds names and makes connections itself.
  var proxy: ProxyServer?
  var name: NameService.Outcome?
  var calls: [Call] = []
  /// The plain page, or for a live host what long polling said.
  var page: Transfer.Answer?
  /// Where the page led to, hop by hop.
  var hops: [Hop] = []
  /// A redirect went where one had been before, and nobody set a cookie on the way.
  var isCircle = false
  var upgrade: Transfer.Answer?
  /// A connection without a word is reset as well.
  var isResetInSilence = false

  init(_ server: App.Server) { (host, need) = (server.name, server.need) }

  struct Call: Sendable, Equatable {
    let address: IPAddress
    let outcome: Dial.Outcome

    var isConnected: Bool { if case .connected = outcome { true } else { false } }
  }

  struct Hop: Sendable, Equatable {
    let url: String
    let status: Int
    let setsCookie: Bool
  }

  var addresses: [IPAddress] {
    if let hostsLine { return [hostsLine.address] }
    if case .found(let addresses, _)? = name { return addresses }
    return []
  }

  var isLive: Bool { need == .live }
  /// Version 6 was tried, and fails where version 4 works.
  var failsOnlyOnV6: Bool {
    let v6 = calls.filter(\.address.isV6)
    let hasWay = v6.contains { $0.outcome != .failed(.noWay) }
    return hasWay && !v6.contains(where: \.isConnected)
      && calls.contains { !$0.address.isV6 && $0.isConnected }
  }
}
