import TestSupport
import Wizard

/// Screens of random parts, with texts as hostile as files and servers can make them.
struct WildScreens {
  var dice: Seeded

  static let texts = [
    "", " ", "a", "Close the app.", "日本語の長い文章です。「引用」もあります。終わり。",
    "\u{1B}[31mred\u{1B}[0m \u{9B}2J", "e\u{301}e\u{301}e\u{301}\u{301}\u{301} combining",
    "👨‍👩‍👧‍👦 family 🇩🇪 flags 🇯🇵🇯", "\u{202E}right to left\u{2066}", "क्षि त्रि ज्ञ षड्ज",
    "a\u{200B}b\u{200D}c\u{FEFF}d", "\u{301}begins with a mark", "한글 각각 \u{1100}\u{1161}\u{11A8}",
    "tab\tnew\nline\r\nnull\u{0}", String(repeating: "長", count: 300),
    String(repeating: "wwwwwwwwww", count: 40), "ＦＵＬＬ width ﾊﾝｶｸ", "👍🏽 ☎️ 1️⃣ ✓ ⚠️ ™",
    "/Users/anna/Library/Application Support/Notion/Partitions/notion/Local Storage/leveldb",
  ]

  init(_ seed: UInt64) { dice = Seeded(seed) }

  mutating func text() -> String {
    dice.chance(0.3) ? dice.pick(Self.texts) + " " + dice.pick(Self.texts) : dice.pick(Self.texts)
  }

  mutating func texts(_ limit: Int) -> [String] { (0..<dice.below(limit)).map { _ in text() } }

  mutating func screen() -> Screen {
    var screen = Screen(heading: text())
    screen.place = texts(4)
    screen.notice = dice.chance(0.3) ? text() : nil
    screen.blocks = (0..<dice.below(6)).map { _ in block() }
    screen.choices = (0..<dice.below(30)).map { index in
      Choice(key: Choice.key(index), label: text(), note: dice.chance(0.4) ? text() : nil)
    }
    screen.input = dice.pick([nil, nil, .number(1...9), .duration, .size, .text, .search])
    screen.commands = Command.allCases.filter { _ in dice.chance(0.6) }
    screen.firstFocus = dice.below(30)
    screen.mustBeRead = dice.chance(0.2)
    screen.modes = texts(4)
    screen.known = (0..<dice.below(12)).map { _ in
      ScreenFact(text(), text(), source: text(), tone: dice.pick(Tone.allCases))
    }
    return screen
  }

  private mutating func pairs() -> [ScreenPair] {
    (0..<dice.below(5)).map { _ in ScreenPair(text(), text()) }
  }

  private mutating func block() -> Block {
    switch dice.below(13) {
    case 0: .steps(steps())
    case 1: .list(texts(5))
    case 2: .pairs(pairs())
    case 3: .table(table())
    case 4: .outline(outline())
    case 5: .verbatim(texts(4))
    case 6: .remark(dice.pick(Tone.allCases), text())
    case 7: .card(text(), pairs())
    case 8: .checks(checks())
    case 9: .progress(progress())
    case 10: .link(ScreenLink(text(), text()))
    case 11: .qr(text())
    default: .paragraph(text())
    }
  }

  private mutating func steps() -> [ScreenStep] {
    (0..<dice.below(12)).map { _ in
      ScreenStep(
        text: text(), copy: dice.chance(0.3) ? text() : nil, isDone: dice.pick([nil, true, false]))
    }
  }

  private mutating func table() -> ScreenTable {
    ScreenTable(
      title: text(), columns: texts(5),
      rows: (0..<dice.below(5)).map { _ in .init(title: text(), cells: texts(6)) })
  }

  private mutating func outline() -> [OutlineItem] {
    (0..<dice.below(6)).map { _ in
      OutlineItem(mark: text(), text: text(), notes: texts(3), tone: dice.pick(Tone.allCases))
    }
  }

  private mutating func checks() -> [ScreenCheck] {
    (0..<dice.below(6)).map { _ in
      ScreenCheck(
        text(), dice.pick(ScreenCheck.State.allCases), note: dice.chance(0.5) ? text() : nil)
    }
  }

  private mutating func progress() -> ScreenProgress {
    let shares: [Double?] = [nil, 0, 1, 0.5, -3, 7, .nan, .infinity]
    return ScreenProgress(
      text(), share: dice.pick(shares), seconds: dice.pick([0, 7, -1, 100_000, .max]))
  }
}
