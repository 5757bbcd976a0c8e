public import Remedy

/// The repairs made on a machine, for people and for programs.
public struct HistoryReport {
  private let receipts: [Receipt]
  private let words: Words
  private let host: Host

  public init(_ receipts: [Receipt], _ words: Words, _ host: Host) {
    (self.receipts, self.words, self.host) = (receipts, words, host)
  }

  public var json: JSON { ["schema": 1, "repairs": .array(receipts.map(Self.entry))] }

  /// One repair as a document of its own.
  public static func json(of receipt: Receipt) -> JSON {
    ["schema": 1, "repair": entry(receipt)]
  }

  private static func entry(_ receipt: Receipt) -> JSON {
    [
      "receipt": .string(receipt.id), "remedy": .string(receipt.remedy),
      "time": .string(Words.date(receipt.time)), "stage": .string(receipt.stage.rawValue),
      "undoable": .bool(receipt.canBeUndone), "purged": .bool(receipt.isPurged),
      "heldBytes": .int(Int(receipt.heldBytes)),
      "set": .object(
        receipt.settings.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) }),
      "changes": .array(
        receipt.changes.map { change in
          .object(leavingOutNulls: [
            .init("does", .string(change.kind)), .init("path", .string(change.spot.text)),
            .init("purpose", JSON(change.purpose?.rawValue)),
            .init("entries", .int(change.entries)),
            .init("bytes", .int(Int(change.bytes))),
          ])
        }),
    ]
  }

  public func text(width: Int) -> String {
    let lines = receipts.isEmpty ? [words["history.none"]] : receipts.flatMap(lines)
    return lines.flatMap { $0.wrappedKeepingIndent(to: width) }.joined(separator: "\n") + "\n"
  }

  private func lines(_ receipt: Receipt) -> [String] {
    guard receipt.stage != .damaged else {
      return [words["history.damaged", ["receipt": receipt.id]]]
    }
    let known = words.has("remedy.\(receipt.remedy)")
    let title = known ? words["remedy.\(receipt.remedy)"] : receipt.remedy.sanitised
    let head = words[
      "history.line",
      ["receipt": receipt.id, "time": Words.date(receipt.time), "remedy": receipt.remedy.sanitised]]
    let stage = words["history.\(receipt.stageName)"]
    let held =
      receipt.heldBytes > 0
      ? " " + words["history.held", ["size": words.size(bytes: Int(clamping: receipt.heldBytes))]]
      : ""
    return [head, "    " + title, "    " + stage + held]
  }
}
