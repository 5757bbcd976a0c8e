/// One request over HTTP, bounded in time and size, and what came of it: values in and out.
///
/// Nothing is followed, remembered or sent along: no redirects, cookies or logins.
struct Transfer: Sendable, Equatable {
  var url: String
  var method: String?
  var body: String?
  /// `Name: value`
  var headers: [String] = []
  /// `http://host:port`; nil goes straight, whatever the environment says.
  var proxy: String?
  /// The addresses to take for names, as `host:port:address`, so that nobody is asked twice.
  var address: String?
  var trust = Trust.usual
  /// Stops after the handshake: no request is sent.
  var connectsOnly = false
  /// Milliseconds for the connection, the handshake included, and for everything.
  var connectLimit = 3500
  var limit = 4500
  var longestBody = 16 << 10

  enum Trust: Sendable, Equatable {
    case usual
    /// A trusted certificate of any name.
    case anyName
    /// Any certificate, to read whose it is; only together with `connectsOnly`.
    case anyone
  }

  init(_ url: String) { self.url = url }
}

extension Transfer {
  /// What came back: an answer, or how far it got.
  struct Answer: Sendable, Equatable {
    /// nil for an answer.
    var failure: Failure?
    /// Of the last whole answer; 0 for none.
    var status = 0
    var fields: [Field] = []
    var body: [UInt8] = []
    /// The address that answered: the proxy's, where there is one.
    var peer: String?
    /// What the server showed of itself, its own certificate first.
    var chain: [Certificate] = []
    var times = Times()
    /// The proxy's answer to CONNECT; 0 for none.
    var connectStatus = 0
    /// This computer's clock at the end: milliseconds since 1970.
    var endedAt: Int64 = 0

    /// The value of the first header of this name, whatever its letters' case.
    subscript(_ name: String) -> String? {
      fields.first { $0.name == name.lowercased() }?.value
    }
  }

  /// A header line; its name in small letters.
  struct Field: Sendable, Equatable {
    let name: String
    let value: String
  }

  /// Microseconds from the start; 0 for what was not reached.
  struct Times: Sendable, Equatable {
    var name: Int64 = 0
    var connect: Int64 = 0
    var tls: Int64 = 0
    var firstByte: Int64 = 0
    var total: Int64 = 0
  }

  /// How a request failed, by the layer that broke.
  enum Failure: Sendable, Equatable {
    /// libcurl is not on this computer.
    case noLibrary
    case name
    case proxyName
    /// No connection; through a proxy: none to the proxy.
    case connection(errno: Int32)
    case connectionTimedOut
    /// The proxy answered CONNECT with this status, and no tunnel came of it.
    case proxyAnswer(Int)
    /// The connection ended, or nothing came, before the proxy had answered.
    case proxySilent
    /// The connection ended, or nothing came, before the handshake was done.
    case handshakeCut(timedOut: Bool)
    /// Both sides spoke and could not agree; another protocol may be spoken there.
    case handshake
    case certificate(CertificateFault)
    /// The connection ended, or nothing came, after the request was sent.
    case answerCut(timedOut: Bool)
    case other(Int)
  }
}

/// Why a server's certificate was not accepted.
enum CertificateFault: Sendable, Equatable {
  case unknownIssuer
  case wrongName
  case expired
  case notYetValid
}

/// What a certificate says of itself.
struct Certificate: Sendable, Equatable {
  var subject = ""
  var issuer = ""
  /// Unix time.
  var notBefore: Int64?
  var notAfter: Int64?
}
