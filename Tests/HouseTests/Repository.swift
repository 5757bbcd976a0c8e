import Foundation
import TestSupport

/// The checkout that these tests were built from.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs a program of the checkout to its end.
  static func run(
    _ program: String, _ arguments: [String] = [], input: String = "",
    environment: [String: String]? = nil
  ) throws -> Result {
    let folder = try TemporaryFolder()
    let output = URL(filePath: folder.file("out"))
    let errors = URL(filePath: folder.file("err"))
    let process = Process()
    process.executableURL = URL(filePath: program, relativeTo: root)
    process.arguments = arguments
    process.currentDirectoryURL = root
    process.environment = environment ?? ProcessInfo.processInfo.environment
    process.standardInput = FileHandle(forReadingAtPath: folder.file("in", input))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
