/// Where a `Location` leads.
struct Redirect: Sendable, Equatable {
  let url: String
  let host: String
  let isSecure: Bool

  /// Nil for what is no web address.
  static func target(_ location: String, from base: String) -> Redirect? {
    let location = String(location.prefix(4096)).trimmingBlanks
    guard location.utf8.allSatisfy({ $0 > 32 && $0 != 127 }) else { return nil }
    // An address within a path or a query is that page's own business.
    let scheme = location.prefix { !":/?#".contains($0) }
    if location[scheme.endIndex...].hasPrefix("://") { return Redirect(location) }
    guard let start = Redirect(base) else { return nil }
    return start.leading(to: location)
  }

  /// What a location without a scheme stands for on a page of this address.
  private func leading(to location: String) -> Redirect? {
    let scheme = isSecure ? "https:" : "http:"
    if location.hasPrefix("//") { return Redirect(scheme + location) }
    let page = path.prefix { $0 != "?" }
    let folder = page.lastIndex(of: "/").map { page[...$0] } ?? "/"
    let start = location.hasPrefix("/") ? "" : location.hasPrefix("?") ? page : folder
    return Redirect("\(scheme)//\(authority)\(start)\(location)")
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
    let name =
      place.hasPrefix("[") ? place.dropFirst().prefix { $0 != "]" } : place.prefix { $0 != ":" }
    host = name.lowercased()
    guard !host.isEmpty else { return nil }
  }
}
