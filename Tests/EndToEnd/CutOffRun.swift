import Foundation

/// The built program, killed in the middle of what it does.
enum CutOffRun {
  /// Types the lines, waits until `isReady`, and kills it without a warning.
  static func run(
    _ arguments: [String], lines: [String], environment: [String: String] = [:],
    until isReady: () -> Bool
  ) throws {
    let process = Process()
    (process.executableURL, process.arguments) = (Run.program, arguments)
    process.environment = Run.plainEnvironment.merging(environment) { _, new in new }
    process.currentDirectoryURL = Run.root
    let typed = Pipe()
    process.standardInput = typed
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    typed.fileHandleForWriting.write(Data(lines.map { $0 + "\n" }.joined().utf8))
    // Some 20 seconds, where it never comes so far.
    for _ in 0..<10_000 {
      guard process.isRunning, !isReady() else { break }
      usleep(2_000)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try typed.fileHandleForWriting.close()
  }
}

extension RepairHome {
  static let sessions = ".local/state/unstick/sessions"
  private static let pack = ["--pack", "Tests/Fixtures/small-pack", "--hands-off", "--plain"]

  /// A session on the small pack, line by line, to the end of the lines.
  func session(
    _ arguments: [String], lines: [String] = [], environment: [String: String] = [:]
  ) throws -> Run {
    try Run(
      Run.program, arguments + Self.pack + ["--home", path],
      input: lines.map { $0 + "\n" }.joined(),
      environment: Run.plainEnvironment.merging(environment) { _, new in new })
  }

  /// The same, killed as soon as what was kept of the day's session of that number says so.
  func cutOff(
    _ number: Int = 1, lines: [String], kept line: String, environment: [String: String] = [:]
  ) throws {
    try CutOffRun.run(
      ["loading"] + Self.pack + ["--home", path], lines: lines, environment: environment
    ) { kept(number).contains(line) }
  }

  /// What lies on the disk of a session.
  func kept(_ number: Int = 1, _ part: String = "session") -> String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + Self.sessions))
    let name = names?.first { $0.hasSuffix("-\(number)") } ?? "none"
    return text("\(Self.sessions)/\(name)/\(part)")
  }

  func text(_ name: String) -> String {
    let bytes = FileManager.default.contents(atPath: path + "/" + name) ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }

  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
