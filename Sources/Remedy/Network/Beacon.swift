/// An address that systems ask to learn whether a network leads to the internet: what it answers is
/// known, and it is asked without TLS, so that whoever stands in between may show itself.
struct Beacon: Sendable, Equatable {
  let url: String
  let status: Int
  /// What its body holds; nil for an empty one.
  let body: String?

  /// Of companies that have nothing to do with each other.
  static let all = [
    Beacon(url: "http://connectivitycheck.gstatic.com/generate_204", status: 204, body: nil),
    Beacon(
      url: "http://captive.apple.com/hotspot-detect.html", status: 200, body: "Success"),
    Beacon(
      url: "http://www.msftconnecttest.com/connecttest.txt", status: 200,
      body: "Microsoft Connect Test"),
  ]

  /// Addresses that are always there, to tell "no names" from "no internet"; nothing is sent.
  static let anchors = ["1.1.1.1", "8.8.8.8", "2606:4700:4700::1111"].compactMap { IPAddress($0) }

  var host: String { Redirect(url)?.host ?? "" }

  enum Verdict: Sendable, Equatable {
    case expected
    /// Another page, or a redirect: somebody answers in its place.
    case replaced(by: String?)
    case unclear
    case nothing
  }

  func judge(_ answer: Transfer.Answer) -> Verdict {
    guard answer.failure == nil else { return .nothing }
    if answer.status == status {
      let text = String(decoding: answer.body, as: UTF8.self)
      if let body {
        if text.contains(body) { return .expected }
      } else if answer.body.isEmpty {
        return .expected
      }
    }
    switch answer.status {
    case 300...399:
      return .replaced(by: answer["location"].flatMap { Redirect.target($0, from: url)?.host })
    case 511: return .replaced(by: nil)
    case 200...299: return answer.isPage ? .replaced(by: nil) : .unclear
    default: return .unclear
    }
  }
}
