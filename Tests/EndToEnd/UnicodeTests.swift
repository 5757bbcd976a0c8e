import Foundation
import Terminal
import TestSupport
import Testing

@testable import easel

/// Characters through curses onto an emulator whose tables are older than both: the mark behind each
/// must stand where our widths say.
@Suite struct UnicodeTests {
  private let folder: TemporaryFolder
  static let size = Size(rows: 60, columns: 200)

  init() throws { folder = try TemporaryFolder() }

  @Test func nothingMovesBehindAnyCharacter() throws {
    let texts = Self.scalars.map { "a|" + String($0) + "|" }
    #expect(texts.count > 150_000)
    try expectNothingMoves(texts)
  }

  /// What terminals draw in one, two or more columns, as they like.
  @Test func nothingMovesBehindGraphemesOfManyParts() throws {
    var dice = Seeded(4)
    let parts =
      ["👩", "🔧", "\u{200D}", "\u{FE0F}", "❤", "🇯", "🇵", "👍", "🏽", "1", "\u{20E3}", "e"]
      + ["\u{301}", "क", "\u{94D}", "ष", "ि", "\u{1112}", "\u{1161}", "\u{11AB}", "日", "🫩", "🪾"]
      + ["ᄀ", "ำ", "ก", "\u{200B}", "\u{AD}", "☎", "⌚", "🏴", "\u{E0067}", "\u{E007F}", "ﾞ", "ｶ"]
    let texts = (0..<20_000).map { _ in
      (0...dice.below(5)).map { _ in dice.pick(parts) }.joined() + "|"
    }
    try expectNothingMoves(texts)
  }

  /// All that stand for something, and of the others, which are drawn alike, some.
  static var scalars: [Unicode.Scalar] {
    (0x20...0x10FFFF).compactMap { value in
      guard let scalar = Unicode.Scalar(UInt32(value)) else { return nil }
      switch scalar.properties.generalCategory {
      case .unassigned, .privateUse: return value % 37 == 0 ? scalar : nil
      default: return scalar
      }
    }
  }

  private func expectNothingMoves(_ texts: [String]) throws {
    let sheets = Sheets(texts, Self.size)
    for (number, sheet) in sheets.records.enumerated() { folder.file("\(number)", sheet) }
    let marks = try sheets.records.enumerated().map { number, record in
      Marks("\(number)", try #require(Grid(printed: Array(record.utf8), size: Self.size)))
    }
    try folder.file("expected", String(decoding: JSONEncoder().encode(marks), as: UTF8.self))
    let run = try Run(
      Run.root.appendingPathComponent(".build/venv/bin/python"),
      [
        "-B", "Tests/EndToEnd/Oracles/pictures.py", "xterm-256color", "60x200",
        folder.path + "/expected", TerminalRun.easel.path, "--pictures", "mono",
      ] + marks.indices.map { folder.path + "/\($0)" },
      input: "", environment: Run.plainEnvironment)
    #expect(run.status == 0 && run.output.isEmpty, "\(run.output)\(run.error)")
  }
}

/// Texts in as many records of a size as they need, none of them cut.
struct Sheets {
  private(set) var records: [String] = []

  init(_ texts: [String], _ size: Size) {
    var (rows, row, used): ([String], String, Int) = ([], "", 0)
    for text in texts {
      // More than any of it takes.
      let room = text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
      if used + room > size.columns {
        rows.append(row)
        (row, used) = ("", 0)
      }
      if rows.count == size.rows {
        records.append(Self.record(rows, size))
        rows = []
      }
      row += text
      used += room
    }
    rows.append(row)
    records.append(Self.record(rows, size))
  }

  private static func record(_ rows: [String], _ size: Size) -> String {
    let blanks = Array(repeating: "", count: size.rows - rows.count)
    let styles = Array(repeating: "", count: size.rows)
    return (rows + blanks + ["", "\(size.columns)x\(size.rows) cursor 0:0", ""] + styles)
      .joined(separator: "\n") + "\n"
  }
}

/// Where the marks stand in a picture.
struct Marks: Encodable {
  let name: String
  let marks: [[Int]]

  init(_ name: String, _ grid: Grid) {
    self.name = name
    marks = grid.cells.map { row in row.indices.filter { row[$0].text == "|" } }
  }
}
