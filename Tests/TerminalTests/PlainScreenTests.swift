import Flow
import Testing
import Wizard

@testable import Terminal

@Suite struct PlainScreenTests {
  private func lines(_ screen: Screen, width: Int = 40) -> String {
    PlainScreen(width: width, words: Words(language: "en", own: Self.words))
      .lines(of: screen).joined(separator: "\n")
  }

  private static let words: [String: Phrase] = [
    "place.separator": .plain(" › "), "command.back": .plain("back"),
    "command.help": .plain("help"), "command.quit": .plain("quit"),
  ]

  @Test func aScreenReadsFromTopToBottom() {
    var screen = Screen(heading: "Where does it happen?")
    screen.place = ["Old pages", "step 2"]
    screen.blocks = [.paragraph("Both keep their data in different places, so the repairs differ.")]
    screen.choices = [
      Choice(key: "1", label: "In the desktop app"),
      Choice(key: "2", label: "In a web browser", note: "Chrome, Edge, Brave, Firefox, Safari"),
    ]
    screen.notice = "Please type a number."
    screen.commands = [.back, .help, .quit]
    #expect(
      lines(screen) == """

        Old pages › step 2

        Where does it happen?

        Both keep their data in different
        places, so the repairs differ.

          1  In the desktop app
          2  In a web browser
               Chrome, Edge, Brave, Firefox,
               Safari

        Please type a number.

        b back   ? help   q quit
        """)
  }

  @Test func stepsKeepWhatIsToBeCopiedWhole() {
    var screen = Screen(heading: "Steps")
    let command = "sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder"
    screen.blocks = [.steps([.init(text: "Type", copy: command), .init(text: "Close it.")])]
    #expect(lines(screen).contains("\n  1. Type\n\n       \(command)\n\n  2. Close it.\n"))
  }

  @Test func labelsAndTheirValuesLineUp() {
    var screen = Screen(heading: "It costs")
    screen.blocks = [
      .pairs([
        .init("Takes", "5 minutes"), .init("Signing in", "you sign in again, with everything"),
      ])
    ]
    #expect(
      lines(screen).contains(
        """
          Takes       5 minutes
          Signing in  you sign in again, with
                      everything
        """))
  }

  @Test func japaneseLinesUpToo() {
    var screen = Screen(heading: "費用")
    screen.blocks = [.pairs([.init("所要時間", "5 分"), .init("影響", "ありません")])]
    #expect(lines(screen).contains("  所要時間  5 分\n  影響      ありません"))
  }

  @Test func aTableStandsInColumnsWhereTheyFit() {
    var screen = Screen(heading: "Compare")
    screen.blocks = [.table(table)]
    #expect(
      lines(screen, width: 60).contains(
        """
        Two ways

                      Session            Cache

          Signing in  You sign in again  You stay signed in
          Pages       They stay          They stay
        """))
  }

  @Test func aTableTurnsIntoAListWhereTheyDoNot() {
    var screen = Screen(heading: "Compare")
    screen.blocks = [.table(table)]
    #expect(
      lines(screen, width: 30).contains(
        """
        Signing in
          Session: You sign in again
          Cache: You stay signed in
        """))
  }

  private var table: ScreenTable {
    ScreenTable(
      title: "Two ways", columns: ["Session", "Cache"],
      rows: [
        .init(title: "Signing in", cells: ["You sign in again", "You stay signed in"]),
        .init(title: "Pages", cells: ["They stay", "They stay"]),
      ])
  }

  @Test(arguments: [20, 40, 80, 200])
  func noLineIsWiderThanTheScreen(width: Int) {
    var screen = Screen(heading: "A heading that is rather long for a narrow screen")
    screen.place = ["長い日本語の見出しがここに入ります", "手順 3"]
    screen.blocks = [
      .paragraph("Some words and 日本語の文章。「引用」もあります。"), .table(table),
      .pairs([.init("A very long label indeed", "and a value that is long as well")]),
      .steps([.init(text: "Do this and then that and then something else again.")]),
    ]
    screen.choices = [Choice(key: "1", label: "はい、もう一度ログインします", note: "二分ほどかかります")]
    screen.commands = [.back, .help, .quit]
    #expect(lines(screen, width: width).split(separator: "\n").allSatisfy { $0.columns <= width })
  }
}

@Suite struct PlainLineTests {
  private var reading: PlainLine {
    var screen = Screen(heading: "")
    screen.choices = [
      Choice(key: "1", label: "In the desktop app"), Choice(key: "2", label: "In a web browser"),
      Choice(key: "3", label: "ブラウザー"),
    ]
    screen.commands = [.back, .help, .search, .language, .quit]
    return PlainLine(
      screen: screen, words: Words(language: "ja", own: ["command.back": .plain("戻る")]))
  }

  struct Typed: CustomTestStringConvertible {
    let line: String
    let event: Event?
    var testDescription: String { line }

    init(_ line: String, _ event: Event?) { (self.line, self.event) = (line, event) }
  }

  @Test(arguments: [
    Typed("", nil), Typed("  ", nil), Typed("2", .choose(1)), Typed(" ２ ", .choose(1)),
    Typed("in a", .choose(1)), Typed("IN A WEB BROWSER", .choose(1)), Typed("ぶらうざ", .choose(2)),
    Typed("in", .misunderstood("in")), Typed("9", .misunderstood("9")),
    Typed("b", .command(.back)), Typed("戻る", .command(.back)), Typed("back", .command(.back)),
    Typed("？", .command(.help)), Typed("l", .command(.language)), Typed("L", .command(.language)),
    Typed("m", .misunderstood("m")), Typed("/", .command(.search)),
    Typed("/ loading ", .search("loading")), Typed("／読み込み", .search("読み込み")),
  ])
  func linesMeanWhatPeopleExpect(_ typed: Typed) {
    #expect(reading.event(typed.line) == typed.event)
  }

  @Test func whereTextIsAskedForOtherWordsAreTyped() {
    var screen = Screen(heading: "")
    screen.input = .number(1...9)
    screen.commands = [.back]
    let reading = PlainLine(screen: screen, words: Words(language: "en", own: [:]))
    #expect(reading.event("7") == .type("7"))
    #expect(reading.event("b") == .command(.back))
  }
}
