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

  public init(heading: String) { self.heading = heading }
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
}

public struct ScreenStep: Sendable, Equatable {
  public let text: String
  /// To be typed or pasted as it stands.
  public let copy: String?

  public init(text: String, copy: String? = nil) { (self.text, self.copy) = (text, copy) }
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

  public init(mark: String, text: String, notes: [String] = []) {
    (self.mark, self.text, self.notes) = (mark, text, notes)
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
    let letters = Array("adefginoptvwxyz")
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
