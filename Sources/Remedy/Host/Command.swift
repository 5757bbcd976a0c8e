/// A program to run: an argument list, never a shell; nothing to read; nothing inherited.
public struct Command: Sendable, Equatable {
  /// From the root, so that no search path decides what runs.
  public var program: String
  /// Handed over as they are; no shell reads them.
  public var arguments: [String]
  /// Beside the few that every program gets.
  public var variables: [String: String] = [:]
  /// Where it runs.
  public var folder = "/"
  /// After this it is asked to end, and a second later it is ended, with all that it started.
  public var milliseconds = 5_000
  /// How much of its output is kept; the rest is read and thrown away.
  public var bytes = 1 << 20

  public init(_ program: String, _ arguments: [String] = []) {
    (self.program, self.arguments) = (program, arguments)
  }

  /// Looks a program up in the system's own folders; `$PATH` has no say.
  static func found(_ name: String, among folders: [String] = folders) -> String? {
    folders.lazy.map { $0 + "/" + name }.first(where: CommandRun.canRun)
  }

  static let folders = [
    "/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin", "/run/current-system/sw/bin",
  ]

  /// The whole environment: programs answer in one language, and find their own helpers.
  var environment: [String] {
    let fixed = ["PATH": Self.folders.joined(separator: ":"), "LC_ALL": "C", "LANG": "C"]
    let all = fixed.merging(variables) { _, given in given }
    return all.map { "\($0.key)=\($0.value)" }.sorted()
  }

  /// C ends a text at its first NUL, so what holds one cannot be handed over.
  var isSound: Bool {
    let texts = [program, folder] + arguments + environment
    let isRooted = program.hasPrefix("/") && folder.hasPrefix("/")
    return isRooted && !texts.contains { $0.utf8.contains(0) }
  }
}

/// What became of a command.
public struct CommandResult: Sendable, Equatable {
  /// How a program ended.
  public enum Ending: Sendable, Equatable {
    case exited(Int32)
    case signalled(Int32)
    /// It did not end in time, and was ended.
    case timedOut
    /// With the system's error number.
    case notStarted(Int32)
    /// It ended, and something else in this process took note of how.
    case unknown
  }

  /// How it ended.
  public let ending: Ending
  /// What it wrote, up to a limit.
  public let output: [UInt8]
  /// What it wrote to standard error, up to a limit.
  public let errors: [UInt8]
  /// There was more output than was kept.
  public let isCut: Bool

  /// It ended by itself and says that all is well.
  public var hasWorked: Bool { ending == .exited(0) }
  /// The output as text, what is no UTF-8 replaced; carriage returns of Windows programs left out.
  public var text: String { String(decoding: output.filter { $0 != 0x0D }, as: UTF8.self) }
  /// Its output, line by line.
  public var lines: [Substring] { text.split(separator: "\n") }
}
