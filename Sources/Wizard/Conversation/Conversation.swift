public import Flow
import Remedy

/// A session with one person: where it stands, what the screen says, and what an event changes.
///
/// It does nothing itself. What must be done outside comes back as effects, and what came of it
/// goes in as events, so that every front end and every test drives the same session.
public struct Conversation: Sendable {
  public internal(set) var wording: Wording
  /// The way through the symptom at hand; nil on the home screen.
  public internal(set) var walk: Walk?
  /// The system of another computer that is coached from here; nil where it is about this one.
  var elsewhere: ChoiceID?
  /// What lies over the walk, such as the help; the last is on top.
  var layers: [Layer] = []
  /// A check whose questions are being put to the user.
  var asking: Asking?
  /// What the user said to a check that is not complete; a detour does not lose it.
  var partial: [ProbeID: Outcome] = [:]
  /// From the flow before, where one led on to the one at hand.
  var carried = Carried()
  /// Where the user agreed to a repair.
  var agreed: Spot?
  /// What the library found, and finds.
  var looking = Looking()
  /// A repair that the library makes.
  var fixing: Fixing?
  /// What the user told repairs, in the order of the questions.
  var told: [Spot: [Told]] = [:]
  /// The repairs made here, the latest first; nil before they were read.
  var receipts: [Receipt]?
  /// A repair is being taken back.
  var undoing: Int?
  /// Steps that the user ticked off.
  var ticks: [Spot: Set<Int>] = [:]
  /// What is private is hidden.
  public internal(set) var isShared: Bool
  /// Stand-ins for what is private.
  var mask: Mask
  /// The number of the last errand.
  var errands = 0
  /// Seconds since it began.
  var waited = 0
  /// When it began, and when what was said and found.
  var diary = Diary()
  /// Said once, on the next screen.
  var notice: String?
  let setting: Setting

  /// What a session is told at its start.
  public struct Setting: Sendable {
    /// The system, the app, and whatever the command line says.
    public let given: [FactID: Flow.Value]
    /// The languages to choose from, by their tags.
    public let languages: [String]
    /// The program's words in a language.
    public let speak: @Sendable (String) -> Words

    /// Nil where nothing can be looked at or repaired.
    public var workplace: Workplace?
    /// What tells who sits here; hidden in share mode and in reports.
    public var secrets: [Mask.Secret] = []
    public var isShared = false
    /// The program's own, for reports.
    public var version = ""
    /// Seconds since 1970; nil where no times are noted.
    public var clock: @Sendable () -> Int64? = { nil }

    public init(
      given: [FactID: Flow.Value], languages: [String], speak: @escaping @Sendable (String) -> Words
    ) {
      (self.given, self.languages, self.speak) = (given, languages, speak)
    }
  }

  public init(_ wording: Wording, _ setting: Setting) {
    (self.wording, self.setting, isShared) = (wording, setting, setting.isShared)
    mask = Mask(setting.secrets, wording)
  }

  var index: PackIndex { wording.index }
  var words: Words { wording.words }
  var workplace: Workplace? { elsewhere == nil ? setting.workplace : nil }

  /// What to show now.
  public var screen: Screen {
    var screen = page.screen
    screen.notice = notice
    screen.commands = Command.allCases.filter(isOffered).filter {
      $0 != .copy || screen.copyable != nil
    }
    screen.modes = modes
    screen.known = known
    return isShared ? screen.masked(by: mask) : screen
  }

  /// Says something once, on the screen at hand.
  public mutating func tell(_ text: String) { notice = text }

  /// A line that is being typed, as it may be shown: as long as it is, in share mode with dots. Where
  /// a question asks for words, nobody knows before its end what they will be.
  public func shown(_ line: String) -> String {
    guard isShared else { return line }
    return typeAskedFor == .text ? Mask.dots(line[...]) : mask.covered(line)
  }

  /// What to show to others: masked, whether the session is shared or not.
  public var publicScreen: Screen {
    isShared ? screen : screen.masked(by: mask)
  }

  private var modes: [String] {
    [coachingMode, isShared ? words["mode.shared"] : nil].compactMap { $0 }
  }

  /// Something was said that would be lost.
  var isUnderWay: Bool {
    guard let walk else { return false }
    return walk.canGoBack && !walk.station.isFinal
  }

  func isOffered(_ command: Command) -> Bool {
    switch command {
    case .back: walk != nil || !layers.isEmpty
    case .review, .code, .map, .home: walk != nil
    case .help, .search, .language, .quit: true
    case .undo: workplace != nil && !(receipts ?? []).isEmpty
    case .report: walk != nil
    // Copying needs something to copy on the screen at hand.
    case .share, .copy: true
    }
  }
}

/// What happens to a session.
public enum Event: Sendable, Equatable {
  /// The screen's choice of that number, from 0.
  case choose(Int)
  case type(String)
  case command(Command)
  case search(String)
  /// Nothing here fits what was written.
  case misunderstood(String)
  case found(Findings)
  /// These probes cannot run here; the user is asked instead.
  case cannotRun([ProbeID])
  /// What came of an errand, by its number.
  case came(Int, Errand.Answer)
  /// So many seconds more have gone by since something began.
  case passed(Int)
  /// The user ticks off a step, or takes the tick back; its number, from 0.
  case tick(Int)
  /// Where a report was saved; nil where it could not be.
  case saved(String?)
  /// The terminal takes no copies.
  case notCopied
}

/// What the program must now do.
public enum Effect: Sendable, Equatable {
  /// Side by side; answered by ``Event/found(_:)`` or ``Event/cannotRun(_:)``.
  case runProbes([ProbeID])
  /// By the library, while the session goes on; answered by ``Event/came(_:_:)``.
  case run(Errand)
  /// Puts that on the clipboard.
  case copy(String)
  /// Writes a report; answered by ``Event/saved(_:)``.
  case save(SessionReport, ReportFormat)
  case leave
}

/// A screen that lies over the walk.
enum Layer: Sendable, Equatable {
  case help
  case search(String)
  case review
  /// Another answer to what was asked there.
  case change(Spot)
  case changeCheck(Spot, ProbeID)
  /// The same in the check at hand, which is not complete.
  case changePartial(ProbeID)
  case language
  /// Which system another computer has.
  case elsewhere
  case code
  case map
  /// What was found on this computer, and what it may mean.
  case findings
  case history
  /// Asks before it takes that repair back.
  case undo(String)
  /// An earlier run was cut off in the middle of a repair.
  case interrupted
  case report
  /// A letter of the report, by its name.
  case letter(String)
  /// The same as a picture for a phone.
  case qr(String)
  /// Leaves what is under way, for that symptom or for the home screen.
  case startOver(ChartID?)
  case quit
}
