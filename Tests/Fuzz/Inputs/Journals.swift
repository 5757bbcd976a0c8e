@testable import Remedy

/// Reads a repair's journal out of any bytes: as they are, and as lines that are given the checksum
/// they lack, since no fuzzer would find it.
enum Journals {
  static func take(_ bytes: [UInt8]) {
    read(bytes)
    let lines = bytes.split(separator: 0x0A).compactMap(line)
    for line in lines {
      precondition(JournalLine(bytes: line.bytes.dropLast()) == line, "a line reads otherwise")
    }
    read(lines.flatMap(\.bytes))
  }

  private static func line(_ text: ArraySlice<UInt8>) -> JournalLine? {
    let parts = text.split(separator: 0x20, omittingEmptySubsequences: false)
    guard let word = parts.first.flatMap({ String(validating: $0, as: UTF8.self) }),
      word.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x25 })
    else { return nil }
    return JournalLine(word, parts.dropFirst().map(Array.init))
  }

  private static func read(_ journal: [UInt8]) {
    guard let record = RepairRecord(journal: journal, id: "20260101-1") else { return }
    let receipt = Receipt(record)
    precondition(!receipt.canBeUndone || receipt.stage == .done, "undone from nowhere")
    let again = RepairRecord(journal: record.plan.flatMap(\.bytes), id: record.id)
    precondition(again?.holds == record.holds && again?.settings == record.settings)
    precondition(again?.changes.map(\.spot) == record.changes.map(\.spot), "other changes")
  }
}
