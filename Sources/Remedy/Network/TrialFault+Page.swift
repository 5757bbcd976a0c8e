extension Trial {
  /// What broke from the handshake to the page.
  func pageFault(_ setting: TrialSetting) -> TrialFault? {
    guard let page else { return nil }
    let values: [String: Value] = ["host": .host(host)]
    let address = calls.first(where: \.isConnected)?.address.text ?? page.peer ?? ""
    let addressed = values + ["address": .address(address)]
    switch page.failure {
    case nil: return isLive ? nil : answerFault(page, values, setting)
    case .handshakeCut(let timedOut)?:
      if isResetInSilence { return TrialFault("net.tcp", "reset", "reset", addressed) }
      return TrialFault(
        "net.tls", "reset-after-hello", timedOut ? "silent" : "cut", values)
    case .handshake?: return TrialFault("net.tls", "no-agreement", "disagreement", values)
    case .certificate(let fault)?: return certificateFault(fault, page)
    case .answerCut?:
      // Of a live host, both ways in are judged together.
      return isLive ? nil : TrialFault("net.http", "server-error", "silent", values)
    case .connection?, .connectionTimedOut?:
      // It came up a moment ago, when nobody wanted to say anything over it.
      return isResetInSilence
        ? TrialFault("net.tcp", "reset", "reset", addressed)
        : TrialFault("net.tcp", "timed-out", "silent", addressed)
    case .noLibrary?, .name?, .proxyName?, .proxyAnswer?, .proxySilent?, .other?: return nil
    }
  }

  private func certificateFault(_ fault: CertificateFault, _ page: Transfer.Answer) -> TrialFault {
    let kind =
      switch fault {
      case .unknownIssuer: "untrusted-issuer"
      case .wrongName: "wrong-name"
      case .expired: "expired"
      case .notYetValid: "not-yet-valid"
      }
    // The second look at the certificate may have failed.
    guard let own = page.chain.first else {
      return TrialFault("net.tls", kind, "\(kind)-unseen", ["host": .host(host)])
    }
    return TrialFault(
      "net.tls", kind, kind,
      [
        "host": .host(host), "issuer": .text(own.issuerName), "subject": .text(own.subjectName),
        "time": .time((fault == .expired ? own.notAfter : own.notBefore) ?? 0),
      ])
  }

  private func answerFault(
    _ page: Transfer.Answer, _ values: [String: Value], _ setting: TrialSetting
  ) -> TrialFault? {
    let values = values + ["status": .count(page.status)]
    if isCircle { return TrialFault("net.http", "redirect-loop", "circle", values) }
    switch page.status {
    case 407: return TrialFault("net.http", "proxy-login", "login", values)
    case 451: return TrialFault("net.http", "legal-block", "legal", values)
    case 500...: return TrialFault("net.http", "server-error", "error", values)
    case 400...499 where page.isPage && !page.isFromOwnNetwork:
      // A plain request asks for nothing that the product's own servers would refuse with a page.
      return page.status == 404 || page.status == 429
        ? nil : TrialFault("net.http", "block-page", "page", values)
    case 300...399: return detour(page, values, setting)
    default: return nil
    }
  }

  /// A redirect out of the app's own hosts that takes the wanted address along: to a page that
  /// says what was blocked.
  private func detour(
    _ page: Transfer.Answer, _ values: [String: Value], _ setting: TrialSetting
  ) -> TrialFault? {
    guard need == .required, let location = page["location"],
      let target = Redirect.target(location, from: "https://\(host)/"),
      !setting.isOwn(target.host), !target.isSecure || target.url.contains(host)
    else { return nil }
    return TrialFault(
      "net.http", "block-page", "detour", values + ["target": .host(target.host)])
  }

  /// What broke of the live connection, where everything below it works.
  var liveFault: TrialFault? {
    guard isLive, let page, page.failure == nil || page.isCutAfterRequest else { return nil }
    let values: [String: Value] = [
      "host": .host(host), "polling": .count(page.status), "upgrade": .count(upgrade?.status ?? 0),
    ]
    return switch Live.judge(polling: page, upgrade: upgrade) {
    case .fine, .unclear: nil
    case .upgradeBlocked:
      TrialFault(
        "net.websocket", "upgrade-blocked", upgrade?.failure == nil ? "blocked" : "cut", values)
    case .upgradeStripped: TrialFault("net.websocket", "upgrade-stripped", "stripped", values)
    case .bothBlocked: TrialFault("net.websocket", "both-blocked", "both", values)
    }
  }
}

extension Transfer.Answer {
  var isCutAfterRequest: Bool { if case .answerCut? = failure { true } else { false } }
}

extension Certificate {
  /// The name it was made out to.
  var subjectName: String { Certificate(issuer: subject).commonName }

  private var commonName: String {
    let parts = issuer.split { $0 == "," || $0 == "/" || $0 == "\n" }
    for part in parts {
      let pair = part.split(separator: "=", maxSplits: 1).map(\.trimmingBlanks)
      if pair.count == 2, pair[0] == "CN" { return String(pair[1].prefix(100)) }
    }
    return String(issuer.prefix(100))
  }
}
