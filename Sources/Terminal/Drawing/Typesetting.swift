internal import Synchronization

/// Texts with the rows that they were broken into: the same ones are drawn with every key.
final class Typesetting: Sendable {
  private struct Setting: Hashable {
    let text: String
    let width: Int
    let hasUnicode: Bool
  }

  private let settings = Mutex<[Setting: [String]]>([:])
  /// More than any screen has texts.
  private static let limit = 1000

  func rows(
    of text: String, _ width: Int, hasUnicode: Bool, _ set: () -> [String]
  ) -> [String] {
    let setting = Setting(text: text, width: width, hasUnicode: hasUnicode)
    if let rows = settings.withLock({ $0[setting] }) { return rows }
    let rows = set()
    settings.withLock { settings in
      if settings.count >= Self.limit { settings.removeAll(keepingCapacity: true) }
      settings[setting] = rows
    }
    return rows
  }
}
