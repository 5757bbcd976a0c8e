/// What the user sees, as a value: what is said, not where it is drawn.
public struct Screen: Sendable, Equatable {
  /// Where I am: the symptom, then the step.
  public var place: [String] = []
  public var heading: String
  /// What has just happened, such as an answer that was not understood.
  public var notice: String?
  public var blocks: [Block] = []
  public var choices: [Choice] = []
  /// What may be typed besides a choice.
  public var input: Input?
  public var commands: [Command] = []
  /// Where the highlight begins: the choice that harms nobody.
  public var firstFocus = 0
  /// Nothing can be chosen before all of it was on the screen: the user agrees to what it says.
  public var mustBeRead = false
  /// Lists the keys: who has more of them puts theirs in the place of the first pairs.
  public var tellsKeys = false
  /// What holds for the whole session, such as "coaching": a word or two each.
  public var modes: [String] = []
  /// What is known so far, for the second column.
  public var known: [ScreenFact] = []

  public init(heading: String) { self.heading = heading }
}

/// What a thing means for the user; always said by a mark or a word, too.
public enum Tone: Sendable, Equatable, CaseIterable {
  case plain
  case good
  case bad
  /// Nobody can tell.
  case doubtful
  /// Here the user stands.
  case current
  /// Behind, or not now.
  case faint
}

/// Something that is known, and from where.
public struct ScreenFact: Sendable, Equatable {
  public let label: String
  public let value: String
  /// "you said so", "found on this computer"
  public let source: String
  public let tone: Tone

  public init(_ label: String, _ value: String, source: String, tone: Tone = .plain) {
    (self.label, self.value, self.source, self.tone) = (label, value, source, tone)
  }
}

public enum Block: Sendable, Equatable {
  case paragraph(String)
  /// Numbered, in their order.
  case steps([ScreenStep])
  case list([String])
  /// A label with what it says: "Takes: 5 minutes".
  case pairs([ScreenPair])
  case table(ScreenTable)
  /// Numbered items, each with lines that belong to it.
  case outline([OutlineItem])
  /// Lines to be read out or copied as they stand.
  case verbatim([String])
  /// A sentence that stands out: a warning, a reason, something that went well.
  case remark(Tone, String)
  /// Labels with what they say, in a frame with a title: what a repair costs.
  case card(String, [ScreenPair])
  /// What is being looked at, each with how far it is.
  case checks([ScreenCheck])
  case progress(ScreenProgress)
  /// An address to be opened: shown whole.
  case link(ScreenLink)
  /// Text as a picture that a phone's camera reads.
  case qr(String)
}

/// One thing that is being looked at.
public struct ScreenCheck: Sendable, Equatable {
  public enum State: Sendable, Equatable, CaseIterable {
    case waiting
    case running
    case fine
    case problem
    case unknown
  }

  public let title: String
  public let state: State
  /// What was found, once it is.
  public let note: String?

  public init(_ title: String, _ state: State, note: String? = nil) {
    (self.title, self.state, self.note) = (title, state, note)
  }
}

/// Work that takes a while.
public struct ScreenProgress: Sendable, Equatable {
  public let text: String
  /// From 0 to 1; nil where nobody knows how long it takes.
  public let share: Double?
  /// Since it began.
  public let seconds: Int

  public init(_ text: String, share: Double? = nil, seconds: Int = 0) {
    (self.text, self.share, self.seconds) = (text, share, seconds)
  }
}

public struct ScreenLink: Sendable, Equatable {
  public let title: String
  public let address: String

  public init(_ title: String, _ address: String) { (self.title, self.address) = (title, address) }
}

public struct ScreenStep: Sendable, Equatable {
  public let text: String
  /// To be typed or pasted as it stands.
  public let copy: String?
  /// Ticked off by the user; nil where there is nothing to tick.
  public let isDone: Bool?

  public init(text: String, copy: String? = nil, isDone: Bool? = nil) {
    (self.text, self.copy, self.isDone) = (text, copy, isDone)
  }
}

public struct ScreenPair: Sendable, Equatable {
  public let label: String
  public let value: String

  public init(_ label: String, _ value: String) { (self.label, self.value) = (label, value) }
}

public struct OutlineItem: Sendable, Equatable {
  public let mark: String
  public let text: String
  public let notes: [String]
  public let tone: Tone

  public init(mark: String, text: String, notes: [String] = [], tone: Tone = .plain) {
    (self.mark, self.text, self.notes, self.tone) = (mark, text, notes, tone)
  }
}

public struct ScreenTable: Sendable, Equatable {
  public let title: String
  public let columns: [String]
  public let rows: [Row]

  public struct Row: Sendable, Equatable {
    public let title: String
    public let cells: [String]

    public init(title: String, cells: [String]) { (self.title, self.cells) = (title, cells) }
  }

  public init(title: String, columns: [String], rows: [Row]) {
    (self.title, self.columns, self.rows) = (title, columns, rows)
  }
}

/// Something to choose, by its key, by its words, or with the arrows.
public struct Choice: Sendable, Equatable {
  public let key: String
  public let label: String
  public let note: String?

  public init(key: String, label: String, note: String? = nil) {
    (self.key, self.label, self.note) = (key, label, note)
  }

  /// The digits, then the letters that no command uses, then numbers again.
  public static func key(_ index: Int) -> String {
    if index < 9 { return String(index + 1) }
    let letters = Array("adefginoptvwxz")
    return index - 9 < letters.count ? String(letters[index - 9]) : String(index + 1)
  }
}

/// What can be typed in.
public enum Input: Sendable, Equatable {
  case number(ClosedRange<Int>)
  case duration
  case size
  case text
  case search
}
