public import Flow

/// A session with one person: where it stands, what the screen says, and what an event changes.
///
/// It does nothing itself. What must be done outside comes back as effects, and what came of it
/// goes in as events, so that every front end and every test drives the same session.
public struct Conversation: Sendable {
  public internal(set) var wording: Wording
  /// The way through the symptom at hand; nil on the home screen.
  public internal(set) var walk: Walk?
  /// What lies over the walk, such as the help; the last is on top.
  var layers: [Layer] = []
  /// A check whose questions are being put to the user.
  var asking: Asking?
  /// What the user said to a check that is not complete; a detour does not lose it.
  var partial: [ProbeID: Outcome] = [:]
  /// Where the user agreed to a repair.
  var agreed: Spot?
  /// Said once, on the next screen.
  var notice: String?
  let setting: Setting

  /// What a session is told at its start.
  public struct Setting: Sendable {
    /// The system, the app, and whatever the command line says.
    public let given: [FactID: Value]
    /// The languages to choose from, by their tags.
    public let languages: [String]
    /// The program's words in a language.
    public let speak: @Sendable (String) -> Words

    public init(
      given: [FactID: Value], languages: [String], speak: @escaping @Sendable (String) -> Words
    ) {
      (self.given, self.languages, self.speak) = (given, languages, speak)
    }
  }

  public init(_ wording: Wording, _ setting: Setting) {
    (self.wording, self.setting) = (wording, setting)
  }

  var index: PackIndex { wording.index }
  var words: Words { wording.words }

  /// What to show now.
  public var screen: Screen {
    var screen = page.screen
    screen.notice = notice
    screen.commands = Command.allCases.filter(isOffered)
    return screen
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
    case .undo, .report, .share, .copy: false
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
}

/// What the program must now do.
public enum Effect: Sendable, Equatable {
  /// Side by side; answered by ``Event/found(_:)`` or ``Event/cannotRun(_:)``.
  case runProbes([ProbeID])
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
  case code
  case map
  /// Leaves what is under way, for that symptom or for the home screen.
  case startOver(ChartID?)
  case quit
}
