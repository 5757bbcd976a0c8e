import Foundation
import Testing
import Wizard

@testable import Terminal

/// Whole screens, compared cell by cell. RECORD=1 writes them anew, and fails.
@Suite struct GoldenScreenTests {
  static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 12, columns: 40), Size(rows: 40, columns: 120),
  ]
  static let languages = ["en", "ja", Pseudo.language]

  @Test(arguments: Scene.all, languages)
  func sessionsLookAsRecorded(_ scene: Scene, language: String) throws {
    let records = Self.sizes.map { size in
      var stage = Stage.shipped(
        language, rows: size.rows, columns: size.columns, medium: Medium { _ in Specimens.squares })
      for key in scene.keys { stage.play(key) }
      return stage.grid.printed
    }
    try compare(records.joined(separator: "\n"), with: "\(language)/\(scene.name)")
  }

  @Test(arguments: Specimens.all.map(\.name))
  func everyBlockLooksAsRecorded(_ name: String) throws {
    let screen = try #require(Specimens.all.first { $0.name == name }?.screen)
    let records = Self.sizes.map { size in
      Drawing(
        screen: screen, view: View(), size: size, words: ShippedSession.words("en"),
        medium: Medium { _ in Specimens.squares }
      ).grid.printed
    }
    try compare(records.joined(separator: "\n"), with: "blocks/\(name)")
  }

  /// What others look at, and what knows ASCII only.
  @Test(arguments: ["shared", "ascii"])
  func otherMediaLookAsRecorded(_ name: String) throws {
    let medium = Medium(hasUnicode: name != "ascii", isShared: name == "shared")
    let records = Self.sizes.map { size in
      var stage = Stage.shipped(rows: size.rows, columns: size.columns, medium: medium)
      stage.play(.down, .enter, .down, .enter, .down)
      return stage.grid.printed
    }
    try compare(records.joined(separator: "\n"), with: "media/\(name)")
  }

  /// What is said where nothing else fits, down to where hardly that does.
  @Test(arguments: languages)
  func windowsThatAreTooSmallLookAsRecorded(_ language: String) throws {
    let sizes = [(11, 80), (24, 39), (8, 30), (4, 20), (2, 12), (1, 5)]
    let records = sizes.map { rows, columns in
      Stage.shipped(language, rows: rows, columns: columns).grid.printed
    }
    try compare(records.joined(separator: "\n"), with: "\(language)/too-small")
  }

  /// What the program shows before it has read anything is what it shows then.
  @Test(arguments: ["en", "ja"])
  func thePrintedCoverIsTheHomeScreen(_ language: String) throws {
    var world = RepairingSession(language)
    world.start()
    let size = Self.sizes[0]
    var encoder = ScreenEncoder(theme: .standard)
    let picture = encoder.encode(Stage(world.session, size: size).grid)
    // On the terminal's other screen, so that the one before comes back.
    try compare("\u{1B}[?1049h" + picture, file: "Resources/covers/\(language).ansi")
  }

  func compare(_ record: String, with name: String) throws {
    try compare(record, file: "Tests/Screens/\(name).txt")
  }

  private func compare(_ record: String, file name: String) throws {
    let file = ShippedSession.root.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(record.utf8).write(to: file)
      Issue.record("recorded \(name); run again without RECORD")
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(record == expected, "\(name) has changed")
  }
}

/// Keys from the home screen of the shipped pack to a screen.
struct Scene: CustomTestStringConvertible, Sendable {
  let name: String
  let keys: [Key]
  var testDescription: String { name }

  init(_ name: String, _ keys: Key...) { (self.name, self.keys) = (name, keys) }

  private init(_ name: String, _ characters: String, _ more: Key...) {
    (self.name, keys) = (name, characters.map { .character($0) } + more)
  }

  static let all = [
    Scene("home"), Scene("question-with-table", "1"), Scene("question", "11"),
    Scene("manual-check", "32"), Scene("steps", "321111111111"), Scene("ladder", "32111111111111"),
    Scene("repair", "321111111111111"), Scene("did-it-help", "3211111111111111"),
    Scene("answers", "321111111c"), Scene("map", "32111111m"), Scene("code", "3211K"),
    Scene("qr", "3211K2"),
    Scene("help", "32?"), Scene("language", "L"), Scene("search", "/"),
    Scene("search-found", "/sign out", .enter), Scene("search-nothing", "/xyzzy", .enter),
    Scene("leave", "321q"), Scene("start-over", "321H"), Scene("end", "32111111111111111"),
  ]
}
