import Flow

/// A screen, with what each of its choices does.
struct Page {
  var screen: Screen
  private(set) var actions: [Action] = []

  init(_ heading: String) { screen = Screen(heading: heading) }

  mutating func offer(_ label: String, note: String? = nil, _ action: Action) {
    screen.choices.append(
      Choice(key: Choice.key(screen.choices.count), label: label, note: note))
    actions.append(action)
  }

  /// Adds the paragraphs of a text, which blank lines part.
  mutating func say(_ text: String) {
    var paragraph: [Substring] = []
    let lines: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false) + [""]
    for line in lines {
      if !line.isEmpty {
        paragraph.append(line)
      } else if !paragraph.isEmpty {
        screen.blocks.append(.paragraph(paragraph.joined(separator: "\n")))
        paragraph = []
      }
    }
  }

  /// The user agrees to what the page says; the highlight begins at a choice that does no harm.
  mutating func mustBeRead(focusing choice: Int) {
    screen.mustBeRead = true
    screen.firstFocus = choice
  }

  /// A block that says nothing is left out.
  mutating func show(_ block: Block) {
    switch block {
    case .list([]), .pairs([]), .outline([]), .steps([]), .checks([]), .verbatim([]): break
    default: screen.blocks.append(block)
    }
  }
}

/// What choosing something does.
enum Action: Equatable {
  case begin(ChartID)
  /// The same, with what is known from the flow at hand.
  case goOn(ChartID)
  case enter(Entry)
  /// Says what a probe would have found.
  case answer(ProbeID, Outcome)
  /// Agrees to the repair at hand.
  case agree
  /// Shows the repair as steps to do.
  case byHand
  case planAgain
  /// Which of several the repair at hand is about.
  case tell(Told)
  /// Goes on without the answers that have not come.
  case goOnWithout
  case undo(String)
  case recover
  case save(ReportFormat)
  /// Leaves the rest of the ladder untried.
  case skipRest
  case open(Layer)
  case close
  case change(Spot, Entry)
  case changeCheck(Spot, ProbeID, Outcome)
  case changePartial(ProbeID, Outcome)
  case speak(String)
  /// It is about another computer, with that system.
  case coach(ChoiceID)
  /// It is about the computer at hand after all.
  case comeHome
  case home
  case leave
}
