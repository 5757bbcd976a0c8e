@testable import Remedy

/// Takes any bytes for a key of local storage: what counts as the product's must name its host.
enum StorageKeys {
  private static let domains = Domains(["notion.so", "notion.com", "notion.site"])

  static func take(_ bytes: [UInt8]) {
    _ = StorageText.decode(bytes[...])
    _ = UUIDText.found(in: String(decoding: bytes, as: UTF8.self))
    switch LevelStorageKey(bytes) {
    case .item(let origin, let key):
      precondition(Array("_".utf8) + origin.text + [0] + key == bytes, "a key is not its parts")
      check(origin)
    case .note(let origin): check(origin)
    case .version, .other: break
    }
  }

  private static func check(_ origin: StorageKey) {
    guard origin.isOwned(by: domains) else { return }
    let text = String(decoding: origin.text, as: UTF8.self)
    let rest = text.split(separator: "://", maxSplits: 1).last ?? ""
    precondition(rest.hasPrefix(origin.host), "a host is not where hosts are")
    let tail = rest.dropFirst(origin.host.count).drop { $0 == ":" || ("0"..."9").contains($0) }
    precondition(tail.isEmpty || tail == "/", "something stands behind the host")
    let labels = origin.host.lowercased().split(separator: ".")
    precondition(
      labels.starts(with: ["notion"]) || labels.count > 1, "a host of too few labels")
    precondition(
      labels.suffix(2).first == "notion", "a host that is not the product's counts as its own")
  }
}
