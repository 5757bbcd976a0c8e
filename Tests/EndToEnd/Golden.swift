import Foundation
import Terminal

@testable import easel

/// A recorded screen at one size.
struct Golden {
  let name: String
  let record: String
  let grid: Grid

  static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 12, columns: 40), Size(rows: 40, columns: 120),
  ]

  /// All that are recorded at that size, in their order.
  static func all(_ size: Size) throws -> [Golden] {
    let folder = Run.root.appendingPathComponent("Tests/Screens")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (names ?? []).filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      let file = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return Golden(name, file, size)
    }
  }

  /// A file holds one record below the other; the line that names the size is in a record's middle.
  private init?(_ name: String, _ file: String, _ size: Size) {
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    let title = "\(size.columns)x\(size.rows) "
    guard let middle = lines.firstIndex(where: { $0.hasPrefix(title) }) else { return nil }
    let first = middle - size.rows - 1
    let last = middle + size.rows + 1
    guard first >= 0, last < lines.count else { return nil }
    record = lines[first...last].joined(separator: "\n") + "\n"
    guard let grid = Grid(printed: Array(record.utf8), size: size) else { return nil }
    (self.name, self.grid) = (name, grid)
  }
}
