/// The computer at hand, as far as a session has to know it; there is none where another computer
/// is coached.
public struct Workplace: Sendable {
  /// Paths in it are written with `~`.
  public let home: String
  /// The system's own words for an error number.
  public let reason: @Sendable (Int) -> String

  public init(home: String, reason: @escaping @Sendable (Int) -> String = { String($0) }) {
    (self.home, self.reason) = (home, reason)
  }
}
