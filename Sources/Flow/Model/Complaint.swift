/// Something that is not right in a pack: facts only; a locale file has the words.
public struct Complaint: Hashable, Sendable {
  public enum Severity: String, Sendable {
    case error
    /// The pack can be used all the same.
    case warning
  }

  public let code: Code
  public let place: Place
  /// What the words of this code need: the name as written, what was expected …
  public let details: [String: String]
  /// The nearest right word, where one is near.
  public let suggestion: String?

  public init(
    _ code: Code, at place: Place, _ details: [String: String] = [:], suggestion: String? = nil
  ) {
    (self.code, self.place, self.details, self.suggestion) = (code, place, details, suggestion)
  }
}
