import Foundation
import TestSupport

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

extension TemporaryFolder {
  /// A copy of the small pack.
  func smallPack() throws -> String {
    let source = Run.root.appendingPathComponent("Tests/Fixtures/small-pack")
    try FileManager.default.copyItem(atPath: source.path, toPath: path + "/pack")
    return path + "/pack"
  }
}
