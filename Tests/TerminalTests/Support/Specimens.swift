import Wizard

/// Screens with one of everything, for what the shipped pack does not show by itself.
enum Specimens {
  static let all: [(name: String, screen: Screen)] = [
    ("checks", checks), ("repair", repair), ("consent", consent), ("progress", progress),
    ("guide", guide), ("hand-over", handOver), ("findings", findings),
  ]

  /// Stands for a small code: what matters here is its place, not what it says.
  static let squares = (0..<25).map { row in (0..<25).map { ($0 * row) % 3 == 0 } }

  static var base: Screen {
    var screen = Screen(heading: "")
    screen.place = ["Pages are old and do not sync", "step 4"]
    screen.commands = [.back, .help, .search, .review, .map, .share, .language, .quit]
    screen.modes = ["for another computer", "share mode"]
    screen.known = [
      ScreenFact("Where it happens", "the desktop app", source: "you said so"),
      ScreenFact("System", "macOS", source: "found on this computer"),
      ScreenFact(
        "The live connection", "refused by something on the way", source: "found on this computer",
        tone: .bad),
      ScreenFact("Other pages", "they open", source: "found on this computer", tone: .good),
    ]
    return screen
  }

  static var checks: Screen {
    var screen = base
    screen.heading = "Looking at the network"
    screen.blocks = [
      .paragraph("This takes ten seconds at most. Nothing is changed."),
      .checks([
        ScreenCheck("The clock of this computer", .fine, note: "right to the second"),
        ScreenCheck("Names of servers are found", .fine),
        ScreenCheck(
          "The live connection", .problem,
          note: "Plain pages load, but the upgrade to a live connection is refused (403)."),
        ScreenCheck("The status page", .unknown, note: "It did not answer in time."),
        ScreenCheck("Room on the disk", .running), ScreenCheck("The stored login", .waiting),
      ]),
      .progress(ScreenProgress("4 of 6 looked at", share: 4.0 / 6, seconds: 7)),
    ]
    return screen
  }

  static var effects: [ScreenPair] {
    [
      ScreenPair("Takes", "2 minutes"), ScreenPair("Changes", "little"),
      ScreenPair("Signing in", "you stay signed in"), ScreenPair("Offline pages", "they stay"),
      ScreenPair("Taking it back", "u brings everything back to its place"),
    ]
  }

  static var repair: Screen {
    var screen = base
    screen.heading = "Clear the cache"
    screen.blocks = [
      .remark(
        .current,
        "First, because plain pages load and the live connection does not, and it costs the least."),
      .card("What it costs", effects),
      .list([
        "move aside ~/Library/Application Support/Notion/Partitions/notion/Cache (312 MB)",
        "move aside ~/Library/Application Support/Notion/Partitions/notion/Code Cache (48 MB)",
      ]),
      .remark(.faint, "Nothing is deleted: all of it goes into quarantine."),
    ]
    screen.choices = [
      Choice(key: "1", label: "Do it"), Choice(key: "2", label: "Show me how to do it by hand"),
      Choice(key: "3", label: "Leave this out"),
    ]
    return screen
  }

  static var consent: Screen {
    var screen = base
    screen.heading = "May work that is not synced be moved?"
    screen.mustBeRead = true
    screen.firstFocus = 1
    screen.blocks = [
      .remark(.bad, "What was written without a connection is in here, and nowhere else."),
      .list((1...18).map { "Page \($0), changed on 12 November, not on the servers yet" }),
      .paragraph("It is moved into quarantine, and taking the repair back brings it back."),
    ]
    screen.choices = [
      Choice(key: "1", label: "I agree, move it"), Choice(key: "2", label: "No, leave this out"),
    ]
    return screen
  }

  static var progress: Screen {
    var screen = base
    screen.heading = "Clearing the cache"
    screen.blocks = [
      .progress(ScreenProgress("Waiting until the app has quit", seconds: 75)),
      .remark(.good, "The copy for taking it back is made."),
    ]
    screen.choices = [Choice(key: "1", label: "Stop, and put everything back")]
    return screen
  }

  static var guide: Screen {
    var screen = base
    screen.heading = "Turn the VPN off"
    screen.blocks = [
      .pairs(Array(effects.prefix(3))),
      .steps([
        ScreenStep(text: "Close Notion: in the menu, choose Quit.", isDone: true),
        ScreenStep(text: "In the terminal, type:", copy: "scutil --nc stop Office", isDone: false),
        ScreenStep(text: "Open Notion again and wait until a page is to be seen.", isDone: false),
      ]),
    ]
    screen.choices = [
      Choice(key: "1", label: "Done"), Choice(key: "2", label: "It could not be done"),
      Choice(key: "3", label: "Leave this out"),
    ]
    screen.notice = "“7” is none of the answers. Please type one of 1 to 3, or ? for help."
    return screen
  }

  static var handOver: Screen {
    var screen = base
    screen.heading = "Somebody else must help here"
    screen.blocks = [
      .paragraph("This code brings them to the same screen:"),
      .verbatim(["unstick resume K7M2-9QXT"]),
      .link(ScreenLink("The makers’ help is at", "https://www.example.com/help/contact-us")),
      .qr("https://www.example.com/help/contact-us"),
    ]
    screen.choices = [Choice(key: "1", label: "Leave unstick")]
    return screen
  }

  static var findings: Screen {
    var screen = base
    screen.heading = "What was found"
    screen.blocks = [
      .remark(.bad, "The live connection is refused."), .remark(.good, "The disk has room."),
      .remark(.doubtful, "The status page did not answer."),
      .table(
        ScreenTable(
          title: "Two ways on", columns: ["Sign out and in", "Clear the cache"],
          rows: [
            .init(title: "Takes", cells: ["5 minutes", "2 minutes"]),
            .init(title: "Offline pages", cells: ["They load again", "They stay"]),
          ])),
      .outline([
        OutlineItem(mark: "1", text: "Where does it happen?", notes: ["In the app: 2"]),
        OutlineItem(mark: "2", text: "Look at the network", notes: ["then 3"], tone: .current),
        OutlineItem(mark: "3", text: "Repairs", tone: .faint),
      ]),
    ]
    screen.input = .number(1...20)
    screen.commands.append(.copy)
    return screen
  }
}
