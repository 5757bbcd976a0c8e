import Testing

@testable import Remedy

/// The journals in it, to be cut and forged.
extension Tree {
  func journal(_ receipt: Receipt) -> String {
    ".local/state/unstick/repairs/\(receipt.id)/journal"
  }

  func lines(_ receipt: Receipt) throws -> [JournalLine] {
    let bytes = Array(try #require(text(journal(receipt))).utf8)
    return try #require(JournalLine.lines(of: bytes))
  }

  func write(_ lines: [JournalLine], _ receipt: Receipt) {
    add(journal(receipt), String(decoding: lines.flatMap(\.bytes), as: UTF8.self))
  }
}
