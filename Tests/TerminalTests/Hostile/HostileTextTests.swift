import Testing
import Wizard

@testable import Terminal

/// Text from outside cannot send escape sequences, whatever part of a screen it comes to stand in.
@Suite struct HostileTextTests {
  private static let poison = Poison.text

  private static let blocks: [Block] = [
    .paragraph(poison), .list([poison]), .pairs([ScreenPair(poison, poison)]),
    .steps([ScreenStep(text: poison, copy: poison, isDone: false)]),
    .table(
      ScreenTable(
        title: poison, columns: [poison, poison],
        rows: [.init(title: poison, cells: [poison, poison])])),
    .outline([OutlineItem(mark: poison, text: poison, notes: [poison])]), .verbatim([poison]),
    .remark(.bad, poison), .card(poison, [ScreenPair(poison, poison)]),
    .checks([ScreenCheck(poison, .problem, note: poison)]),
    .progress(ScreenProgress(poison, share: 0.5)), .link(ScreenLink(poison, poison)),
  ]

  @Test(arguments: blocks) func noBlockLetsItThrough(_ block: Block) {
    var screen = Screen(heading: "Heading")
    screen.blocks = [block]
    let exposure = Exposure(screen)
    #expect(exposure.leaks == [])
    let isThere = exposure.showsPoison
    #expect(isThere)
  }

  @Test func noEdgeOfTheScreenLetsItThrough() {
    var screen = Screen(heading: Self.poison)
    screen.place = [Self.poison, Self.poison]
    screen.notice = Self.poison
    screen.modes = [Self.poison]
    screen.known = [ScreenFact(Self.poison, Self.poison, source: Self.poison)]
    screen.choices = [Choice(key: "1", label: Self.poison, note: Self.poison)]
    screen.input = .text
    var view = View()
    view.line.insert(Self.poison)
    view.lastKeys = [Self.poison]
    let exposure = Exposure(screen, view)
    #expect(exposure.leaks == [])
    let isThere = exposure.showsPoison
    #expect(isThere)
  }

  /// Typed a key at a time and pasted at once, where a line is to be typed and where none is.
  @Test(arguments: ["/", "1", "?"]) func nothingTypedComesBackAlive(_ screen: String) {
    var stage = Stage.shipped(rows: 60, columns: 120)
    stage.play(screen)
    for character in Self.poison { stage.play(.character(character)) }
    #expect(stage.grid.cells.joined().compactMap(\.text.active) == [])
    stage.play(.paste(Self.poison))
    #expect(stage.grid.cells.joined().compactMap(\.text.active) == [])
    // What is typed in stays there without its controls.
    if screen == "/" { #expect(stage.grid.rows.joined().contains("A[2J]0;t")) }
    stage.play(.enter)
    #expect(Exposure(stage.screen).leaks == [])
    #expect(stage.grid.cells.joined().compactMap(\.text.active) == [])
  }

  @Test func aQueryAndAnAnswerAreEchoedHarmless() {
    for event in [Event.search(Self.poison), .misunderstood(Self.poison), .saved(Self.poison)] {
      var conversation = ShippedSession.conversation()
      _ = conversation.handle(event)
      let exposure = Exposure(conversation.screen)
      #expect(exposure.leaks == [], "\(event)")
      let isThere = exposure.showsPoison
      #expect(isThere, "\(event)")
    }
  }
}
