import Testing

@testable import Terminal

@Suite struct ThemeTests {
  @Test(arguments: Theme.all.map(\.name))
  func aThemeIsFoundByItsName(_ name: String) {
    #expect(Theme.named(name)?.name == name)
  }

  @Test(arguments: Theme.all.map(\.name))
  func withoutColoursNoColourIsUsed(_ name: String) throws {
    let theme = try #require(Theme.named(name))
    for style in Style.allCases {
      let look = theme.look(style, colours: 0)
      #expect(look.foreground == nil && look.background == nil)
    }
  }

  @Test(arguments: Theme.all.map(\.name), [8, 16, 256])
  func everyColourIsInThePalette(_ name: String, colours: Int) throws {
    let theme = try #require(Theme.named(name))
    for style in Style.allCases {
      let look = theme.look(style, colours: colours)
      for colour in [look.foreground, look.background].compactMap({ $0 }) {
        #expect((0..<colours).contains(colour), "\(style)")
      }
    }
  }

  @Test func inTrueColoursTheColoursAreTheSame() {
    #expect(Look(24, on: 231).inTrueColours == Look(0x005F87, on: 0xFFFFFF))
    #expect(Look(2, on: 248).inTrueColours == Look(2, on: 0xA8A8A8))
    #expect(Look(15).inTrueColours == Look(0xFFFFFF))
    let header = Theme.standard.look(.header, colours: 1 << 24)
    #expect(header == Look(0xFFFFFF, on: 0x005F87))
    #expect(header.sequence == "\u{1B}[0;38;2;255;255;255;48;2;0;95;135m")
  }

  /// 4.5 is what WCAG asks of text, 7 what it asks of text for weak eyes; the rule is no text.
  @Test(arguments: [("default", 0.0, 4.5), ("light", 1.0, 4.5), ("high-contrast", 0.0, 7)])
  func everyTextHasContrast(_ name: String, window: Double, least: Double) throws {
    let theme = try #require(Theme.named(name))
    for style in Style.allCases where style != .rule {
      let look = theme.look(style, colours: 256)
      guard look.foreground != nil || look.background != nil else { continue }
      let front = look.foreground.map(luminance) ?? 1 - window
      let back = look.background.map(luminance) ?? window
      let contrast = (max(front, back) + 0.05) / (min(front, back) + 0.05)
      #expect(contrast >= least, "\(style): \(contrast)")
    }
  }

  @Test func whatIsFocusedDiffersWithoutColour() {
    for theme in Theme.all {
      #expect(theme.look(.focus, colours: 0) != theme.look(.key, colours: 0))
      #expect(theme.look(.focus, colours: 0) != theme.look(.plain, colours: 0))
    }
  }

  /// Of a colour beyond the first sixteen, whose values every terminal has.
  private func luminance(_ colour: Int) -> Double {
    let levels = [0.0, 95, 135, 175, 215, 255]
    let cube = colour - 16
    let channels =
      colour >= 232
      ? Array(repeating: Double(8 + (colour - 232) * 10), count: 3)
      : [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
    let linear = channels.map { level in
      let share = level / 255
      return share <= 0.03928 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// To the 2.4th power: the square, times the fifth root of the square by Newton's way.
  private func power(_ base: Double) -> Double {
    let square = base * base
    var root = max(base, 0.01)
    for _ in 0..<60 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}
