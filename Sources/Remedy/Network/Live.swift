/// The live connection's two ways in: long polling, and the upgrade to a socket.
enum Live {
  /// Engine.IO's questions; every server that speaks it answers them, logged in or not.
  static func polling(_ app: App) -> String { path(app) + "?EIO=4&transport=polling&b64=1" }
  static func socket(_ app: App) -> String { path(app) + "?EIO=4&transport=websocket" }

  private static func path(_ app: App) -> String { app.realtime?.path ?? "/" }

  static var upgradeHeaders: [String] {
    [
      "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: \(key)",
    ]
  }

  /// 16 bytes by chance, in base 64: 21 digits of six bits, one of two, and the filling.
  private static var key: String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let most = (0..<21).map { _ in digits[Int.random(in: 0..<64)] }
    return String(most) + String("AQgw"[Int.random(in: 0..<4)]) + "=="
  }

  enum Answer: Sendable, Equatable {
    /// The product's own word, whatever it says.
    case product
    /// The socket is open.
    case open
    /// A page of somebody else's.
    case stranger
    /// The server, or what stands before it, is at fault.
    case fault
    /// Neither.
    case unclear
    case nothing
  }

  static func answer(_ answer: Transfer.Answer?) -> Answer {
    guard let answer, answer.failure == nil else { return .nothing }
    switch answer.status {
    case 101: return .open
    case 500...: return .fault
    case 407, 451, 511: return .stranger
    case 300...399: return answer.isFromOwnNetwork ? .unclear : .stranger
    default: break
    }
    if answer.isPage { return answer.isFromOwnNetwork ? .unclear : .stranger }
    return .product
  }

  enum Verdict: Sendable, Equatable {
    case fine
    /// The upgrade's answer does not tell.
    case unclear
    case upgradeBlocked
    case upgradeStripped
    case bothBlocked
  }

  /// - Parameter polling: nil where it was not reached.
  static func judge(polling: Transfer.Answer?, upgrade: Transfer.Answer?) -> Verdict {
    let before = answer(polling)
    let after = answer(upgrade)
    if after == .open { return .fine }
    guard before == .product || before == .unclear else { return .bothBlocked }
    guard after == .product, let polling, let upgrade else {
      return after == .unclear ? .unclear : .upgradeBlocked
    }
    let isJSON = upgrade.isJSON
    // The login is missing, and the request for it came through whole.
    if isJSON, [401, 403].contains(upgrade.status) { return .fine }
    // Asked for a socket, the server saw a request for something else.
    if (200...299).contains(upgrade.status) || upgrade.status == 426 { return .upgradeStripped }
    if upgrade.status == 400, upgrade.saysBadRequest, polling.status != 400 {
      return .upgradeStripped
    }
    // Both are turned away alike: that says nothing of the upgrade.
    return isJSON || upgrade.status == polling.status ? .unclear : .upgradeBlocked
  }
}

extension String {
  fileprivate subscript(index: Int) -> Character { self[self.index(startIndex, offsetBy: index)] }
}

extension Transfer.Answer {
  /// HTML, by its own word or by its looks.
  var isPage: Bool {
    if self["content-type"]?.lowercased().hasPrefix("text/html") == true { return true }
    guard self["content-type"] == nil else { return false }
    let start = body.drop { $0 <= 32 }.prefix(15)
    let text = String(decoding: start, as: UTF8.self).lowercased()
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
  }

  /// Nearly everything that the product itself says to a program.
  var isJSON: Bool {
    if self["content-type"]?.lowercased().contains("json") == true { return true }
    guard let first = body.first(where: { $0 > 32 }) else { return false }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// From the large network that stands before the product's servers: it puts its mark on every
  /// answer, and has bot checks of its own.
  var isFromOwnNetwork: Bool {
    ["cf-ray", "cf-mitigated", "x-amz-cf-id", "x-fastly-request-id"].contains { self[$0] != nil }
  }

  /// Engine.IO's `{"code":3,"message":"Bad request"}`.
  var saysBadRequest: Bool {
    let text = String(decoding: body.prefix(200).filter { $0 > 32 }, as: UTF8.self)
    return text.contains("\"code\":3")
  }
}
