extension Transfer {
  /// What libcurl told of a run, before it is read.
  struct Verdict: Sendable, Equatable {
    var code: Int
    var message = ""
    var errno: Int32 = 0
    /// OpenSSL's number for the chain; nil where another library did the handshake.
    var verified: Int?
    var connectStatus = 0
    var status = 0
    var isConnected = false
    /// The handshake came to its end.
    var isSecured = false
    /// Over TLS, the handshake is part of it.
    var isSecure = true
    var isProxied = false
  }
}

extension Transfer.Verdict {
  /// The layer that broke; nil for an answer. Numbers are libcurl's (`curl.h`, CURLE_…).
  var failure: Transfer.Failure? {
    switch code {
    case 0: nil
    case ...(-1), 2, 27: .noLibrary
    case 5: .proxyName
    case 6: .name
    case 7: .connection(errno: errno)
    case 28: timedOut
    case 51, 60: .certificate(certificateFault)
    // SOCKS has no status; that it wants a login, only the message says.
    case 97: .proxyAnswer(message.lowercased().contains("authent") ? 407 : 0)
    default: isWaitingForProxy ? proxyFailure : cut
    }
  }

  private var isWaitingForProxy: Bool {
    isProxied && isSecure && isConnected && !isSecured && connectStatus / 100 != 2
  }

  private var proxyFailure: Transfer.Failure {
    connectStatus == 0 ? .proxySilent : .proxyAnswer(connectStatus)
  }

  private var timedOut: Transfer.Failure {
    if !isConnected { return .connectionTimedOut }
    if isWaitingForProxy { return proxyFailure }
    return isSecure && !isSecured ? .handshakeCut(timedOut: true) : .answerCut(timedOut: true)
  }

  private var cut: Transfer.Failure {
    if !isConnected { return .connection(errno: errno) }
    if isSecured || !isSecure { return .answerCut(timedOut: false) }
    return isEndOfConnection ? .handshakeCut(timedOut: false) : .handshake
  }

  /// The same number stands for a reset and for a disagreement; only the message tells them apart.
  private var isEndOfConnection: Bool {
    let said = message.lowercased()
    let ends = ["reset", "syscall", "eof", "closed", "broken pipe", "prematurely", "errno"]
    return ends.contains { said.contains($0) }
  }

  /// OpenSSL looks at the chain before the dates: 9 and 10 are dates of a chain that is trusted.
  /// A name that does not fit is found by libcurl itself, after OpenSSL found nothing wrong.
  private var certificateFault: CertificateFault {
    let said = message.lowercased()
    if verified == 62 || said.contains("name") && said.contains("match") { return .wrongName }
    return switch verified {
    case 9: .notYetValid
    case 10: .expired
    case nil where said.contains("expired"): .expired
    case nil where said.contains("not yet") || said.contains("not activated"): .notYetValid
    default: .unknownIssuer
    }
  }
}
