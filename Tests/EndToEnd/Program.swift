import Foundation

/// The built program, run as a user runs it.
struct Run {
  var status: Int32
  var output: String
  var error: String

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let program = root.appendingPathComponent(".build/debug/unstick")

  /// Only what a test says reaches the program from outside.
  static let plainEnvironment = [
    "HOME": "/nonexistent", "TERM": "dumb", "LC_ALL": "C.UTF-8", "TZ": "UTC",
    "PATH": "/usr/bin:/bin",
  ]

  /// Runs to the end with that text as its input, in the repository's folder.
  init(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws {
    try self.init(
      Self.program, arguments, input: input,
      environment: Self.plainEnvironment.merging(environment) { _, new in new })
  }

  init(
    _ program: URL, _ arguments: [String], input: String, environment: [String: String]
  ) throws {
    let process = Process()
    (process.executableURL, process.arguments) = (program, arguments)
    (process.environment, process.currentDirectoryURL) = (environment, Self.root)
    let (typed, said, complained) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (typed, said)
    process.standardError = complained
    try process.run()
    typed.fileHandleForWriting.write(Data(input.utf8))
    try typed.fileHandleForWriting.close()
    output = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    error = String(decoding: complained.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}

/// A folder that is gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("unstick-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders above it.
  func write(_ name: String, _ text: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// A copy of the small pack.
  func smallPack() throws -> String {
    let source = Run.root.appendingPathComponent("Tests/Fixtures/small-pack")
    let copy = URL(fileURLWithPath: path).appendingPathComponent("pack")
    try FileManager.default.copyItem(at: source, to: copy)
    return copy.path
  }
}
