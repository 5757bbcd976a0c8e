/// How each style looks, by how many colours the terminal has.
///
/// The focus and the keys have no colour of their own, so that moving the focus stays cheap on a
/// slow line. What a colour says, a mark or a word says, too.
public struct Theme: Sendable, Equatable {
  public let name: String
  /// What is not in a table looks plain.
  private let bare: [Style: Look]
  private let sixteen: [Style: Look]
  private let many: [Style: Look]
  /// Of what is in no table, such as white on black.
  private let base: Look

  /// How the style looks where there are so many colours; 0 for none.
  public func look(_ style: Style, colours: Int) -> Look {
    switch colours {
    case ..<8: bare[style] ?? .plain
    case ..<16: (sixteen[style] ?? base).inEight
    case ..<256: sixteen[style] ?? base
    case ...256: many[style] ?? sixteen[style] ?? base
    default: (many[style] ?? sixteen[style] ?? base).inTrueColours
    }
  }

  public static let all = [standard, light, highContrast, mono]

  public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  /// For dark windows, whose own colours stay.
  public static let standard = Theme(
    name: "default", bare: plainLooks,
    sixteen: plainLooks.merging(
      [
        .good: Look(2), .bad: Look(9), .doubtful: Look(11), .notice: Look(11).bold,
        .verbatim: Look(14), .link: Look(14).underlined, .picture: Look(0, on: 15),
      ], uniquingKeysWith: { $1 }),
    many: [
      .header: Look(231, on: 24), .faint: Look(248), .rule: Look(242), .good: Look(114),
      .bad: Look(210).bold, .doubtful: Look(221), .notice: Look(221).bold,
      .verbatim: Look(117), .link: Look(117).underlined, .masked: Look(248),
      .picture: Look(16, on: 231),
    ], base: .plain)

  /// For light windows, whose own colours stay.
  public static let light = Theme(
    name: "light", bare: plainLooks.merging([.picture: .plain], uniquingKeysWith: { $1 }),
    sixteen: plainLooks.merging(
      [
        .good: Look(2), .bad: Look(1).bold, .doubtful: Look(5), .notice: Look(5).bold,
        .verbatim: Look(4), .link: Look(4).underlined, .picture: Look(0, on: 15),
      ], uniquingKeysWith: { $1 }),
    many: [
      .header: Look(231, on: 24), .faint: Look(240), .rule: Look(246), .good: Look(22),
      .bad: Look(124).bold, .doubtful: Look(94), .notice: Look(94).bold, .verbatim: Look(24),
      .link: Look(24).underlined, .masked: Look(240), .picture: Look(16, on: 231),
    ], base: .plain)

  /// White and yellow on black, whatever the window's own colours are.
  public static let highContrast = Theme(
    name: "high-contrast", bare: plainLooks.filter { !$0.value.isDim },
    sixteen: strong(white: 15, black: 0, yellow: 11, cyan: 14, green: 10, red: 9),
    many: strong(white: 231, black: 16, yellow: 226, cyan: 123, green: 119, red: 217),
    base: Look(15, on: 0).bold)

  /// No colour at all.
  public static let mono = Theme(
    name: "mono", bare: plainLooks, sixteen: plainLooks, many: plainLooks, base: .plain)

  /// Attributes alone, which every terminal has.
  private static let plainLooks: [Style: Look] = [
    .header: .reversed, .heading: .bold, .key: .bold, .focus: .reversed,
    .focused: .reversed, .faint: .dim, .bad: .bold, .notice: .bold, .link: .underlined,
    .rule: .dim, .masked: .dim, .picture: .reversed,
  ]

  private static func strong(
    white: Int, black: Int, yellow: Int, cyan: Int, green: Int, red: Int
  ) -> [Style: Look] {
    let plain = Look(white, on: black)
    var looks = Dictionary(uniqueKeysWithValues: Style.allCases.map { ($0, plain) })
    for style in [Style.header, .picture] { looks[style] = Look(black, on: white).bold }
    for style in [Style.focus, .focused] { looks[style] = Look(black, on: yellow).bold }
    for style in [Style.heading, .key] { looks[style] = plain.bold }
    looks[.good] = Look(green, on: black).bold
    looks[.bad] = Look(red, on: black).bold
    looks[.doubtful] = Look(yellow, on: black).bold
    looks[.notice] = Look(yellow, on: black).bold
    looks[.verbatim] = Look(cyan, on: black)
    looks[.link] = Look(cyan, on: black).underlined
    return looks
  }
}
