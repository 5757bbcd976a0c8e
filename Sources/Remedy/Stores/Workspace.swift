/// A workspace that local storage knows, and what it keeps about it.
struct Workspace: Sendable, Equatable {
  /// Its UUID, in lower case with dashes.
  let id: String
  let name: String?
  let items: [LocalStorage.Item]
}

extension LocalStorage {
  /// The workspaces that are named by keys of the app, in the order of their ids.
  ///
  /// - Parameter prefixes: how keys begin that hold a workspace's session.
  func workspaces(_ prefixes: [String]) -> [Workspace] {
    var ids: Set<String> = []
    for item in items where prefixes.contains(where: item.key.hasPrefix) {
      guard !item.isOfAnAccount else { continue }
      ids.formUnion(UUIDText.found(in: item.key))
      // The key of the last place says no id; its value does.
      if item.key.contains("SpaceId") { ids.formUnion(UUIDText.found(in: item.value ?? "")) }
    }
    return ids.sorted().map { id in
      let own = items.filter { $0.mentions(id) }
      let named = own.filter { prefixes.contains(where: $0.key.hasPrefix) }
      return Workspace(id: id, name: named.lazy.compactMap(\.workspaceName).first, items: own)
    }
  }

  /// The ids of the accounts that it names.
  var accounts: Set<String> {
    Set(items.filter(\.isOfAnAccount).flatMap { UUIDText.found(in: $0.value ?? "") })
  }
}

extension LocalStorage.Item {
  fileprivate var isOfAnAccount: Bool { key.contains("UserId") || key.contains("user-id") }

  /// It is about this workspace: its id stands in the key or in the value.
  func mentions(_ id: String) -> Bool {
    UUIDText.found(in: key).contains(id) || UUIDText.found(in: value ?? "").contains(id)
  }

  fileprivate var workspaceName: String? {
    guard let value, let json = JSONText(Array(value.utf8), atMost: 1 << 16) else { return nil }
    let name = json["name"]?.text ?? json["value"]?["name"]?.text
    return name.flatMap { $0.isEmpty ? nil : String($0.prefix(200)) }
  }
}

/// UUIDs in a text, with dashes or without.
enum UUIDText {
  static func found(in text: String) -> Set<String> {
    var found: Set<String> = []
    var digits: [UInt8] = []
    var groups: [Int] = []
    // A run of hexadecimal digits and dashes that is exactly a UUID.
    func end() {
      let isWhole = digits.count == 32 && (groups.isEmpty || groups == [8, 12, 16, 20])
      if isWhole { found.insert(dashed(digits)) }
      (digits, groups) = ([], [])
    }
    var isInWord = false
    for byte in text.utf8 {
      let isWord = isLetterOrDigit(byte)
      if let digit = hexadecimal(byte), !(isInWord && digits.isEmpty) {
        digits.append(digit)
      } else if byte == 0x2D, !digits.isEmpty, digits.count != 32 {
        groups.append(digits.count)
      } else {
        if isWord { digits = [] }
        end()
      }
      isInWord = isWord
      if digits.count > 64 { digits = Array(digits.prefix(33)) }
    }
    end()
    return found
  }

  private static func dashed(_ digits: [UInt8]) -> String {
    var text: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text.append(0x2D) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39, 0x61...0x66: byte
    case 0x41...0x46: byte | 0x20
    default: nil
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
