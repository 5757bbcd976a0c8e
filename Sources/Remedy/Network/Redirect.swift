/// Where a `Location` leads.
struct Redirect: Sendable, Equatable {
  let url: String
  let host: String
  let isSecure: Bool

  /// Nil for what is no web address.
  static func target(_ location: String, from base: String) -> Redirect? {
    let location = String(location.prefix(4096)).trimmingBlanks
    guard location.utf8.allSatisfy({ $0 > 32 && $0 != 127 }) else { return nil }
    if location.contains("://") { return Redirect(location) }
    guard let start = Redirect(base) else { return nil }
    let scheme = start.isSecure ? "https:" : "http:"
    if location.hasPrefix("//") { return Redirect(scheme + location) }
    if location.hasPrefix("/") { return Redirect("\(scheme)//\(start.authority)\(location)") }
    let folder = start.path.prefix { $0 != "?" }.lastIndex(of: "/").map { start.path[...$0] } ?? "/"
    return Redirect("\(scheme)//\(start.authority)\(folder)\(location)")
  }

  private let authority: String
  private let path: String

  init?(_ url: String) {
    let plain = url.prefix { $0 != "#" }
    guard let mark = plain.firstRange(of: "://") else { return nil }
    switch plain[..<mark.lowerBound].lowercased() {
    case "https": isSecure = true
    case "http": isSecure = false
    default: return nil
    }
    let rest = plain[mark.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    path = rest[authority.endIndex...].isEmpty ? "/" : String(rest[authority.endIndex...])
    self.authority = String(authority)
    self.url = String(plain)
    let place = authority.split(separator: "@").last ?? ""
    host = place.prefix { $0 != ":" }.lowercased()
    guard !host.isEmpty else { return nil }
  }
}
