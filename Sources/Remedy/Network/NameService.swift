#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the computer's own way of finding names says of one.
enum NameService {
  enum Outcome: Sendable, Equatable {
    case found([IPAddress], milliseconds: Int)
    case noSuchName
    /// The name service does not work: nobody answers, or it answers that it failed.
    case down
  }

  /// Asks as every program does: hosts file, then resolver.
  ///
  /// The system's own limits are far longer than ours. So when the answer is late, or is "try
  /// again", the servers are asked directly whether they answer at all.
  static func look(up name: String, servers: [IPAddress], limit: Int) -> Outcome {
    if let address = IPAddress(name) { return .found([address], milliseconds: 0) }
    let start = Moment.now
    let asked = Later { addresses(of: name) }
    let early = asked.value(within: limit * 2 / 3)
    switch early {
    case .found(let addresses)?:
      return .found(addresses, milliseconds: Moment.now.milliseconds(since: start))
    case .noSuchName?:
      // A name that is looked up without any server answering does not exist "for good" either.
      return isAnyAnswering(servers, name, limit: 600) ? .noSuchName : .down
    case .tryAgain?: return .down
    case nil: break
    }
    let left = (start + limit).milliseconds
    switch asked.value(within: left) {
    case .found(let addresses)?:
      return .found(addresses, milliseconds: Moment.now.milliseconds(since: start))
    case .noSuchName?: return .noSuchName
    case .tryAgain?, nil: return .down
    }
  }

  private static func isAnyAnswering(_ servers: [IPAddress], _ name: String, limit: Int) -> Bool {
    guard !servers.isEmpty else { return true }
    let replies = servers.prefix(3).map { server in
      Later { NameQuery(name).ask(server, limit: limit) }
    }
    return replies.contains {
      if case .answered? = $0.value(within: limit + 100) { true } else { false }
    }
  }

  private enum Answer: Sendable {
    case found([IPAddress])
    case noSuchName
    case tryAgain
  }

  /// Blocks as long as the system likes.
  private static func addresses(of name: String) -> Answer {
    var hints = addrinfo()
    hints.ai_flags = AI_ADDRCONFIG
    #if canImport(Glibc)
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      hints.ai_socktype = SOCK_STREAM
    #endif
    var first: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(name, nil, &hints, &first)
    guard code == 0 else { return isFinal(code) ? .noSuchName : .tryAgain }
    defer { freeaddrinfo(first) }
    var found: [IPAddress] = []
    var next = first
    while let entry = next, found.count < 32 {
      // The list is the system's, valid until it is freed above.
      if let form = entry.pointee.ai_addr,
        let address = SocketAddress.reading(form),
        !found.contains(address)
      {
        found.append(address)
      }
      next = entry.pointee.ai_next
    }
    return found.isEmpty ? .noSuchName : .found(found)
  }

  private static func isFinal(_ code: Int32) -> Bool {
    #if canImport(Glibc)
      let noData: Int32 = -5  // EAI_NODATA, hidden behind _GNU_SOURCE
    #else
      let noData = EAI_NODATA
    #endif
    return code == EAI_NONAME || code == noData
  }
}
