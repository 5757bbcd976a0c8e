import Testing

@testable import Remedy

@Suite struct VerdictTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let verdict: Transfer.Verdict
    let failure: Transfer.Failure?

    init(_ name: String, _ verdict: Transfer.Verdict, _ failure: Transfer.Failure?) {
      (testDescription, self.verdict, self.failure) = (name, verdict, failure)
    }
  }

  static let cases: [Case] = [
    Case("an answer", .init(code: 0), nil),
    Case("no library", .init(code: -1), .noLibrary),
    Case("no name", .init(code: 6), .name),
    Case("silent from the start", .init(code: 28), .connectionTimedOut),
    Case(
      "silent after the hello", .init(code: 28, isConnected: true), .handshakeCut(timedOut: true)),
    Case(
      "silent after the request", .init(code: 28, isConnected: true, isSecured: true),
      .answerCut(timedOut: true)),
    Case(
      "silent without TLS", .init(code: 28, isConnected: true, isSecure: false),
      .answerCut(timedOut: true)),
    Case(
      "reset after the hello",
      .init(code: 35, message: "Recv failure: Connection reset by peer", isConnected: true),
      .handshakeCut(timedOut: false)),
    Case(
      "closed after the hello",
      .init(
        code: 35, message: "OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to a:443",
        isConnected: true), .handshakeCut(timedOut: false)),
    Case(
      "an alert",
      .init(code: 35, message: "sslv3 alert handshake failure", isConnected: true), .handshake),
    Case(
      "another protocol", .init(code: 35, message: "wrong version number", isConnected: true),
      .handshake),
    Case(
      "unknown issuer", .init(code: 60, verified: 20, isConnected: true),
      .certificate(.unknownIssuer)),
    Case(
      "self-signed", .init(code: 60, verified: 18, isConnected: true),
      .certificate(.unknownIssuer)),
    Case("expired", .init(code: 60, verified: 10, isConnected: true), .certificate(.expired)),
    Case(
      "not yet valid", .init(code: 60, verified: 9, isConnected: true), .certificate(.notYetValid)),
    Case(
      "wrong name",
      .init(
        code: 60,
        message: "SSL: no alternative certificate subject name matches target host name 'b'",
        verified: 1, isConnected: true), .certificate(.wrongName)),
    Case(
      "wrong name, another library",
      .init(
        code: 60, message: "SSL: certificate subject name (a) does not match target host name 'b'",
        isConnected: true), .certificate(.wrongName)),
    Case("the proxy's name", .init(code: 5, isProxied: true), .proxyName),
    Case(
      "the proxy says nothing", .init(code: 28, isConnected: true, isProxied: true), .proxySilent),
    Case(
      "the proxy wants a login",
      .init(code: 56, connectStatus: 407, isConnected: true, isProxied: true), .proxyAnswer(407)),
    Case(
      "cut behind the proxy",
      .init(
        code: 35, message: "Connection reset by peer", connectStatus: 200, isConnected: true,
        isProxied: true), .handshakeCut(timedOut: false)),
  ]

  @Test(arguments: cases)
  func eachLayersFailureIsToldApart(_ sample: Case) {
    #expect(sample.verdict.failure == sample.failure)
  }
}
