import Wizard

/// What a screen is drawn on: what the terminal can show, and how the user wants to see it.
public struct Medium: Sendable {
  /// False where the terminal knows ASCII only.
  public var hasUnicode: Bool
  /// Others look at the screen: the focus is marked in its whole row, and keys are shown.
  public var isShared: Bool
  /// The dark squares of a text's QR code, without the quiet zone; nil where it cannot be made.
  public var picture: @Sendable (String) -> [[Bool]]?

  let typesetting = Typesetting()

  public init(
    hasUnicode: Bool = true, isShared: Bool = false,
    picture: @escaping @Sendable (String) -> [[Bool]]? = { _ in nil }
  ) {
    (self.hasUnicode, self.isShared, self.picture) = (hasUnicode, isShared, picture)
  }

  /// A line as it will be written, so that what is measured is what is drawn.
  func clean(_ text: String) -> String {
    hasUnicode ? text.sanitised : text.sanitised.typewritten
  }

  var marks: Marks { hasUnicode ? .unicode : .ascii }
}
