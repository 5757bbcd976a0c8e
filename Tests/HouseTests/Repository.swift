import Foundation

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
    try folder.write(input, to: "in")
    try folder.write("", to: "out")
    try folder.write("", to: "err")
    let (output, errors) = (folder.url.appending(path: "out"), folder.url.appending(path: "err"))
    let process = Process()
    process.executableURL = URL(filePath: program, relativeTo: root)
    process.arguments = arguments
    process.currentDirectoryURL = root
    process.environment = environment ?? ProcessInfo.processInfo.environment
    process.standardInput = try FileHandle(forReadingFrom: folder.url.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}

/// A new folder that goes when the value does.
struct TemporaryFolder: ~Copyable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "unstick-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  var path: String { url.path }

  /// Writes a file and the folders on the way to it.
  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The paths of all files in it.
  func paths() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { path + "/" + $0 }
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
