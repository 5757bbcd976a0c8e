/// Puts a stand-in wherever something private stands, the same one for the same thing.
public struct Mask: Sendable {
  /// Something private, and what kind of thing it is.
  public struct Secret: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
      case person
      case host
      case mail
      case address
      case workspace
      case token
    }

    public let kind: Kind
    public let text: String

    public init(_ kind: Kind, _ text: String) { (self.kind, self.text) = (kind, text) }
  }

  private let secrets: [(text: String, standIn: String)]

  /// Of secrets that contain each other the longest counts.
  public init(_ secrets: [Secret] = []) {
    var counts: [Secret.Kind: Int] = [:]
    var known: Set<String> = []
    var standIns: [(text: String, standIn: String)] = []
    // What is shorter stands in ordinary words as well.
    for secret in secrets where secret.text.count >= 2 && known.insert(secret.text).inserted {
      counts[secret.kind, default: 0] += 1
      standIns.append((secret.text, "‹\(secret.kind.rawValue) \(counts[secret.kind] ?? 0)›"))
    }
    self.secrets = standIns.sorted { $0.text.count > $1.text.count }
  }

  public func masked(_ text: String) -> String {
    secrets.reduce(text) { $0.replacing($1.text, with: $1.standIn) }
  }
}
