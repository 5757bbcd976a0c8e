import Flow

/// Reads a stored session out of any bytes, and goes on with it.
enum Records {
  static func take(_ bytes: [UInt8]) {
    guard let record = try? Record(text: String(decoding: bytes, as: UTF8.self)) else { return }
    guard let again = try? Record(text: record.text) else {
      preconditionFailure("a record that was read cannot be read again")
    }
    precondition(again == record, "a record changed on the way through its text")
    let walk = Walk(Packs.notion, resuming: record)
    _ = SessionCode.text(of: walk)
  }
}
