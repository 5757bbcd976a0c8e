extension Probe {
  /// Signed in or not, by the login's cookies: whether they are there and until when, never what
  /// they say.
  static let login = Probe("app.login") { examination in
    guard let sites = examination.sites else { return .unknown(.timedOut) }
    let own = sites.filter { $0.owner == .app }
    let place = own.isEmpty ? sites.filter { !$0.isEmptyHanded } : own
    guard !place.isEmpty else { return .unknown(.notHere) }
    let names = Set(examination.app.loginCookies)
    let jars = place.flatMap(\.jars)
    let logins = jars.compactMap { jar in
      jar.contents.map { Login($0, names, path: jar.path, now: Host.time) }
    }
    // A jar that cannot be read may hold the login.
    if let trouble = jars.lazy.compactMap(\.trouble).first, !logins.contains(where: \.isValid) {
      return .unknown(
        trouble.reason, Evidence("app.login.unreadable", ["path": .path(trouble.place)]))
    }
    return Login.judge(logins, place)
  }
}

/// The login that one jar holds.
struct Login {
  let path: String
  /// Host and end; no end where it lasts as long as the session.
  private let valid: [CookieJar.Cookie]
  private let expired: [CookieJar.Cookie]
  private let rivals: [CookieJar.Cookie]

  init(_ jar: CookieJar, _ names: Set<String>, path: String, now: Int64) {
    self.path = path
    let cookies = jar.cookies.filter {
      names.contains($0.name) && $0.hasValue && $0.partition.isEmpty
    }
    valid = cookies.filter { ($0.expires ?? .max) > now }
    expired = cookies.filter { ($0.expires ?? .max) <= now }
    rivals = cookies.filter { one in
      cookies.contains { other in one.id != other.id && one.meets(other) }
    }
  }

  var isValid: Bool { !valid.isEmpty }

  /// A browser sends both, and the service takes one: which, nobody can tell. Or one of the
  /// product's domains knows the user and the other does not.
  private var isContradicting: Bool { !rivals.isEmpty || (!valid.isEmpty && !expired.isEmpty) }

  static func judge(_ logins: [Login], _ place: [SiteReading]) -> Observation {
    if let bad = logins.first(where: \.isContradicting) {
      let rivals = bad.rivals.isEmpty ? bad.valid + bad.expired : bad.rivals
      let list = rivals.map(\.evidence)
      let hosts = rivals.map(\.host).joined(separator: ", ")
      return Observation(
        .problem("contradicting"),
        [Evidence("app.login.contradicting", ["hosts": .text(hosts), "path": .path(bad.path)])]
          + list)
    }
    let valid = logins.flatMap(\.valid)
    if !valid.isEmpty { return Observation(.fine, valid.map(\.evidence)) }
    let expired = logins.flatMap(\.expired)
    if !expired.isEmpty { return Observation(.problem("expired"), expired.map(\.evidence)) }
    let path = logins.first?.path ?? place.first?.path ?? ""
    return .problem("signed-out", Evidence("app.login.none", ["path": .path(path)]))
  }
}

extension CookieJar.Cookie {
  /// Both are sent to some host under one name.
  fileprivate func meets(_ other: CookieJar.Cookie) -> Bool {
    name == other.name && (covers(other) || other.covers(self))
  }

  private func covers(_ other: CookieJar.Cookie) -> Bool {
    guard host.hasPrefix(".") else { return host == other.host }
    return Domains([host]).cover(other.host)
  }

  /// Without the value, which is nobody's business.
  fileprivate var evidence: Evidence {
    guard let expires else { return Evidence("app.login.session", ["host": .host(host)]) }
    let id = expires > Host.time ? "app.login.until" : "app.login.expired"
    return Evidence(id, ["host": .host(host), "time": .time(expires)])
  }
}

extension SiteReading {
  /// There is nothing of the product in it.
  var isEmptyHanded: Bool {
    jars.allSatisfy { $0.contents?.cookies.isEmpty ?? false }
      && storages.allSatisfy { $0.contents?.items.isEmpty ?? false }
  }
}

extension SiteReading.Reading {
  var trouble: StoreTrouble? {
    switch result {
    case .success: nil
    // One that is not there, or was never used, holds no login.
    case .failure(let trouble) where trouble.kind == .empty: nil
    case .failure(let trouble): trouble
    }
  }
}
