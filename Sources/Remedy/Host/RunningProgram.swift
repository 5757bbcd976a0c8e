/// One running process, as it was when somebody looked.
public struct RunningProgram: Hashable, Sendable {
  /// What tells it from every other process.
  public let identity: Identity
  /// The number of the process that started it.
  public let parent: Int32
  /// On whose behalf it runs.
  public let owner: UInt32
  /// The short name that the system keeps; Linux cuts it after 15 bytes.
  public let name: String
  /// Whether it goes on.
  public let state: State
  /// The file that it runs, from the root; nil where nobody may know.
  public let executable: String?
  /// What its command line says it is.
  public let words: CommandWords
  /// Seen from WSL: the number is Windows' own.
  public let runsOnWindows: Bool

  /// The process itself: numbers are given out again, a start time is not.
  public struct Identity: Hashable, Sendable {
    /// The process number.
    public let number: Int32
    /// Ticks since the machine started (Linux), microseconds since 1970 (macOS); 0 where the
    /// system does not say.
    public let start: UInt64

    public init(number: Int32, start: UInt64) { (self.number, self.start) = (number, start) }
  }

  /// Whether a process goes on.
  public enum State: Sendable {
    case running
    /// It waits for a disk and reacts to nothing until that answers.
    case blocked
    /// Somebody stopped it.
    case stopped
    /// Only its number is left; it holds nothing any more.
    case ended
  }

  public init(
    _ identity: Identity, parent: Int32 = 0, owner: UInt32, name: String,
    state: State = .running, executable: String? = nil, words: CommandWords = CommandWords(),
    runsOnWindows: Bool = false
  ) {
    (self.identity, self.parent, self.owner) = (identity, parent, owner)
    (self.name, self.state, self.executable) = (name, state, executable)
    (self.words, self.runsOnWindows) = (words, runsOnWindows)
  }

  /// Renderers, network service and the like; the process that the user started has no type.
  public var isHelper: Bool { words.type != nil || name.contains(" Helper") }
}

/// The few words of a command line that say what a process is. The rest is not kept: command
/// lines hold secrets.
public struct CommandWords: Hashable, Sendable {
  /// What it was started as.
  public var program: String?
  /// The first word after it, where that is a path: the app that a runtime runs.
  public var subject: String?
  /// `renderer`, of `--type=renderer`
  public var type: String?
  /// `--user-data-dir=`
  public var dataFolder: String?

  public init() {}
}

/// The last name of a path.
func baseName(_ path: String) -> String {
  path.utf8.lastIndex(of: 0x2F).map { String(path[path.index(after: $0)...]) } ?? path
}
