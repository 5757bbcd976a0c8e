import Foundation
import TestSupport
import Testing
import Wizard

@testable import Terminal

/// Our widths against those of the terminal library and of an emulator, for all of Unicode.
@Suite struct UnicodeWidthTests {
  /// A byte for each scalar from U+0020 on, as `widths.c` says: by curses, then by libvterm.
  private struct Judges {
    static let first = 0x20
    let bytes: [UInt8]

    /// Nil where it is not drawn as itself.
    func curses(_ scalar: Unicode.Scalar) -> Int? { value(Int(scalar.value) - Self.first) }
    func emulator(_ scalar: Unicode.Scalar) -> Int? {
      value(bytes.count / 2 + Int(scalar.value) - Self.first)
    }

    private func value(_ index: Int) -> Int? {
      guard let byte = bytes[safe: index], 0x30...0x32 ~= byte else { return nil }
      return Int(byte) - 0x30
    }

    /// Made and asked by the C compiler and the libraries of this machine.
    init() throws {
      let folder = try TemporaryFolder()
      let source = ShippedSession.root.appending(path: "Tests/EndToEnd/Oracles/widths.c")
      let program = folder.path + "/widths"
      bytes = try Self.output(
        "/bin/sh",
        [
          "-c",
          "clang -O1 -o \(program) \(source.path) -lncursesw -ltinfo -lvterm && exec \(program)",
        ])
    }

    private static func output(_ program: String, _ arguments: [String]) throws -> [UInt8] {
      let process = Process()
      (process.executableURL, process.arguments) = (URL(filePath: program), arguments)
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
      return Array(bytes)
    }
  }

  static var scalars: some Sequence<Unicode.Scalar> {
    (0x20...0x10FFFF).lazy.compactMap { Unicode.Scalar(UInt32($0)) }
  }

  @Test func everyCharacterIsDrawnWithinItsColumns() throws {
    let judges = try Judges()
    var (asked, asItself, wrong): (Int, Int, [Unicode.Scalar]) = (0, 0, [])
    for scalar in Self.scalars {
      let columns = Character(scalar).columns
      asked += 1
      // What takes none by itself is never given a cell.
      guard columns > 0 else { continue }
      let glyphs = Glyph.glyphs(of: String(scalar), columns: columns) {
        judges.curses($0) ?? -1
      }
      let isSound = glyphs.allSatisfy { glyph in
        glyph.scalars.first.flatMap(Unicode.Scalar.init).flatMap(judges.curses) == glyph.columns
      }
      if !isSound || glyphs.reduce(0, { $0 + $1.columns }) > columns { wrong.append(scalar) }
      if glyphs == [Glyph(scalars: [scalar.value], columns: columns)] { asItself += 1 }
    }
    #expect(asked == 1_112_032)
    #expect(wrong.isEmpty, "\(wrong.prefix(20))")
    // All that the library knows, but what it takes for narrower or wider than Unicode does.
    #expect(asItself > 270_000)
  }

  /// What is written straight into a row needs no place of its own.
  @Test func whatIsMeasuredAlikeIsSoByEverybody() throws {
    let judges = try Judges()
    var (count, wrong): (Int, [Unicode.Scalar]) = (0, [])
    for scalar in Self.scalars where Character(scalar).isMeasuredAlike {
      let columns = Character(scalar).columns
      count += 1
      if judges.curses(scalar) != columns || judges.emulator(scalar) != columns {
        wrong.append(scalar)
      }
    }
    #expect(wrong.isEmpty, "\(wrong.map { String($0.value, radix: 16) }.prefix(40))")
    #expect(count > 40_000)
  }
}

extension [UInt8] {
  fileprivate subscript(safe index: Int) -> UInt8? { indices.contains(index) ? self[index] : nil }
}
